import { describe, expect, test } from 'bun:test'
import { idOf, type Person, people } from './task-board.fixture'

/** Somebody with the tasks 1 to 4, `n` titled `Task n`. */
const somebody = (): Person => {
  const [anna] = people(1) as [Person]
  anna.run('addTasks', { tasks: [1, 2, 3, 4].map((n) => ({ id: idOf(n), title: `Task ${n}` })) })
  return anna
}

const columnOf = (person: Person, n: number): string => person.board().columns[n]?.id ?? ''
const titles = (person: Person): string[] => person.board().tasks.map(({ title }) => title)

describe('tasks', () => {
  test('stand in the first column, move as a block into another one, and come back when they were removed', () => {
    const anna = somebody()
    expect(new Set(anna.board().tasks.map(({ column }) => column))).toEqual(new Set([columnOf(anna, 0)]))
    anna.run('moveTasks', { ids: [idOf(3), idOf(1)], column: columnOf(anna, 3), after: null })
    expect(titles(anna)).toEqual(['Task 3', 'Task 1', 'Task 2', 'Task 4'])
    expect(anna.board().tasks[0]?.column).toBe(columnOf(anna, 3))
    anna.run('removeTasks', { ids: [idOf(1)] })
    anna.run('restoreTasks', { ids: [idOf(1)] })
    expect(titles(anna)).toEqual(['Task 3', 'Task 1', 'Task 2', 'Task 4'])
  })

  test('are copied behind their originals with their checklists; copies depend on copies', () => {
    const anna = somebody()
    anna.run('setDependency', { ids: [idOf(2)], on: idOf(1) })
    anna.run('addSteps', { steps: [{ id: idOf(50), task: idOf(1), title: 'Ask' }] })
    expect(anna.refusal('duplicateTasks', { copies: [{ of: idOf(1), id: idOf(11) }] })).toContain('has 1 steps; expected as many ids')
    anna.run('duplicateTasks', {
      copies: [
        { of: idOf(1), id: idOf(11), steps: [idOf(51)] },
        { of: idOf(2), id: idOf(12) },
      ],
    })
    const { tasks, steps } = anna.board()
    expect(tasks.map(({ title }) => title)).toEqual(['Task 1', 'Task 1 (copy)', 'Task 2', 'Task 2 (copy)', 'Task 3', 'Task 4'])
    expect(tasks[3]?.dependsOn).toEqual({ [idOf(11)]: true })
    expect(steps.map(({ task, title }) => [task, title])).toEqual([
      [idOf(1), 'Ask'],
      [idOf(11), 'Ask'],
    ])
  })
})

describe('dependencies', () => {
  test('K4 one that would close a circle is refused in a sentence that names the circle', () => {
    const anna = somebody()
    anna.run('setDependency', { ids: [idOf(2)], on: idOf(1) })
    anna.run('setDependency', { ids: [idOf(3)], on: idOf(2) })
    expect(anna.refusal('setDependency', { ids: [idOf(1)], on: idOf(3) })).toBe(
      '“Task 1” would wait for itself: “Task 1” → “Task 3” → “Task 2” → “Task 1”. Remove one of these dependencies first.',
    )
    expect(anna.refusal('setDependency', { ids: [idOf(1)], on: idOf(1) })).toBe('“Task 1” cannot depend on itself.')
  })

  test('K4 tasks added together may not bring a circle', () => {
    const anna = somebody()
    const tasks = [
      { id: idOf(21), title: 'Fit', dependsOn: { [idOf(22)]: true as const } },
      { id: idOf(22), title: 'Cast', dependsOn: { [idOf(21)]: true as const } },
    ]
    for (const [name, args] of [
      ['addTasks', { tasks }],
      ['applyTemplate', { template: 'x', tasks, steps: [] }],
      ['importTasks', { columns: [], tasks, steps: [], filters: [] }],
    ] as const)
      expect(anna.refusal(name, args)).toContain('would wait for itself')
  })

  test('are taken away one by one or all at once', () => {
    const anna = somebody()
    for (const n of [2, 3]) anna.run('setDependency', { ids: [idOf(1)], on: idOf(n) })
    anna.run('removeDependency', { ids: [idOf(1)], on: idOf(2) })
    expect(anna.board().tasks[0]?.dependsOn).toEqual({ [idOf(3)]: true })
    anna.run('removeDependency', { ids: [idOf(1)] })
    expect(anna.board().tasks[0]?.dependsOn).toEqual({})
    expect(anna.refusal('removeDependency', { ids: [idOf(1)], on: idOf(3) })).toContain('None of these tasks depends')
  })
})

test('a column with tasks is removed when they have somewhere to go, the last one never', () => {
  const anna = somebody()
  const [first, second, ...others] = anna.board().columns.map(({ id }) => id) as [string, string, ...string[]]
  expect(anna.refusal('removeColumn', { id: first })).toBe('The column has 4 tasks; expected in “to” the column they go to.')
  expect(anna.refusal('removeColumn', { id: first, to: first })).toContain('another column')
  anna.run('removeColumn', { id: first, to: second })
  expect(new Set(anna.board().tasks.map(({ column }) => column))).toEqual(new Set([second]))
  for (const id of others) anna.run('removeColumn', { id })
  expect(anna.refusal('removeColumn', { id: second })).toContain('at least one column')
})

test('people are given and taken away one by one, files are put and taken', () => {
  const anna = somebody()
  anna.run('setAssignees', { ids: [idOf(1), idOf(2)], people: { [idOf(91)]: 'Inês', [idOf(92)]: 'Marc' } })
  anna.run('setAssignees', { ids: [idOf(1)], people: { [idOf(91)]: null } })
  expect(anna.board().tasks.map(({ assignees }) => Object.values(assignees))).toEqual([['Marc'], ['Inês', 'Marc'], [], []])
  anna.run('addFiles', { task: idOf(1), files: { [idOf(93)]: { name: 'plan.pdf', mediaType: 'application/pdf', size: 9 } } })
  expect(Object.keys(anna.board().tasks[0]?.files ?? {})).toEqual([idOf(93)])
  anna.run('removeFile', { task: idOf(1), file: idOf(93) })
  expect(anna.board().tasks[0]?.files).toEqual({})
})
