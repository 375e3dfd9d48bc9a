import { describe, expect, test } from 'bun:test'
import { byDue, type Grouping, type ListKey, listRows } from './list-rows'
import { board, factsIn, task } from './test-board'

const due = (days: number) => ({ kind: 'relative' as const, days, time: null })
const tasks = [
  task('flowers', { due: due(-1), phase: 'creative-design', assignees: { ines: 'Inês', marc: 'Marc' }, priority: 'urgent' }),
  task('venue', { due: due(-60), phase: 'venue-and-logistics', column: 'done', assignees: { marc: 'Marc' } }),
  task('thanks', { phase: null, priority: 'low' }),
  task('casting', { due: due(-21), phase: 'creative-design' }),
]
const rowsOf = (grouping: Grouping, sort: { key: ListKey; down: boolean } | null = null) =>
  listRows(tasks, { facts: factsIn(tasks), columns: board(tasks).columns, sort, grouping }).map((row) =>
    row.kind === 'group' ? `${row.title} (${row.count})` : row.task.id,
  )

describe('the lines of the list', () => {
  test('without groups and sorting: the tasks’ own order', () => expect(rowsOf('none')).toEqual(['flowers', 'venue', 'thanks', 'casting']))
  test('sorted by due day, what has none is last both ways', () => {
    expect(rowsOf('none', { key: 'due', down: false })).toEqual(['venue', 'casting', 'flowers', 'thanks'])
    expect(rowsOf('none', { key: 'due', down: true })).toEqual(['flowers', 'casting', 'venue', 'thanks'])
  })
  test('sorted by priority: urgent first', () => expect(rowsOf('none', { key: 'priority', down: false })[0]).toBe('flowers'))
  test('by phase in the order of the phases', () =>
    expect(rowsOf('phase')).toEqual([
      'Venue and logistics (1)',
      'venue',
      'Creative design (2)',
      'flowers',
      'casting',
      'No phase (1)',
      'thanks',
    ]))
  test('by person a task stands with each of its people', () =>
    expect(rowsOf('person')).toEqual(['Inês (1)', 'flowers', 'Marc (2)', 'flowers', 'venue', 'Nobody yet (2)', 'thanks', 'casting']))
  test('each line has a key of its own', () => {
    const rows = listRows(tasks, { facts: factsIn(tasks), columns: board(tasks).columns, sort: null, grouping: 'person' })
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
  test('on a phone: open ones by due day, done ones last', () =>
    expect(byDue(tasks, factsIn(tasks)).map(({ id }) => id)).toEqual(['casting', 'flowers', 'thanks', 'venue']))
})
