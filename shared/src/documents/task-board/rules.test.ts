import { describe, expect, test } from 'bun:test'
import { createRng } from '../../../test/rng'
import { assignmentsOf, referencesOf } from './assignments'
import { criticalPathOf, latestOf } from './critical'
import { brokenLinks, circleWith, storedDependencies } from './dependencies'
import { dateOfNumber, dueOf, spanFinder } from './due'
import { everything, filterOf, progressOf } from './filter'
import { loadOf } from './load'
import type { Day, Task, TaskBoard } from './schema'
import { isOverdue, statesOf } from './states'
import { idOf } from './task-board.fixture'
import { calendarOf, timelineOf } from './timeline'

const relative = (days: number, time: string | null = null): Day => ({ kind: 'relative', days, time })

const task = (n: number, parts: Partial<Task> = {}): Task => ({
  ...{ id: idOf(n), title: `Task ${n}`, column: idOf(101), category: 'operations', phase: null, priority: 'normal', assignees: {} },
  ...{ owner: '', start: null, due: null, effort: 0, dependsOn: {}, files: {}, notes: null },
  ...parts,
})

const after = (...ns: number[]): Task['dependsOn'] => Object.fromEntries(ns.map((n) => [idOf(n), true as const]))

const board = (tasks: readonly Task[], show = { date: '2027-03-06', timeZone: 'Europe/Paris' }): TaskBoard => ({
  ...{ show, tasks, steps: [], filters: [], threads: [], comments: [] },
  columns: [
    { id: idOf(101), title: 'To do', kind: 'todo', limit: null },
    { id: idOf(102), title: 'Done', kind: 'done', limit: null },
  ],
})

describe('K5 due days', () => {
  const iso = (due: Day, date: string, timeZone: string): string | undefined => {
    const found = dueOf({ due }, { date, timeZone })
    return found ? `${found.date} ${new Date(found.at).toISOString()}` : undefined
  }

  test('are days of the calendar from the show, over the end of a year and of a leap February', () => {
    expect(dueOf({ due: relative(-70) }, { date: '2027-03-06', timeZone: 'Europe/Paris' })?.date).toBe('2026-12-26')
    expect(dueOf({ due: relative(-1) }, { date: '2028-03-01', timeZone: 'UTC' })?.date).toBe('2028-02-29')
    expect(dueOf({ due: null }, { date: '2028-03-01', timeZone: 'UTC' })).toBeNull()
  })

  test('keep their time on the show’s clock across a clock change; without a time they last until the day ends there', () => {
    // In Paris clocks go forward on 28 March 2027: the day before a show on the 30th has another offset.
    expect(iso(relative(-3, '18:30'), '2027-03-30', 'Europe/Paris')).toBe('2027-03-27 2027-03-27T17:30:00.000Z')
    expect(iso(relative(-1, '18:30'), '2027-03-30', 'Europe/Paris')).toBe('2027-03-29 2027-03-29T16:30:00.000Z')
    expect(iso(relative(-2), '2027-03-30', 'Europe/Paris')).toBe('2027-03-28 2027-03-28T22:00:00.000Z')
    expect(iso({ kind: 'date', date: '2027-01-01', time: '00:30' }, '2027-03-06', 'Asia/Tokyo')).toBe('2027-01-01 2026-12-31T15:30:00.000Z')
  })
})

test('K6 a span follows from start, due day and effort', () => {
  const spanOf = spanFinder({ date: '2027-03-06', timeZone: 'Europe/Paris' })
  const told = (parts: Partial<Task>): string[] | null => {
    const span = spanOf(task(1, parts))
    return span && [dateOfNumber(span.from), dateOfNumber(span.to)]
  }
  expect(told({ due: relative(-1), effort: 17 })).toEqual(['2027-03-03', '2027-03-05'])
  expect(told({ start: relative(-4), effort: 8 })).toEqual(['2027-03-02', '2027-03-02'])
  expect(told({ start: relative(2), due: relative(-1) })).toEqual(['2027-03-05', '2027-03-05'])
  expect(told({ effort: 8 })).toBeNull()
})

