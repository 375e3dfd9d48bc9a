import { expect, test } from 'bun:test'
import { rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { night, Stage, stageOf } from '@fashionos/shared/run/run.fixture'
import { hour, minute, second } from '@fashionos/shared/time'
import { createLocalShow, yuki } from '../live/local-show.fixture'
import { bigFigureOf } from './big-figure'

const view = createLocalShow({ synced: () => 0 })
  .session(yuki)
  .view()
const figureOf = (stage: Stage, isOpened = true) =>
  bigFigureOf({ view, run: stage.run, plan: stage.plan, isOpened, isMoved: false }, stage.t)

test('before the first GO it counts down to the planned start', () => {
  const stage = stageOf(minute).at(night('19:58:30'))
  expect(figureOf(stage)).toEqual({ label: 'Planned start in', text: '1:30', tone: 'calm' })
  expect(figureOf(stage.at(night('20:00:21')))).toEqual({ label: 'After the planned start', text: '+0:21', tone: 'over' })
})

test('a show that is days away is counted in days', () => {
  expect(figureOf(stageOf(minute).at(night('20:00') - 50 * hour))?.text).toBe('2 days')
})

test('a plan whose day has passed and that nobody opened counts nothing', () => {
  expect(figureOf(stageOf(minute).at(night('23:00')), false)).toBeNull()
})

test('R22: of the running item it counts down in whole seconds begun', () => {
  const stage = stageOf(minute, minute)
  stage.go()
  expect(figureOf(stage.wait(500))?.text).toBe('1:00')
  expect(figureOf(stage.wait(501))?.text).toBe('0:59')
})

test('R23: near its end it warns, at ten seconds more so, then it counts what it is over', () => {
  const stage = stageOf(5 * minute, minute)
  stage.go()
  expect(figureOf(stage.wait(4 * minute))?.tone).toBe('warning')
  expect(figureOf(stage.wait(50 * second))?.tone).toBe('danger')
  expect(figureOf(stage.wait(31 * second))).toEqual({ label: 'Over', text: '+0:21', tone: 'over' })
})

test('an item without a length counts up', () => {
  const stage = new Stage(showOf([rowOf(1, { duration: 0 }), rowOf(2, { duration: minute })]))
  stage.go()
  expect(figureOf(stage.wait(75 * second))).toEqual({ label: 'Since GO', text: '1:15', tone: 'calm' })
})

test('a run that has ended counts nothing', () => {
  const stage = stageOf(minute)
  stage.go()
  stage.go()
  expect(figureOf(stage)).toBeNull()
})
