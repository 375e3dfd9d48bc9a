import { describe, expect, test } from 'bun:test'
import { headOf, planTable, titlesIn } from './pasted-tasks'
import { calendar, column } from './test-board'

const context = {
  columns: [column('todo'), { ...column('doing', 'in-progress'), title: 'In progress' }],
  people: [
    { userId: 'u1', name: 'Inês Almeida' },
    { userId: 'u2', name: 'Marc Delorme' },
    { userId: 'u3', name: 'Marc Antoine' },
  ],
  calendar,
  newId: () => 'id',
}
const plan = (...rows: string[][]) => planTable(rows, ['title', 'due', 'assignees'], context)

describe('lines as titles', () => {
  test('signs of a list are taken off, empty lines are left out', () =>
    expect(titlesIn('- Book the venue\n\n2. Cast the models\r\n[ ] Order flowers\n • Print')).toEqual([
      'Book the venue',
      'Cast the models',
      'Order flowers',
      'Print',
    ]))
})

describe('a pasted table', () => {
  test('a heading says what its columns are', () => {
    expect(headOf(['Task', 'Deadline', 'Assigned to', 'Colour'])).toEqual(['title', 'due', 'assignees', null])
    expect(headOf(['Book the venue', '3 Mar'])).toBeNull()
  })
  test('with a heading', () => {
    const { tasks, faults } = plan(
      ['Task', 'Status', 'Due', 'Priority', 'Phase', 'Hours'],
      ['Book the venue', 'In progress', '3 weeks before', 'High', 'Venue and logistics', '2,5'],
    )
    expect(faults).toEqual([])
    expect(tasks).toEqual([
      {
        id: 'id',
        title: 'Book the venue',
        column: 'doing',
        due: { kind: 'relative', days: -21, time: null },
        priority: 'high',
        phase: 'venue-and-logistics',
        effort: 2.5,
      },
    ])
  })
  test('without one its columns are read as usual', () =>
    expect(plan(['Order flowers', '5 Mar', 'Inês']).tasks).toEqual([
      { id: 'id', title: 'Order flowers', due: { kind: 'date', date: '2027-03-05', time: null }, assignees: { u1: 'Inês Almeida' } },
    ]))
  test('what cannot be read is said, and the task is made without it', () => {
    const { tasks, faults } = plan(['Print', 'soon', 'Marc'], ['', '5 Mar', ''])
    expect(tasks).toEqual([{ id: 'id', title: 'Print' }])
    expect(faults).toHaveLength(2)
    expect(faults[1]).toContain('“Marc”')
  })
})
