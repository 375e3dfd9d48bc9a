import { expect, test } from 'bun:test'
import { idOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { type Stage, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import type { Said } from '../live/live-session'
import { fromOf, goOf, goSaid } from './go'
import { questionFor } from './questions'
import { endSaid, holdSaid, skipSaid, standbySaid, timeSaid } from './said'

const here = { connected: true, silentFor: 0 }
const ask = (stage: Stage, said: Said | null, caller: { connected: boolean; silentFor: number | null } = here) => {
  if (!said) throw new Error('There was nothing to say.')
  return questionFor(said, { run: stage.run, plan: stage.plan, t: stage.t, caller })
}
const begun = (gos = 1) => {
  const stage = stageOf(minute, minute, minute)
  for (let i = 0; i < gos; i++) stage.go()
  return stage
}

test('nothing is asked where speed matters: GO, standby, hold, resume, skip, more time', () => {
  const stage = begun()
  for (const said of [
    goSaid(stage.run),
    standbySaid(stage.run),
    holdSaid(stage.run),
    skipSaid(stage.run),
    timeSaid(stage.run, 10 * second),
  ])
    expect(ask(stage, said)).toBeNull()
  stage.say({ kind: 'hold', reason: '' })
  expect(holdSaid(stage.run)).toEqual({ kind: 'resume' })
  expect(ask(stage, holdSaid(stage.run))).toBeNull()
})

test('R3 GO behind the last item says beforehand that it ends the run, and asks', () => {
  const stage = begun(3)
  expect(goOf(stage.run)).toEqual({ kind: 'end' })
  expect(ask(stage, goSaid(stage.run))).toMatchObject({ title: 'End the show?', confirm: 'End show' })
})

test('an end before the last item tells how many are left', () => {
  expect(ask(begun(), endSaid(begun().run))?.detail).toStartWith('2 items have not been performed.')
  expect(ask(begun(2), endSaid(begun(2).run))?.detail).toStartWith('One item has not been performed.')
  expect(endSaid(begun(0).run)).toBeNull()
})

test('a jump back is asked about, a jump ahead is not', () => {
  const stage = begun(2)
  const jump = (n: number): Said => ({ kind: 'jump', from: fromOf(stage.run), to: idOf(n) })
  expect(ask(stage, jump(1))?.title).toBe('Go back to Item 1?')
  expect(ask(stage, jump(2))?.title).toBe('Go back to Item 2?')
  expect(ask(stage, jump(3))).toBeNull()
})

test('R6 a cut of more than is left is asked about, one of less is not', () => {
  const stage = begun().wait(54 * second)
  expect(ask(stage, timeSaid(stage.run, -10 * second))?.detail).toBe('Only 0:06 is left of Item 1.')
  expect(ask(stage, timeSaid(stage.run, -5 * second))).toBeNull()
})

test('R9 taking over is never one slip while somebody calls, and is told whether they are there', () => {
  const stage = begun()
  const take: Said = { kind: 'take-over', seen: 1 }
  expect(ask(stage, take)).toMatchObject({ title: 'Take over from Ana?', confirm: 'Take over' })
  expect(ask(stage, take)?.detail).toStartWith('Ana is connected and calling.')
  expect(ask(stage, take, { connected: false, silentFor: 18 * second })?.detail).toStartWith('Ana was last heard 0:18 ago.')
  stage.run = { ...stage.run, lease: null }
  expect(ask(stage, take)).toBeNull()
})
