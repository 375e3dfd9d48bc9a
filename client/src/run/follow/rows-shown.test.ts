import { expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { night, Stage, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { playheadOf, rowsShownOf } from './rows-shown'

const rowsOf = (stage: Stage) => rowsShownOf({ shown: stage, projection: stage.projection() })
const statesOf = (stage: Stage) => rowsOf(stage).map(({ state }) => state)

test('before the first GO everything is ahead, from the planned start', () => {
  const stage = stageOf(minute, minute).at(night('19:30'))
  expect(statesOf(stage)).toEqual(['next', 'ahead'])
  expect(rowsOf(stage).map(({ start }) => start)).toEqual([night('20:00'), night('20:01')])
})

test('what was played stands at its actual times, what is ahead at projected ones', () => {
  const stage = stageOf(minute, minute, minute, minute)
  stage.go()
  stage.wait(70 * second).go()
  const rows = rowsOf(stage.wait(second))
  expect(rows.map(({ state }) => state)).toEqual(['played', 'current', 'next', 'ahead'])
  expect(rows.map(({ start }) => start)).toEqual([night('20:00'), night('20:01:10'), night('20:02:10'), night('20:03:10')])
  expect(rows[0]?.end).toBe(night('20:01:10'))
})

test('R15: what is skipped in the plan or in the run is struck out, and a float is a float', () => {
  const items = [rowOf(1, { duration: minute }), rowOf(2, { skip: true }), rowOf(3, { float: true }), rowOf(4), rowOf(5)]
  const stage = new Stage(showOf(items))
  stage.say({ kind: 'skip', item: idOf(4), skip: true })
  expect(statesOf(stage)).toEqual(['next', 'skipped', 'float', 'skipped', 'ahead'])
})

test('R5: after a jump back what was played is ahead again', () => {
  const stage = stageOf(minute, minute, minute)
  stage.go()
  stage.wait(minute).go()
  stage.wait(minute).go()
  stage.wait(second).say({ kind: 'jump', to: idOf(1) })
  expect(statesOf(stage)).toEqual(['current', 'next', 'ahead'])
})

test('what a jump leaves behind was not played', () => {
  const stage = stageOf(minute, minute, minute, minute)
  stage.go()
  stage.wait(second).say({ kind: 'jump', to: idOf(4) })
  expect(statesOf(stage)).toEqual(['played', 'passed', 'passed', 'current'])
})

test('R11: a running item that the plan lost stays in the list, before what is next', () => {
  const stage = stageOf(minute, minute, minute)
  stage.go()
  stage.edit((items) => items.filter(({ id }) => id !== idOf(1)))
  const rows = rowsOf(stage)
  expect(rows.map(({ state, title }) => [state, title])).toEqual([
    ['current', 'Item 1'],
    ['next', 'Item 2'],
    ['ahead', 'Item 3'],
  ])
})

test('R12: the running item keeps the name it runs under', () => {
  const stage = stageOf(minute, minute)
  stage.go()
  stage.edit((items) => items.map((row) => ({ ...row, title: `New ${row.title}` })))
  expect(rowsOf(stage).map(({ title }) => title)).toEqual(['Item 1', 'New Item 2'])
})

test('the list keeps what runs in sight, before it what is next, and after the end the last one played', () => {
  const stage = stageOf(minute, minute)
  expect(playheadOf(rowsOf(stage))).toBe(idOf(1))
  stage.go()
  stage.wait(second).go()
  expect(playheadOf(rowsOf(stage))).toBe(idOf(2))
  stage.wait(second).go()
  expect(statesOf(stage)).toEqual(['played', 'played'])
  expect(playheadOf(rowsOf(stage))).toBe(idOf(2))
})
