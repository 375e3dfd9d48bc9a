import { describe, expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { entry as entrySchema } from './entry'
import { reduce, replay } from './reduce'
import { reportOf } from './report'
import { run as runSchema } from './run'
import { Stage, stageOf } from './run.fixture'

const threeItems = () => stageOf(minute, minute, minute)

describe('GO', () => {
  test('R2 GO goes on to the next item, once: the same GO again is refused as stale', () => {
    const stage = threeItems()
    stage.go()
    const tapped = stage.signed({ kind: 'go', to: idOf(2) })
    expect(stage.add(tapped).ok).toBe(true)
    expect(stage.refusal(tapped)).toEqual({
      code: 'stale',
      message: '“Item 2” is running already; this was called from an earlier moment.',
    })
    expect(stage.now).toEqual(['Item 2', 'Item 3'])
  })

  test('R2 a late packet from before a jump back to the same item is stale: the instance is another', () => {
    const stage = threeItems()
    stage.go()
    const late = stage.signed({ kind: 'go', to: idOf(2) })
    stage.say({ kind: 'jump', to: idOf(1) })
    expect(stage.refusal(late).code).toBe('stale')
    expect(stage.now).toEqual(['Item 1', 'Item 2'])
  })

  test('R2 a GO with a seq the log has not reached is refused', () => {
    const stage = threeItems()
    stage.go()
    const from = { instance: stage.run.current?.id ?? null, seq: stage.run.seq + 1 }
    expect(stage.refusal({ kind: 'go', epoch: 1, from, to: idOf(2) }).code).toBe('stale')
  })

  test('R2 a GO with the right instance from before the playhead last moved is refused', () => {
    const stage = threeItems()
    stage.go()
    const from = { instance: stage.run.current?.id ?? null, seq: stage.run.turn - 1 }
    expect(stage.refusal({ kind: 'go', epoch: 1, from, to: idOf(2) }).code).toBe('stale')
  })

  test('R2 a GO that names another instance is refused, whatever its seq', () => {
    const stage = threeItems()
    stage.go()
    expect(stage.refusal({ kind: 'go', epoch: 1, from: { instance: idOf(9), seq: stage.run.seq }, to: idOf(2) }).code).toBe('stale')
  })

  test('R2 what others do meanwhile, a ready or a hold, does not make a GO stale', () => {
    const stage = threeItems()
    stage.go()
    const tapped = stage.signed({ kind: 'go', to: idOf(2) })
    stage.say({ kind: 'ready', item: idOf(2), department: 'lx', ready: true })
    expect(stage.add(tapped).ok).toBe(true)
  })

  test('R3 GO on the last item ends the run and never wraps; nothing goes on after the end', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    stage.go()
    expect(stage.run.next).toBeNull()
    stage.go()
    expect(stage.run).toMatchObject({ state: 'ended', current: null, next: null, endedAt: stage.t })
    expect(stage.refusal({ kind: 'go', to: idOf(1) }).code).toBe('ended')
    expect(stage.refusal({ kind: 'take-over', seen: 1 }).code).toBe('ended')
  })

  test('R3 GO on a plan without playable items is refused instead of ending', () => {
    const stage = new Stage(showOf([rowOf(1, { skip: true }), rowOf(2, { float: true })]))
    expect(stage.refusal({ kind: 'go', to: null }).code).toBe('not-now')
  })

  test('R4 GO goes to what the caller saw as next, also when another item came between in the same moment', () => {
    const stage = threeItems()
    stage.go()
    const tapped = stage.signed({ kind: 'go', to: idOf(2) })
    stage.edit(([one, ...rest]) => [one ?? rowOf(1), rowOf(9, { duration: minute }), ...rest])
    expect(stage.now).toEqual(['Item 1', 'Item 9'])
    expect(stage.add(tapped).ok).toBe(true)
    expect(stage.now).toEqual(['Item 2', 'Item 3'])
  })

  test('R4 GO to an item that was deleted in the same moment is refused, and the next one goes', () => {
    const stage = threeItems()
    stage.go()
    const tapped = stage.signed({ kind: 'go', to: idOf(2) })
    stage.edit((items) => items.filter(({ id }) => id !== idOf(2)))
    expect(stage.refusal(tapped)).toEqual({ code: 'withdrawn', message: 'That item was taken out meanwhile; next is “Item 3”.' })
    stage.go()
    expect(stage.now).toEqual(['Item 3', null])
  })

  test('R4 a GO meant as the end does not go on to an item added behind it', () => {
    const stage = stageOf(minute)
    stage.go()
    const end = stage.signed({ kind: 'go', to: null })
    stage.edit((items) => [...items, rowOf(2, { duration: minute })])
    expect(stage.refusal(end).code).toBe('stale')
    expect(stage.now).toEqual(['Item 1', 'Item 2'])
  })

  test('R4 skipped and floating items before the running one do not shift what is next', () => {
    const stage = new Stage(
      showOf([rowOf(1, { skip: true }), rowOf(2), rowOf(3, { float: true }), rowOf(4, { skip: true }), rowOf(5), rowOf(6)]),
    )
    expect(stage.now).toEqual([null, 'Item 2'])
    stage.go()
    expect(stage.now).toEqual(['Item 2', 'Item 5'])
    stage.go()
    expect(stage.now).toEqual(['Item 5', 'Item 6'])
  })

  test('R1 now, next and place come in one entry', () => {
    const stage = threeItems()
    const before = stage.log.length
    stage.go()
    expect(stage.log.length).toBe(before + 1)
    expect(stage.log.at(-1)?.effect).toMatchObject({
      kind: 'started',
      current: { title: 'Item 1' },
      next: { title: 'Item 2' },
      place: { item: idOf(1) },
    })
  })
})