test('K7 K8 done is where a column means it, blocked is what waits for something open', () => {
  const { states } = statesOf(
    board([
      task(1),
      task(2, { dependsOn: after(1) }),
      task(3, { column: idOf(102), dependsOn: after(1) }),
      task(4, { dependsOn: after(3, 77) }),
    ]),
  )
  expect([...states.values()].map(({ done, blockedBy }) => [done, blockedBy])).toEqual([
    [false, []],
    [false, [idOf(1)]],
    [true, []],
    [false, []],
  ])
})

test('K9 a task is overdue from the end of its day or its time on, until it is done', () => {
  const due = dueOf({ due: relative(0, '18:00') }, board([]).show)
  const at = Date.parse('2027-03-06T17:00:00Z')
  expect([at - 1, at].map((now) => isOverdue(due, { done: false, now }))).toEqual([false, true])
  expect(isOverdue(due, { done: true, now: at })).toBe(false)
  expect(isOverdue(null, { done: false, now: at })).toBe(false)
})

test('K10 K14 the latest start is counted back from what waits, and the longest chain is critical', () => {
  const chain = board([
    task(1, { due: relative(-20), effort: 8 }),
    task(2, { due: relative(-5), effort: 24, dependsOn: after(1) }),
    task(3, { due: relative(-1), effort: 16, dependsOn: after(2) }),
    task(4, { effort: 8 }),
    task(5, { column: idOf(102), due: relative(-1) }),
  ])
  const latest = latestOf(chain)
  const told = (n: number) => {
    const found = latest.get(idOf(n))
    return found && [dateOfNumber(found.start), dateOfNumber(found.finish), found.slack]
  }
  expect(told(3)).toEqual(['2027-03-04', '2027-03-05', 0])
  expect(told(2)).toEqual(['2027-03-02', '2027-03-04', 3])
  expect(told(1)).toEqual(['2027-03-02', '2027-03-02', 16])
  expect([told(4), told(5)]).toEqual([undefined, undefined])
  expect(criticalPathOf(chain)).toEqual([idOf(1), idOf(2), idOf(3)])
})

test('K11 load is open tasks and hours by person and week, shared work is shared', () => {
  const [anna, ben] = [idOf(91), idOf(92)]
  const load = loadOf(
    board([
      task(1, { due: relative(0), effort: 6, assignees: { [anna]: 'Anna', [ben]: 'Ben' } }),
      task(2, { due: relative(1), effort: 2, assignees: { [anna]: 'Anna' } }),
      task(3, { due: relative(2), effort: 1, assignees: { [anna]: 'Anna' } }),
      task(4, { column: idOf(102), due: relative(0), effort: 50, assignees: { [ben]: 'Ben' } }),
      task(5, { effort: 9 }),
    ]),
  )
  expect(
    load.map(({ name, total, weeks }) => [name, total.tasks, total.hours, [...weeks].map(([week, { hours }]) => [week, hours])]),
  ).toEqual([
    [
      'Anna',
      3,
      6,
      [
        ['2027-03-01', 5],
        ['2027-03-08', 1],
      ],
    ],
    ['Ben', 1, 3, [['2027-03-01', 3]]],
    ['', 1, 9, [['', 9]]],
  ])
})

test('K12 a bar that begins before what it waits for is due is early; the calendar has a day’s tasks in order', () => {
  const tasks = [
    task(1, { due: relative(-2) }),
    task(2, { due: relative(-2), effort: 24, dependsOn: after(1), priority: 'urgent' }),
    task(3, { due: relative(-2, '09:00') }),
    task(4),
  ]
  const timeline = timelineOf(board(tasks))
  expect(timeline.bars.map(({ task: { title }, early }) => [title, early])).toEqual([
    ['Task 2', true],
    ['Task 1', false],
    ['Task 3', false],
  ])
  expect(timeline.unplaced.map(({ title }) => title)).toEqual(['Task 4'])
  expect(timeline.links).toEqual([{ task: idOf(2), on: idOf(1) }])
  expect(
    calendarOf(board(tasks))
      .get('2027-03-04')
      ?.map(({ task: { title } }) => title),
  ).toEqual(['Task 3', 'Task 2', 'Task 1'])
})

