import { expect, test } from 'bun:test'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { goSaid } from './go'
import { afterPaint, type Seen, seenAt } from './seen'

const painted = () => {
  const stage = stageOf(minute, minute, minute)
  let seen: readonly Seen[] = []
  const paint = (since: number) => {
    seen = afterPaint(seen, { run: stage.run, since })
  }
  return { stage, paint, at: (pressed: number) => seenAt(seen, pressed) ?? stage.run }
}

test('R2 a double tap is one GO: the second is signed with what stood there before, and refused', () => {
  const { stage, paint, at } = painted()
  paint(0)
  stage.say(goSaid(at(1_000)))
  paint(1_010)
  expect(stage.now).toEqual(['Item 1', 'Item 2'])
  expect(stage.refusal(goSaid(at(1_150))).code).toBe('stale')
  expect(stage.now).toEqual(['Item 1', 'Item 2'])
})

test('a GO as soon as a person can have seen the last one is a GO: there is no lockout', () => {
  const { stage, paint, at } = painted()
  paint(0)
  stage.say(goSaid(at(1_000)))
  paint(1_010)
  stage.say(goSaid(at(1_210)))
  expect(stage.now).toEqual(['Item 2', 'Item 3'])
})

test('what changes beside the playhead does not make a picture younger, and GO carries the newest seq', () => {
  const { stage, paint, at } = painted()
  stage.go()
  paint(0)
  stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: minute })
  paint(900)
  expect(at(1_000)).toBe(stage.run)
  stage.say(goSaid(at(1_000)))
  expect(stage.now).toEqual(['Item 2', 'Item 3'])
})

test('R4 an item that became next within the blink is not what the GO was meant for', () => {
  const { stage, paint, at } = painted()
  paint(0)
  const first = stage.run.next?.item
  stage.edit((items) => items.slice(1))
  paint(1_000)
  expect(at(1_100).next?.item).toBe(first ?? '')
  expect(stage.refusal(goSaid(at(1_100))).code).toBe('withdrawn')
  stage.say(goSaid(at(1_200)))
  expect(stage.now).toEqual(['Item 2', 'Item 3'])
})

test('a press before anything was painted is meant for the first picture, and few pictures are kept', () => {
  const { stage, paint, at } = painted()
  paint(500)
  expect(at(0)).toBe(stage.run)
  let seen: readonly Seen[] = []
  for (let turn = 1; turn <= 50; turn++) seen = afterPaint(seen, { run: { ...stage.run, turn }, since: turn })
  expect(seen.length).toBeLessThan(10)
})