describe('jump, skip, float', () => {
  test('R5 a jump back makes a new instance with timers of its own', () => {
    const stage = threeItems()
    stage.go()
    const first = stage.run.current?.id
    stage.wait(40 * second).go()
    stage.wait(10 * second).say({ kind: 'jump', to: idOf(1) })
    expect(stage.run.current).toMatchObject({ item: idOf(1) })
    expect(stage.run.current?.id).not.toBe(first)
    expect(stage.projection().timers).toMatchObject({ elapsed: 0, remaining: minute })
    expect(stage.run.played.map(({ item }) => item)).toEqual([idOf(1), idOf(2)])
    expect(stage.now).toEqual(['Item 1', 'Item 2'])
  })

  test('R5 a jump over items leaves them behind', () => {
    const stage = stageOf(minute, minute, minute, minute)
    stage.go()
    stage.say({ kind: 'jump', to: idOf(3) })
    expect(stage.now).toEqual(['Item 3', 'Item 4'])
    expect(stage.refusal({ kind: 'jump', to: idOf(99) }).code).toBe('no-such-item')
  })

  test('R14 a float taken now interrupts, and the plan goes on where it was left', () => {
    const stage = new Stage(showOf([rowOf(1), rowOf(2), rowOf(3), rowOf(4, { float: true })]))
    stage.go()
    stage.say({ kind: 'take-float', item: idOf(4), when: 'now' })
    expect(stage.now).toEqual(['Item 4', 'Item 2'])
    stage.go()
    expect(stage.now).toEqual(['Item 2', 'Item 3'])
  })

  test('R14 a float taken as next waits for GO; an item in the plan is no float', () => {
    const stage = new Stage(showOf([rowOf(1), rowOf(2), rowOf(4, { float: true, duration: minute })]))
    stage.go()
    stage.say({ kind: 'take-float', item: idOf(4), when: 'next' })
    expect(stage.now).toEqual(['Item 1', 'Item 4'])
    expect(stage.projection().ahead.map(({ row }) => row.id)).toEqual([idOf(4), idOf(2)])
    stage.go()
    expect(stage.now).toEqual(['Item 4', 'Item 2'])
    expect(stage.refusal({ kind: 'take-float', item: idOf(2), when: 'now' }).code).toBe('not-now')
    expect(stage.refusal({ kind: 'jump', to: idOf(4) }).code).toBe('not-now')
  })

  test('R15 an item skipped in the run is passed over in this run only, and can be taken in again', () => {
    const stage = threeItems()
    stage.go()
    stage.say({ kind: 'skip', item: idOf(2), skip: true })
    expect(stage.now).toEqual(['Item 1', 'Item 3'])
    expect(stage.projection().over.projected).toBe(-minute)
    stage.say({ kind: 'skip', item: idOf(2), skip: false })
    expect(stage.now).toEqual(['Item 1', 'Item 2'])
    expect(stage.snapshot.items.map(({ skip }) => skip)).toEqual([false, false, false])
  })

  test('R15 jumping to an item that was skipped in the run takes it in', () => {
    const stage = threeItems()
    stage.go()
    stage.say({ kind: 'skip', item: idOf(2), skip: true })
    stage.say({ kind: 'jump', to: idOf(2) })
    expect(stage.run.skipped).toEqual([])
    expect(stage.now).toEqual(['Item 2', 'Item 3'])
  })
})

