import { expect, test } from 'bun:test'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { backSaid, beforeOf } from './back'

const begun = () => {
  const stage = stageOf(minute, minute, minute)
  stage.go()
  const was = stage.run
  stage.wait(20_000).go()
  return { stage, was }
}

test('a wrong GO is taken back to the item before, as a new instance of it', () => {
  const { stage, was } = begun()
  const said = backSaid(beforeOf(was, stage.run), stage.run, stage.plan)
  expect(said?.to).toBe(was.current?.item ?? '')
  if (said) stage.say(said)
  expect(stage.now).toEqual(['Item 1', 'Item 2'])
  expect(stage.run.current?.id).not.toBe(was.current?.id ?? '')
})

test('there is no way back before the first item, nor when the item is gone or another one runs', () => {
  const { stage, was } = begun()
  expect(beforeOf(null, was)).toBeNull()
  expect(beforeOf({ ...was, current: null }, was)).toBeNull()
  expect(beforeOf(stage.run, stage.run)).toBeNull()
  const before = beforeOf(was, stage.run)
  stage.edit((items) => items.slice(1))
  expect(backSaid(before, stage.run, stage.plan)).toBeNull()
  const later = begun()
  const then = beforeOf(later.was, later.stage.run)
  later.stage.go()
  expect(backSaid(then, later.stage.run, later.stage.plan)).toBeNull()
})
