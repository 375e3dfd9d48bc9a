import { describe, expect, test } from 'bun:test'
import type { Row } from '../documents/run-of-show/schema'
import { idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { sameJson } from './follow-plan'
import { Stage, stageOf } from './run.fixture'

const without =
  (...ns: readonly number[]) =>
  (items: readonly Row[]) =>
    items.filter(({ id }) => !ns.map(idOf).includes(id))
const changed = (n: number, parts: Partial<Row>) => (items: readonly Row[]) =>
  items.map((row) => (row.id === idOf(n) ? { ...row, ...parts } : row))
const inOrder =
  (...ns: readonly number[]) =>
  (items: readonly Row[]) =>
    ns.flatMap((n) => items.filter(({ id }) => id === idOf(n)))

/** Five items, the third running for ten seconds. */
const inTheThird = (): Stage => {
  const stage = stageOf(minute, minute, minute, minute, minute)
  for (let i = 0; i < 3; i++) stage.go()
  return stage.wait(10 * second)
}

const unmoved = (stage: Stage, edit: () => void): void => {
  const { current, startedAt, holds, addedTime, state, turn } = stage.run
  edit()
  expect(stage.run).toMatchObject({ current, startedAt, holds, addedTime, state, turn })
  expect(stage.projection().timers).toMatchObject({ elapsed: 10 * second, remaining: 50 * second })
}

describe('R10 the running item stays, with its time, when somebody', () => {
  test.each([
    ['renames it', changed(3, { title: 'Renamed', cue: '12A' }), 'Item 4'],
    ['changes its length', changed(3, { duration: 5 * minute }), 'Item 4'],
    ['skips it', changed(3, { skip: true }), 'Item 4'],
    ['floats it', changed(3, { float: true }), 'Item 4'],
    ['deletes it', without(3), 'Item 4'],
    ['moves it to the end', inOrder(1, 2, 4, 5, 3), null],
    ['moves it to the top', inOrder(3, 1, 2, 4, 5), 'Item 1'],
    ['moves what is next before it', inOrder(1, 2, 4, 3, 5), 'Item 5'],
    ['deletes what was before it', without(1, 2), 'Item 4'],
    ['deletes what comes after it', without(4, 5), null],
    ['skips what was before it', changed(1, { skip: true }), 'Item 4'],
    ['deletes everything', () => [], null],
  ] as const)('%s', (_, edit, next) => {
    const stage = inTheThird()
    unmoved(stage, () => stage.edit(edit))
    expect(stage.now).toEqual(['Item 3', next])
  })

  test('imports another plan in its place and brings back the old one', () => {
    const stage = inTheThird()
    const before = stage.snapshot
    unmoved(stage, () => stage.edit(() => [11, 12, 13, 14, 15].map((n) => rowOf(n))))
    expect(stage.run).toMatchObject({ orphan: true, next: { title: 'Item 13' } })
    unmoved(stage, () => stage.replan(before))
    expect(stage.run).toMatchObject({ orphan: false, next: { title: 'Item 4' } })
  })

  test('changes the show’s date, zone and anchor', () => {
    const stage = inTheThird()
    unmoved(stage, () => stage.replan({ ...stage.snapshot, show: { ...stage.snapshot.show, date: '2027-03-07', timeZone: 'Asia/Tokyo' } }))
    unmoved(stage, () => stage.replan({ ...stage.snapshot, show: { ...stage.snapshot.show, anchor: 'floating' } }))
  })

  test('edits it all while it is held', () => {
    const stage = inTheThird()
    stage.say({ kind: 'hold', reason: '' })
    const { heldSince } = stage.run
    unmoved(stage.wait(minute), () => stage.edit(without(3)))
    expect(stage.run).toMatchObject({ state: 'hold', heldSince })
  })
})

describe('R11 a deleted running item goes on as an orphan and next is the first playable behind its last place', () => {
  test.each([
    ['its neighbours are there', without(3), 'Item 4'],
    ['what was before it is gone too', without(1, 2, 3), 'Item 4'],
    ['what was next is gone too', without(3, 4), 'Item 5'],
    ['what was next is skipped', (items: readonly Row[]) => changed(4, { skip: true })(without(3)(items)), 'Item 5'],
    ['an item was put in its place', (items: readonly Row[]) => items.map((row) => (row.id === idOf(3) ? rowOf(9) : row)), 'Item 9'],
    ['the item before it went to the end in the same moment', inOrder(1, 4, 5, 2), 'Item 4'],
    ['everything behind it is gone', without(3, 4, 5), null],
  ] as const)('%s', (_, edit, next) => {
    const stage = inTheThird()
    stage.edit(edit)
    expect(stage.run.orphan).toBe(true)
    expect(stage.now).toEqual(['Item 3', next])
  })

  test('moved first and deleted then, its last place is where it was moved to', () => {
    const stage = inTheThird()
    stage.edit(inOrder(1, 2, 4, 3, 5))
    stage.edit(without(3))
    expect(stage.now).toEqual(['Item 3', 'Item 5'])
  })

  test('eight skipped items around it that are removed with it change nothing', () => {
    const skipped = Array.from({ length: 20 }, (_, i) => rowOf(100 + i, { skip: true }))
    const stage = new Stage(showOf([rowOf(1), rowOf(2), ...skipped, rowOf(3), rowOf(4)]))
    for (let i = 0; i < 3; i++) stage.go()
    stage.edit((items) => items.filter(({ id, skip }) => !skip && id !== idOf(3)))
    expect(stage.now).toEqual(['Item 3', 'Item 4'])
  })

  test('all its neighbours before it gone, it is right before the first one behind it, not at the top', () => {
    const stage = new Stage(showOf(Array.from({ length: 12 }, (_, i) => rowOf(i + 1))))
    for (let i = 0; i < 11; i++) stage.go()
    stage.edit((items) => items.filter((_, i) => i < 2 || i > 10))
    expect(stage.now).toEqual(['Item 11', 'Item 12'])
  })

  test('skipped neighbours do not count for its place, so removing them changes nothing', () => {
    const stage = stageOf(minute, minute, minute, minute)
    for (let i = 0; i < 3; i++) stage.go()
    stage.edit(without(3))
    stage.edit((items) => inOrder(4, 2, 1)(changed(2, { skip: true })(items)))
    expect(stage.now).toEqual(['Item 3', 'Item 4'])
    stage.edit(without(2))
    expect(stage.now).toEqual(['Item 3', 'Item 4'])
  })

  test('in a plan imported anew the place is its cue number, else as far from the top as it was', () => {
    const cues = (from: number) => [1, 2, 3, 4].map((n) => rowOf(from + n, { cue: `LX ${n}` }))
    const stage = new Stage(showOf(cues(0)))
    stage.go()
    stage.go()
    stage.edit(() => [rowOf(20), ...cues(10)])
    expect(stage.run.next?.cue).toBe('LX 3')
    stage.edit(() => [30, 31, 32].map((n) => rowOf(n)))
    expect(stage.now).toEqual(['Item 2', 'Item 31'])
  })

  test('GO from an orphan goes to that next', () => {
    const stage = inTheThird()
    stage.edit(without(3))
    stage.go()
    expect(stage.now).toEqual(['Item 4', 'Item 5'])
    expect(stage.run.orphan).toBe(false)
  })
})

describe('R12 a change of the running item', () => {
  test('waits until the caller accepts it, and keeps the instance and its start', () => {
    const stage = inTheThird()
    const { current, startedAt } = stage.run
    stage.edit(changed(3, { duration: 2 * minute, title: 'Longer' }))
    expect(stage.run.pending).toMatchObject({ duration: 2 * minute, title: 'Longer' })
    expect(stage.run.current).toEqual(current)
    stage.say({ kind: 'accept-change', instance: current?.id ?? '' })
    expect(stage.run).toMatchObject({ current: { id: current?.id, title: 'Longer', duration: 2 * minute }, startedAt, pending: null })
    expect(stage.projection().timers).toMatchObject({ elapsed: 10 * second, remaining: 110 * second })
  })

  test('that is taken back no longer waits', () => {
    const stage = inTheThird()
    stage.edit(changed(3, { duration: 2 * minute }))
    stage.edit(changed(3, { duration: minute }))
    expect(stage.run.pending).toBeNull()
    expect(stage.refusal({ kind: 'accept-change', instance: stage.run.current?.id ?? '' }).code).toBe('unchanged')
  })

  test('is not waited for when only its time in the plan moved', () => {
    const stage = inTheThird()
    stage.edit(changed(1, { duration: 7 * minute }))
    expect(stage.run.pending).toBeNull()
  })

  test('cannot be accepted for the instance after it', () => {
    const stage = inTheThird()
    stage.edit(changed(3, { duration: 2 * minute }))
    const late = stage.signed({ kind: 'accept-change', instance: stage.run.current?.id ?? '' })
    stage.go()
    expect(stage.refusal(late).code).toBe('stale')
    expect(stage.run.pending).toBeNull()
  })
})

describe('R13 a called standby', () => {
  const standingBy = (): Stage => {
    const stage = inTheThird()
    stage.say({ kind: 'set-standby', item: idOf(4) })
    return stage
  }

  test('is withdrawn, for all to see, when its item is removed', () => {
    const stage = standingBy()
    stage.edit(without(4))
    expect(stage.run).toMatchObject({
      standby: null,
      withdrawn: { item: idOf(4), title: 'Item 4', why: 'removed' },
      next: { title: 'Item 5' },
    })
    stage.go()
    expect(stage.run.withdrawn).toBeNull()
  })

  test.each([
    ['skipped', { skip: true }],
    ['floated', { float: true }],
  ] as const)('is withdrawn when its item is %s', (why, parts) => {
    const stage = standingBy()
    stage.edit(changed(4, parts))
    expect(stage.run).toMatchObject({ standby: null, withdrawn: { item: idOf(4), why }, next: { title: 'Item 5' } })
  })

  test('stays with its item when that moves or changes, and when others come before it', () => {
    const stage = standingBy()
    stage.edit((items) => inOrder(1, 2, 3, 9, 5, 4)([...changed(4, { title: 'Changed' })(items), rowOf(9)]))
    expect(stage.run).toMatchObject({ standby: { item: idOf(4) }, next: { title: 'Changed' }, withdrawn: null })
    expect(stage.projection().passedOver).toEqual([idOf(9), idOf(5)])
  })

  test('for a later item makes it next; for one that is gone it is refused', () => {
    const stage = standingBy()
    stage.say({ kind: 'set-standby', item: idOf(5) })
    expect(stage.now).toEqual(['Item 3', 'Item 5'])
    expect(stage.refusal({ kind: 'set-standby', item: idOf(5) }).code).toBe('unchanged')
    expect(stage.refusal({ kind: 'set-standby', item: idOf(77) }).code).toBe('no-such-item')
  })

  test('is taken back by skipping its item in the run', () => {
    const stage = standingBy()
    stage.say({ kind: 'skip', item: idOf(4), skip: true })
    expect(stage.run).toMatchObject({ standby: null, withdrawn: null, next: { title: 'Item 5' } })
  })

  test('for an item before the running one lets the plan go on from there', () => {
    const stage = inTheThird()
    stage.say({ kind: 'set-standby', item: idOf(2) })
    expect(stage.projection().ahead.map(({ row }) => row.title)).toEqual(['Item 2', 'Item 3', 'Item 4', 'Item 5'])
  })

  test('of a float taken as next is withdrawn with the float', () => {
    const stage = new Stage(showOf([rowOf(1), rowOf(2), rowOf(3, { float: true })]))
    stage.go()
    stage.say({ kind: 'take-float', item: idOf(3), when: 'next' })
    stage.edit(changed(1, { title: 'Other' }))
    expect(stage.run.next?.title).toBe('Item 3')
    stage.edit(without(3))
    expect(stage.run).toMatchObject({ withdrawn: { item: idOf(3), why: 'removed' }, next: { title: 'Item 2' } })
  })
})

test('an edit that changes nothing the run shows makes no entry', () => {
  const stage = inTheThird()
  const { length } = stage.log
  stage.edit(changed(3, { notes: { type: 'doc' } }))
  stage.edit(changed(5, { title: 'Last' }))
  expect(stage.log.length).toBe(length)
})

test('equality of JSON does not mind the order of keys, and minds everything else', () => {
  expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
  for (const other of [{ a: 1 }, { a: 1, b: [] }, { a: 1, b: [{ c: 0 }] }, { a: 1, b: { 0: { c: null } } }, { a: 1, c: [{ c: null }] }]) {
    expect(sameJson({ a: 1, b: [{ c: null }] }, other)).toBe(false)
  }
})
