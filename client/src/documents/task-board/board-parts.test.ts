import { describe, expect, test } from 'bun:test'
import { everything } from '@fashionos/shared/documents/task-board/filter'
import { loadOf } from '@fashionos/shared/documents/task-board/load'
import { statesOf } from '@fashionos/shared/documents/task-board/states'
import { templateTasks } from '@fashionos/shared/documents/task-board/templates/template-tasks'
import { calendarOf, timelineOf } from '@fashionos/shared/documents/task-board/timeline'
import { dueMoved, taskTowards } from './calendar-keys'
import { addMonths, mondayOf, weeksOfMonth } from './days'
import { earlierOf, isTooMuch, loadText, weeksOf } from './load-weeks'
import { countOf, isOn, toggled } from './quick-filters'
import { pickedOf, selectTask, selectThrough, stepFrom, toggleTask } from './selection'
import { chosenOf, phasePlans } from './template-plan'
import { board, calendar, factsIn, task } from './test-board'
import { dragged, linesOf, linkPath, widthToFit, zoomed } from './timeline-layout'

const due = (days: number) => ({ kind: 'relative' as const, days, time: null })

describe('what follows about a task', () => {
  const tasks = [
    task('contract', { due: due(-20) }),
    task('plan', { due: due(-10), dependsOn: { contract: true } }),
    task('party', { due: due(3), dependsOn: { plan: true } }),
  ]
  test('late is what is past and not done; what waits for it is tight, what waits in time is not', () => {
    const facts = factsIn(tasks)
    expect(facts.get('contract')).toMatchObject({ overdue: true, blocks: ['plan'] })
    expect(facts.get('plan')).toMatchObject({ overdue: false, blockedBy: ['contract'], tight: true })
    expect(facts.get('party')).toMatchObject({ blockedBy: ['plan'], tight: false })
  })
  test('facts that say the same are the same, so nothing is drawn again', () => {
    const before = factsIn(tasks)
    const after = factsIn([...tasks.slice(0, 2), task('party', { due: due(4), dependsOn: { plan: true } })], before)
    expect(after.get('plan')).toBe(before.get('plan'))
    expect(after.get('party')).not.toBe(before.get('party'))
  })
})

describe('quick filters', () => {
  test('one press sets, another takes away, and both are one condition', () => {
    const on = toggled(everything, 'overdue', 'me')
    expect([isOn(on, 'overdue', 'me'), countOf(on)]).toEqual([true, 1])
    expect(toggled(on, 'overdue', 'me')).toEqual(everything)
  })
  test('this week takes the place of late; mine and nobody’s exclude each other', () => {
    expect(toggled(toggled(everything, 'overdue', 'me'), 'this-week', 'me').due).toBe('this-week')
    expect(toggled(toggled(everything, 'mine', 'me'), 'unassigned', 'me')).toMatchObject({ people: [], unassigned: true })
  })
})

describe('selection', () => {
  const shown = ['a', 'b', 'c', 'd']
  test('Shift picks everything between, either way', () => {
    expect([...selectThrough(selectTask('c'), 'a', shown).picked]).toEqual(['a', 'b', 'c'])
    expect([...selectThrough(selectThrough(selectTask('b'), 'd', shown), 'c', shown).picked]).toEqual(['b', 'c'])
  })
  test('what is picked one by one comes in the order it is shown', () =>
    expect(pickedOf(toggleTask(selectTask('d'), 'a'), shown)).toEqual(['a', 'd']))
  test('with nothing picked commands act on the active one', () => expect(pickedOf(toggleTask(selectTask('b'), 'b'), shown)).toEqual(['b']))
  test('steps stop at the ends, and begin at the first', () => {
    expect([stepFrom('d', 1, shown), stepFrom(null, 1, shown), stepFrom('a', 2, shown), stepFrom('a', 1, [])]).toEqual([
      'd',
      'a',
      'c',
      null,
    ])
  })
})

