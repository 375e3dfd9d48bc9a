import { expect, test } from 'bun:test'
import { night, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { movedBy } from './moved-by'

test('a run begun days before its plan is measured from its own begin', () => {
  const stage = stageOf(minute, minute).at(night('15:00', -3))
  stage.go()
  stage.wait(80 * second)
  const { over } = stage.projection()
  expect((over.soFar ?? 0) - movedBy(stage.run, stage.plan)).toBe(20 * second)
  expect((over.projected ?? 0) - movedBy(stage.run, stage.plan)).toBe(20 * second)
})

test('a show begun late is late, and one that has not begun is not moved', () => {
  const stage = stageOf(minute).at(night('21:30'))
  expect(movedBy(stage.run, stage.plan)).toBe(0)
  stage.go()
  expect(movedBy(stage.run, stage.plan)).toBe(0)
})
