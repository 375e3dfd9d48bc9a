import { expect, test } from 'bun:test'
import { idOf } from '../documents/run-of-show/timing.fixture'
import { minute } from '../time'
import { isServerOnly } from './command-kinds'
import { assistant, caller, stageOf } from './run.fixture'

test('R8 only the holder of the lease calls, from the device that holds it', () => {
  const stage = stageOf(minute, minute)
  expect(stage.run.lease).toEqual({ holder: 'ana', name: 'Ana', device: 'desk', epoch: 1 })
  expect(stage.refusal({ kind: 'go', to: idOf(1) }, assistant)).toEqual({ code: 'not-caller', message: 'Ana calls this run.' })
  expect(stage.refusal({ kind: 'go', to: idOf(1) }, { ...caller, device: 'phone' }).code).toBe('not-caller')
  stage.go()
  expect(stage.now).toEqual(['Item 1', 'Item 2'])
})

test('R8 a call under a lease that has changed hands is fenced off, by whomever', () => {
  const stage = stageOf(minute, minute)
  stage.go()
  const paused = stage.signed({ kind: 'go', to: idOf(2) })
  stage.say({ kind: 'take-over', seen: 1 }, assistant)
  expect(stage.refusal(paused)).toEqual({ code: 'fenced', message: 'Ben calls since; take over to call again.' })
  stage.say({ kind: 'take-over', seen: 2 }, caller)
  expect(stage.refusal(paused).code).toBe('fenced')
  stage.go()
  expect(stage.now).toEqual(['Item 2', null])
})

test('R8 a run nobody calls cannot be called', () => {
  const stage = stageOf(minute)
  stage.run = { ...stage.run, lease: null }
  expect(stage.refusal({ kind: 'go', to: idOf(1) })).toEqual({
    code: 'not-caller',
    message: 'Nobody calls this run yet: take over to call it.',
  })
})

test('R9 handing over gives the lease to one person at one device', () => {
  const stage = stageOf(minute, minute)
  const handed = stage.say({ kind: 'hand-over', to: assistant })
  expect(handed.effect).toMatchObject({ forced: false, from: { name: 'Ana' } })
  expect(stage.run.lease).toEqual({ holder: 'ben', name: 'Ben', device: 'phone', epoch: 2 })
  expect(stage.refusal({ kind: 'go', to: idOf(1) }).code).toBe('not-caller')
  expect(stage.refusal({ kind: 'hand-over', to: assistant }, assistant).code).toBe('unchanged')
  stage.say({ kind: 'go', to: idOf(1) }, assistant)
})

test('R9 of two who take over at once the second is refused', () => {
  const stage = stageOf(minute)
  const taken = stage.say({ kind: 'take-over', seen: 1 }, assistant)
  expect(taken.effect).toMatchObject({ forced: true, from: { name: 'Ana' }, lease: { epoch: 2 } })
  expect(stage.refusal({ kind: 'take-over', seen: 1 }, { user: 'cem', name: 'Cem', device: 'tablet' })).toEqual({
    code: 'stale',
    message: 'Ben calls since; look again before taking over.',
  })
  expect(stage.refusal({ kind: 'take-over', seen: 2 }, assistant).code).toBe('unchanged')
})

test('R9 the caller moves to another device of the same person by taking over', () => {
  const stage = stageOf(minute)
  stage.say({ kind: 'take-over', seen: 1 }, { ...caller, device: 'tablet' })
  expect(stage.run.lease).toMatchObject({ holder: 'ana', device: 'tablet', epoch: 2 })
  expect(stage.refusal({ kind: 'go', to: idOf(1) }).code).toBe('not-caller')
})

test('a change of hands moves nothing', () => {
  const stage = stageOf(minute, minute)
  stage.go()
  const before = stage.run
  stage.wait(minute).say({ kind: 'take-over', seen: 1 }, assistant)
  expect(stage.run).toEqual({ ...before, lease: stage.run.lease, seq: before.seq + 1, head: stage.log.at(-1)?.id ?? '' })
})

test('what the server says is not for clients to say', () => {
  expect(isServerOnly({ kind: 'follow-plan' })).toBe(true)
  expect(isServerOnly({ kind: 'supersede' })).toBe(true)
  expect(isServerOnly({ kind: 'take-over', seen: 0 })).toBe(false)
})