test('K13 a filter lets through what every part of it lets through', () => {
  const one = board([
    task(1, { title: 'Réserver le car', priority: 'high', assignees: { [idOf(91)]: 'Inês' }, due: relative(-3) }),
    task(2, { owner: 'PR lead', due: relative(-30) }),
    task(3, { dependsOn: after(1) }),
  ])
  const context = { states: statesOf(one), now: Date.parse('2027-03-03T12:00:00Z'), today: '2027-03-03' }
  const passed = (filter: Partial<typeof everything>): string[] =>
    one.tasks.filter(filterOf({ ...everything, ...filter }, one, context)).map(({ id }) => id.slice(-1))
  expect(passed({})).toEqual(['1', '2', '3'])
  expect(passed({ text: 'CAR reserver' })).toEqual(['1'])
  expect(passed({ text: 'ines' })).toEqual(['1'])
  expect(passed({ people: [idOf(91)], unassigned: true })).toEqual(['1', '2', '3'])
  expect(passed({ unassigned: true, blocked: true })).toEqual(['3'])
  expect(passed({ due: 'overdue' })).toEqual(['2'])
  expect(passed({ due: 'this-week' })).toEqual(['1'])
  expect(passed({ due: 'none', priorities: ['high'] })).toEqual([])
})

test('checklists are counted by task, assignments have all tasks with their date, references the files', () => {
  const steps = [1, 2, 3].map((n) => ({ id: idOf(n), task: n < 3 ? idOf(9) : null, title: '', done: n === 1 }))
  expect([...progressOf(steps)]).toEqual([[idOf(9), { done: 1, of: 2 }]])
  const one = board([
    task(1, { column: idOf(102), due: relative(-1), assignees: { [idOf(91)]: 'Inês' } }),
    task(2, { dependsOn: after(3), files: { [idOf(95)]: { name: 'a', mediaType: 'b', size: 1 } } }),
    task(3),
  ])
  expect(assignmentsOf(one).map(({ people, due, state }) => [people.length, due, state])).toEqual([
    [1, '2027-03-05', 'done'],
    [0, null, 'blocked'],
    [0, null, 'open'],
  ])
  expect(referencesOf(one)).toEqual([{ kind: 'file', id: idOf(95), item: `tasks/${idOf(2)}` }])
})

test.each([1, 2, 3, 4, 5])('K3 what is left of any tangle has no circle and breaks no more than it must, seed %d', (seed) => {
  const rng = createRng(seed)
  const tasks = Array.from({ length: 40 }, (_, n) => task(n, { dependsOn: after(...Array.from({ length: 3 }, () => rng.int(40))) }))
  const stored = storedDependencies(tasks)
  const broken = brokenLinks(stored)
  expect(broken.length).toBeGreaterThan(0)
  const { dependencies } = statesOf(board(tasks))
  expect(brokenLinks(dependencies)).toEqual([])
  for (const link of broken) expect(circleWith(dependencies, link)).not.toBeNull()
  expect(brokenLinks(storedDependencies(tasks.toReversed()))).toEqual(broken)
})

test('5,000 tasks in one chain are derived without running out of stack', () => {
  const long = board(
    Array.from({ length: 5_000 }, (_, n) => task(n, { due: relative(-1), effort: 1, dependsOn: n > 0 ? after(n - 1) : after(4_999) })),
  )
  expect(statesOf(long).broken).toHaveLength(1)
  expect(latestOf(long).size).toBe(5_000)
  expect(criticalPathOf(long)).toHaveLength(5_000)
  expect(timelineOf(long).bars).toHaveLength(5_000)
})
