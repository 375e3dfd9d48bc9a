import { expect, test } from 'bun:test'
import { scheduleOf } from '../documents/run-of-show/timing'
import { idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { second } from '../time'
import { expandedPlan } from './expanded-plan'
import { withItemTimes } from './item-times'
import { expandedBy, itemN, lineupId, lineupItem, lineupOf, lookId, lookOf, lookRow, planAround, someLooks } from './lineup.fixture'
import { lookEntrancesOf } from './look-entrances'
import { night, Stage } from './run.fixture'

test('R42 a look went out when GO was said to it, the last time it was', () => {
  const lineup = lineupOf(someLooks(4))
  const plan = planAround()
  const stage = new Stage(expandedBy(plan, lineup))
  const entrances = () => lookEntrancesOf(stage.run, { items: plan.items, document: lineupId, lineup })
  stage.go()
  stage.go()
  expect(entrances().size).toBe(0)
  const first = stage.wait(second).t
  stage.go()
  const then = stage.wait(20 * second).t
  stage.go()
  expect([...entrances()]).toEqual([
    [lookId(1), first],
    [lookId(2), then],
  ])
  stage.wait(5 * second).say({ kind: 'jump', to: lookRow(1) })
  expect(entrances().get(lookId(1))).toBe(stage.t)
  expect(lookEntrancesOf(stage.run, { items: plan.items, document: lookId(9), lineup }).size).toBe(0)
})

test('the times of an item are those from its first look to its last, in a group too', () => {
  const lineup = lineupOf([lookOf(1, { status: 'cut' }), lookOf(2), lookOf(3)])
  const group = rowOf(9, { kind: 'group' })
  for (const item of [lineupItem(), lineupItem({ group: group.id })]) {
    const { snapshot, items } = expandedPlan(
      showOf([rowOf(1, { duration: 60 * second }), group, item]),
      new Map([[lineupId, { kind: 'known', lineup }]]),
    )
    const { start, end, duration, gap, count } = withItemTimes(scheduleOf(snapshot), items).rows.get(idOf(itemN)) ?? {}
    expect({ start, end, duration, count }).toEqual({
      start: night('20:01'),
      end: night('20:02:15'),
      duration: 75 * second,
      count: 2,
    })
    expect(gap).toBe(0)
  }
})

test('T18 a look may have a number that is there already; what is no look is still told', () => {
  const { snapshot, items } = expandedPlan(
    showOf([rowOf(1, { cue: 'L1', duration: second }), lineupItem()]),
    new Map([[lineupId, { kind: 'known', lineup: lineupOf(someLooks(2)) }]]),
  )
  const { rows, conflicts } = withItemTimes(scheduleOf(snapshot), items)
  expect(conflicts.map(({ kind, row }) => [kind, row])).toEqual([['cue-twice', idOf(1)]])
  expect(rows.get(lookRow(1))?.conflicts).toEqual([])
})
