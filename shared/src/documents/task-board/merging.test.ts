import { describe, expect, test } from 'bun:test'
import { problemsOf } from '../life'
import { tasksByColumn } from './columns'
import { taskBoard } from './index'
import { statesOf } from './states'
import { idOf, meet, type Person, people } from './task-board.fixture'

/** Two people with the tasks 1 to 3. */
const two = (): [Person, Person] => {
  const [anna, ben] = people(2) as [Person, Person]
  anna.run('addTasks', { tasks: [1, 2, 3].map((n) => ({ id: idOf(n), title: `Task ${n}` })) })
  meet([anna, ben])
  return [anna, ben]
}

const agree = (anna: Person, ben: Person): void => {
  meet([anna, ben])
  expect(ben.board()).toEqual(anna.board())
  expect(problemsOf(taskBoard, anna.doc)).toEqual([])
}

describe('K3 two people add a dependency each that together close a circle', () => {
  const circle = (): [Person, Person] => {
    const [anna, ben] = two()
    anna.run('setDependency', { ids: [idOf(1)], on: idOf(2) })
    ben.run('setDependency', { ids: [idOf(2)], on: idOf(1) })
    agree(anna, ben)
    return [anna, ben]
  }

  test('one of them counts for nothing, the same for both, whatever order the tasks stand in', () => {
    const [anna, ben] = circle()
    const expected = [{ task: idOf(2), on: idOf(1) }]
    expect(statesOf(anna.board()).broken).toEqual(expected)
    anna.run('moveTasks', { ids: [idOf(1)], after: idOf(3) })
    agree(anna, ben)
    expect(statesOf(ben.board()).broken).toEqual(expected)
    expect(statesOf(ben.board()).states.get(idOf(1))?.blockedBy).toEqual([idOf(2)])
    expect(statesOf(ben.board()).states.get(idOf(2))?.blockedBy).toEqual([])
  })

  test('it counts again when the other one is removed', () => {
    const [anna] = circle()
    anna.run('removeDependency', { ids: [idOf(1)], on: idOf(2) })
    expect(statesOf(anna.board()).broken).toEqual([])
    expect(statesOf(anna.board()).states.get(idOf(2))?.blockedBy).toEqual([idOf(1)])
  })
})

test('K1 a task that comes into a column somebody else removes stands in the first one', () => {
  const [anna, ben] = two()
  const [first, , review] = anna.board().columns
  anna.run('removeColumn', { id: review?.id ?? '' })
  ben.run('addTasks', { tasks: [{ id: idOf(9), title: 'Late', column: review?.id ?? '' }] })
  agree(anna, ben)
  expect(
    tasksByColumn(anna.board())
      .get(first?.id ?? '')
      ?.map(({ title }) => title),
  ).toContain('Late')
  expect(tasksByColumn(anna.board()).size).toBe(3)
})

test('K1 two people who remove the last two columns leave a board that can be read, and mended', () => {
  const [anna, ben] = two()
  const [a, b, ...others] = anna.board().columns.map(({ id }) => id) as [string, string, ...string[]]
  for (const id of others) anna.run('removeColumn', { id })
  meet([anna, ben])
  anna.run('removeColumn', { id: a, to: b })
  ben.run('removeColumn', { id: b })
  agree(anna, ben)
  expect(anna.board().columns).toEqual([])
  expect(statesOf(anna.board()).states.get(idOf(1))).toEqual({ column: null, done: false, blockedBy: [] })
  anna.run('restoreColumn', { id: a })
  expect(tasksByColumn(anna.board()).get(a)?.length).toBe(3)
})

test('M12 two people assign different people, and one who removes the task does not lose it', () => {
  const [anna, ben] = two()
  anna.run('setAssignees', { ids: [idOf(1)], people: { [idOf(91)]: 'Inês' } })
  ben.run('setAssignees', { ids: [idOf(1)], people: { [idOf(92)]: 'Marc' } })
  agree(anna, ben)
  expect(Object.values(anna.board().tasks[0]?.assignees ?? {}).sort()).toEqual(['Inês', 'Marc'])
  anna.run('removeTasks', { ids: [idOf(2)] })
  ben.run('setDependency', { ids: [idOf(3)], on: idOf(2) })
  agree(anna, ben)
  expect(statesOf(anna.board()).states.get(idOf(3))?.blockedBy).toEqual([])
  anna.run('restoreTasks', { ids: [idOf(2)] })
  expect(statesOf(anna.board()).states.get(idOf(3))?.blockedBy).toEqual([idOf(2)])
})