describe('the calendar', () => {
  test('a month is whole weeks from Monday on', () => {
    const weeks = weeksOfMonth('2027-03-06')
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([5, '2027-03-01', '2027-04-04'])
    expect([mondayOf('2027-03-07'), addMonths('2026-12-31', 2)]).toEqual(['2027-03-01', '2027-02-01'])
  })
  test('arrows go from task to task and from day to day', () => {
    const tasks = [task('b', { due: due(-1) }), task('c', { due: due(-1) }), task('a', { due: due(-5) }), task('none')]
    const entries = calendarOf(board(tasks))
    expect([
      taskTowards(entries, null, 'down'),
      taskTowards(entries, 'a', 'down'),
      taskTowards(entries, 'c', 'left'),
      taskTowards(entries, 'b', 'right'),
    ]).toEqual(['a', 'b', 'a', null])
  })
  test('a task carried to another day keeps the way its day is kept', () => {
    expect(dueMoved({ due: due(-5) }, '2027-03-05', calendar)).toEqual(due(-1))
    expect(dueMoved({ due: { kind: 'date', date: '2027-03-01', time: '10:00' } }, '2027-03-05', calendar)).toEqual({
      kind: 'date',
      date: '2027-03-05',
      time: '10:00',
    })
  })
})

describe('the timeline', () => {
  const tasks = [task('a', { due: due(-5), phase: 'post-event' }), task('b', { due: due(-9), phase: 'pre-production' }), task('c')]
  const made = board(tasks)
  test('bars stand by phase; what has no day is in none', () =>
    expect(linesOf(timelineOf(made, statesOf(made))).map((line) => (line.kind === 'phase' ? line.title : line.key))).toEqual([
      'Pre-production',
      'b',
      'Post-event',
      'a',
    ]))
  test('a bar is carried as a whole, an end never past the other', () => {
    expect(dragged({ from: 10, to: 14 }, 'body', -3)).toEqual({ from: 7, to: 11 })
    expect(dragged({ from: 10, to: 14 }, 'start', 9)).toEqual({ from: 14, to: 14 })
    expect(dragged({ from: 10, to: 14 }, 'end', -9)).toEqual({ from: 10, to: 10 })
  })
  test('zoom goes by steps and stops', () => {
    expect([zoomed(8, 1), zoomed(8, -1), zoomed(55, 1), zoomed(3, -1)]).toEqual([13, 5, 55, 3])
    expect([widthToFit(100, 900), widthToFit(10_000, 900)]).toEqual([8, 3])
  })
  test('a line goes round when there is no room between the bars', () => {
    expect(linkPath({ x: 0, y: 0 }, { x: 100, y: 30 })).toBe('M0 0H93V30H100')
    expect(linkPath({ x: 100, y: 0 }, { x: 50, y: 30 })).toContain('V15H43')
  })
})

describe('load per person', () => {
  const made = board([
    task('late', { due: due(-20), effort: 3, assignees: { m: 'Marc' } }),
    task('big', { due: due(-3), effort: 50, assignees: { m: 'Marc' } }),
    task('later', { due: due(3), effort: 4, assignees: { m: 'Marc' } }),
  ])
  const [marc] = loadOf(made)
  test('weeks from this one on, what was due before apart', () => {
    if (!marc) throw new Error('Marc has tasks.')
    expect(weeksOf([marc], calendar.today)).toEqual(['2027-02-15', '2027-02-22', '2027-03-01', '2027-03-08'])
    expect(earlierOf(marc, calendar.today)).toEqual({ tasks: 1, hours: 3 })
    expect(isTooMuch(marc.weeks.get('2027-03-01'))).toBe(true)
    expect([loadText({ tasks: 2, hours: 0 }), loadText({ tasks: 2, hours: 2.25 })]).toEqual(['2 tasks', '2.3 h'])
  })
})

describe('a template applied to a show', () => {
  let count = 0
  const content = templateTasks('runway-show', () => `id-${count++}`)
  test('has its phases with dates from the show', () => {
    const plans = phasePlans(content, calendar)
    expect(plans).toHaveLength(5)
    expect(plans.reduce((sum, { tasks }) => sum + tasks.length, 0)).toBe(content.tasks.length)
    for (const { first, last } of plans) expect(first <= last).toBe(true)
    expect(plans[0]?.past).toBeGreaterThan(0)
  })
  test('without a phase nothing depends on what was left out, and no step is without its task', () => {
    const { tasks, steps } = chosenOf(content, new Set(['creative-design', 'post-event']))
    const ids = new Set(tasks.map(({ id }) => id))
    expect(tasks.length).toBeLessThan(content.tasks.length)
    expect(tasks.flatMap(({ dependsOn }) => Object.keys(dependsOn ?? {})).every((id) => ids.has(id))).toBe(true)
    expect(steps.every(({ task: of }) => ids.has(of))).toBe(true)
  })
})