describe('hold and added time', () => {
  test('R7 a hold stops the item’s time, resume lets it go on, each once', () => {
    const stage = threeItems()
    expect(stage.refusal({ kind: 'hold', reason: '' }).code).toBe('not-now')
    stage.go()
    stage.wait(10 * second).say({ kind: 'hold', reason: 'Model is not at the rail' })
    expect(stage.refusal({ kind: 'hold', reason: '' }).code).toBe('unchanged')
    expect(stage.wait(30 * second).projection().timers).toMatchObject({
      elapsed: 10 * second,
      remaining: 50 * second,
      end: stage.t + 50 * second,
    })
    stage.say({ kind: 'resume' })
    expect(stage.refusal({ kind: 'resume' }).code).toBe('unchanged')
    expect(stage.wait(5 * second).projection().timers).toMatchObject({ elapsed: 15 * second, remaining: 45 * second })
    expect(stage.run).toMatchObject({ state: 'running', holds: 30 * second, heldSince: null })
  })

  test('R7 holds of one item add up', () => {
    const stage = threeItems()
    stage.go()
    for (const held of [20 * second, 25 * second]) {
      stage.wait(5 * second).say({ kind: 'hold', reason: '' })
      stage.wait(held).say({ kind: 'resume' })
    }
    expect(stage.run.holds).toBe(45 * second)
    expect(stage.projection().timers).toMatchObject({ elapsed: 10 * second, remaining: 50 * second })
  })

  test('R7 the reason of a hold may be said while it is held, which goes on from when it began', () => {
    const stage = threeItems()
    stage.go()
    stage.wait(10 * second).say({ kind: 'hold', reason: '' })
    stage.wait(20 * second).say({ kind: 'hold', reason: 'Model is not at the rail' })
    expect(stage.refusal({ kind: 'hold', reason: 'Model is not at the rail' }).code).toBe('unchanged')
    expect(stage.run).toMatchObject({ holdReason: 'Model is not at the rail', heldSince: stage.t - 20 * second })
    stage.wait(10 * second).say({ kind: 'resume' })
    expect(stage.run.holds).toBe(30 * second)
    expect(reportOf(stage.log).holds).toMatchObject([{ reason: 'Model is not at the rail', duration: 30 * second }])
  })

  test('R7 GO ends a hold', () => {
    const stage = threeItems()
    stage.go()
    stage.say({ kind: 'hold', reason: '' })
    stage.wait(minute).go()
    expect(stage.run).toMatchObject({ state: 'running', holds: 0, heldSince: null })
  })

  test('R6 time cut beyond what remains leaves zero, and no negative elapsed', () => {
    const stage = threeItems()
    stage.go()
    stage.wait(20 * second).say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: -10 * minute })
    expect(stage.run.addedTime).toBe(-40 * second)
    expect(stage.projection().timers).toMatchObject({ elapsed: 20 * second, total: 20 * second, remaining: 0, end: stage.t })
    expect(stage.refusal({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: -second }).code).toBe('unchanged')
  })

  test('R6 time added counts for the instance the caller saw, and goes with it', () => {
    const stage = threeItems()
    stage.go()
    const late = stage.signed({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 30 * second })
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 10 * second })
    expect(stage.projection().timers.remaining).toBe(70 * second)
    stage.go()
    expect(stage.run.addedTime).toBe(0)
    expect(stage.refusal(late).code).toBe('stale')
  })
})

describe('the log', () => {
  test('R1 entries are numbered from 1 without gaps; one out of order throws', () => {
    const stage = threeItems()
    stage.go()
    expect(stage.log.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const last = stage.log.at(-1)
    if (!last) throw new Error('The log is empty.')
    expect(() => reduce(stage.run, last)).toThrow('Expected entry 4')
    expect(() => reduce(null, { ...last, seq: 1 })).toThrow('begins with “open”')
  })

  test('R34 a log that went through JSON replays to the same run, with the same seq and timers', () => {
    const stage = threeItems()
    stage.go()
    stage.wait(10 * second).say({ kind: 'hold', reason: 'Fog' })
    stage.wait(5 * second).say({ kind: 'message', text: 'Two minutes', to: 'stage' })
    const stored = JSON.parse(JSON.stringify(stage.log)).map((line: unknown) => entrySchema.parse(line))
    expect(replay(stored)).toEqual(stage.run)
    expect(runSchema.parse(JSON.parse(JSON.stringify(stage.run)))).toEqual(stage.run)
  })

  test('a message stands until it is taken down', () => {
    const stage = threeItems()
    stage.say({ kind: 'message', text: 'Two minutes', to: 'stage' })
    expect(stage.run.message).toEqual({ text: 'Two minutes', to: 'stage', at: stage.t })
    expect(stage.refusal({ kind: 'message', text: 'Two minutes', to: 'stage' }).code).toBe('unchanged')
    stage.say({ kind: 'message', text: '', to: 'stage' })
    expect(stage.run.message).toBeNull()
  })
})
