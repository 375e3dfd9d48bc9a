import { expect, test } from 'bun:test'
import { projectionOf } from '@fashionos/shared/run/projection'
import { night, type Stage, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { projectedAt } from './use-projection'

const shownOf = ({ run, plan }: Stage) => ({ run, plan, isOpened: true })
const startsAt = (stage: Stage, t: number) => projectionOf(stage.run, stage.plan, t).ahead.map(({ start }) => start)

/** That what is projected at `projectedAt` is what is projected now, to the second. */
const holdsFor = (stage: Stage) => {
  const now = Math.floor(stage.t / second) * second
  expect(startsAt(stage, projectedAt(shownOf(stage), stage.t))).toEqual(startsAt(stage, now))
}

test('in its time a running item leaves the projection as it is for all of its length', () => {
  const stage = stageOf(minute, minute, minute)
  stage.go()
  const first = projectedAt(shownOf(stage), stage.t)
  for (let passed = 0; passed < 59; passed++) {
    expect(projectedAt(shownOf(stage), stage.wait(second).t)).toBe(first)
    holdsFor(stage)
  }
})

test('over its time, held, and before the first GO it follows the clock by whole seconds', () => {
  const stage = stageOf(minute, minute, minute).at(night('20:00:10'))
  holdsFor(stage)
  stage.go()
  holdsFor(stage.wait(20_300))
  stage.say({ kind: 'hold', reason: '' })
  holdsFor(stage.wait(90_700))
  stage.say({ kind: 'resume' })
  holdsFor(stage.wait(3_100))
  stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 5_000 })
  holdsFor(stage.wait(4_000))
  expect(projectedAt(shownOf(stage), stage.t)).toBeLessThan(stage.t - second)
  holdsFor(stage.wait(2 * minute))
  expect(stage.t - projectedAt(shownOf(stage), stage.t)).toBeLessThan(second)
})

test('a plan nobody has opened a run of is projected as planned, whatever day it is', () => {
  const stage = stageOf(minute, minute).at(night('23:00'))
  expect(projectedAt({ ...shownOf(stage), isOpened: false }, stage.t)).toBe(night('20:00'))
})
