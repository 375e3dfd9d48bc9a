import { describe, expect, test } from 'bun:test'
import { createRng } from '../../test/rng'
import type { Look } from '../documents/lineup/schema'
import { second } from '../time'
import { expandedBy, lineupItem, lineupOf, lookId, lookOf, lookRow, planAround, someLooks } from './lineup.fixture'
import { walks } from './look-playhead.fixture'
import { Stage } from './run.fixture'

const stageWith = (looks: readonly Look[]): Stage => new Stage(expandedBy(planAround(), lineupOf(looks)))
const relaid = (stage: Stage, looks: readonly Look[]): void => stage.replan(expandedBy(planAround(), lineupOf(looks)))
const inOrder = (...numbers: readonly number[]): Look[] => numbers.map((n) => lookOf(n))
const running = (stage: Stage) => [stage.run.current?.cue, stage.run.next?.cue]

/** Look 3 of six runs, for ten seconds. */
const inTheThird = (): Stage => {
  const stage = stageWith(someLooks(6))
  for (let i = 0; i < 5; i++) stage.go()
  return stage.wait(10 * second)
}

describe('R38 GO', () => {
  test('goes look by look, past those that are held or cut, and on to what follows the lineup', () => {
    const stage = stageWith([lookOf(1), lookOf(2, { status: 'cut' }), lookOf(3)])
    const called = Array.from({ length: 6 }, () => {
      stage.go()
      return stage.run.current?.title
    })
    expect(called).toEqual(['Item 1', 'Item 2', 'Look 1 · Model 1', 'Look 3 · Model 3', 'Item 3', 'Item 4'])
  })
})

describe('R40 in a lineup that is edited while look 3 of 6 runs, that look stays with its time, and next', () => {
  test.each([
    ['is look 4 when looks behind it change places', inOrder(1, 2, 3, 4, 6, 5), 'L4'],
    ['is the look that was put there', inOrder(1, 2, 3, 6, 4, 5), 'L6'],
    ['is a look that is new there', inOrder(1, 2, 3, 9, 4, 5, 6), 'L9'],
    [
      'is look 5 when look 4 is cut',
      inOrder(1, 2, 3, 4, 5, 6).map((look) => (look.id === lookId(4) ? { ...look, status: 'cut' as const } : look)),
      'L5',
    ],
    [
      'is look 4 when the running look itself is held',
      inOrder(1, 2, 3, 4, 5, 6).map((look) => (look.id === lookId(3) ? { ...look, status: 'held' as const } : look)),
      'L4',
    ],
    ['is look 4 when the running look is moved to the end', inOrder(1, 2, 4, 5, 6, 3), 'L4'],
    ['is look 4 when the running look is moved to the top', inOrder(3, 1, 2, 4, 5, 6), 'L4'],
    ['is look 4 when the running look changes places with it', inOrder(1, 2, 4, 3, 5, 6), 'L4'],
    ['is look 4 when a look that walked is moved to the end', inOrder(1, 3, 4, 5, 6, 2), 'L4'],
    ['is look 4 when a look to come is moved to the top', inOrder(6, 1, 2, 3, 4, 5), 'L4'],
    ['is look 4 when the running look is removed', inOrder(1, 2, 4, 5, 6), 'L4'],
    ['is look 4 when all that walked is removed', inOrder(3, 4, 5, 6), 'L4'],
  ])('%s', (_, looks, next) => {
    const stage = inTheThird()
    const { current, startedAt } = stage.run
    relaid(stage, looks)
    expect(stage.run).toMatchObject({ current, startedAt, state: 'running' })
    expect(stage.projection().timers.elapsed).toBe(10 * second)
    expect(running(stage)).toEqual(['L3', next])
  })

  test('is the item behind the lineup when no look is left', () => {
    const stage = inTheThird()
    relaid(stage, inOrder(1, 2, 3))
    expect(stage.run.next?.title).toBe('Item 3')
  })

  test('R5 is what follows after a jump back: what walked since the jump does not come again, what walked before does', () => {
    const stage = inTheThird().wait(second)
    stage.say({ kind: 'jump', to: lookRow(1) })
    expect(running(stage)).toEqual(['L1', 'L2'])
    stage.wait(second).go()
    relaid(stage, inOrder(2, 3, 1, 4, 5, 6))
    expect(running(stage)).toEqual(['L2', 'L3'])
    stage.wait(second).go()
    expect(running(stage)).toEqual(['L3', 'L4'])
  })

  test('goes on from there after a GO: each look to come is called once', () => {
    const stage = inTheThird()
    relaid(stage, inOrder(1, 2, 6, 4, 3, 5))
    const called: (string | undefined)[] = []
    while (stage.run.next?.cue) {
      stage.go()
      called.push(stage.run.current?.cue)
    }
    expect(called).toEqual(['L6', 'L4', 'L5'])
  })
})

describe('R38 R11 when the item is no lineup any more while a look runs, the look goes on', () => {
  test('and next is the item itself, never something behind it', () => {
    const stage = stageWith(someLooks(60))
    for (let i = 0; i < 30; i++) stage.go()
    const { current } = stage.run
    stage.replan(planAround())
    expect(stage.run).toMatchObject({ current, orphan: true, next: { title: 'Collection' } })
    relaid(stage, someLooks(60))
    expect(stage.run).toMatchObject({ current, orphan: false, next: { item: lookRow(29) } })
  })

  test('and next is what follows it when the item is removed', () => {
    const stage = stageWith(someLooks(60))
    for (let i = 0; i < 30; i++) stage.go()
    stage.replan({ ...planAround(), items: planAround().items.filter(({ lineup }) => lineup === null) })
    expect(stage.run).toMatchObject({ orphan: true, next: { title: 'Item 3' } })
  })

  test('an item that becomes a lineup while it runs goes on as an orphan, and next is its first look', () => {
    const stage = new Stage(planAround(lineupItem({ lineup: null })))
    for (let i = 0; i < 3; i++) stage.go()
    relaid(stage, someLooks(4))
    expect(stage.run).toMatchObject({ current: { title: 'Collection' }, orphan: true, next: { cue: 'L1' } })
  })
})

describe('R40 property', () => {
  for (const seed of [1, 7, 4711, 60313, 90210]) {
    test(`whatever is moved, held, cut or added, the running look stays, and no GO passes over a look that was ahead, seed ${seed}`, () => {
      for (let round = 0; round < 40; round++) walks(createRng(seed * 1_000 + round))
    })
  }
})
