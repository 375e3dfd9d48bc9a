import { expect, test } from 'bun:test'
import { at, idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { projectionOf } from '@fashionos/shared/run/projection'
import { night, Stage } from '@fashionos/shared/run/run.fixture'
import { type Instant, minute, second } from '@fashionos/shared/time'
import { movedPlan, movedRun } from './moved-plan'
import { movedBy } from './own-hour'
import { momentText } from './time-words'

/** Planned at 20:00, the second item at 20:10 sharp. */
const stageAt = (t: Instant, kind: 'rehearsal' | 'show' = 'rehearsal') => {
  const hard = { kind: 'hard', at: at('20:10') } as const
  const stage = new Stage(showOf([rowOf(1, { duration: minute }), rowOf(2, { start: hard, duration: 5 * minute })]), t)
  stage.run = { ...stage.run, kind }
  return stage
}
const by = ({ run, plan, t }: Stage) => movedBy(run, plan, t)
const shown = (stage: Stage) => {
  const [run, plan] = [movedRun(stage.run, by(stage)), movedPlan(stage.plan, by(stage))]
  return { run, plan, projection: projectionOf(run, plan, stage.t) }
}

test('a rehearsal on another day counts its plan from its own first GO, hard starts with it', () => {
  const stage = stageAt(night('15:00', -105))
  stage.go()
  stage.wait(80 * second)
  const { plan, projection } = shown(stage)
  expect(projection.ahead.map(({ start, late }) => [momentText(start, plan), late])).toEqual([['15:10:00', 0]])
  expect(projection.over).toEqual({ projected: 0, soFar: 20 * second })
  expect(momentText(projection.end, plan)).toBe('15:15:00')
})

test('a rehearsal on the show’s day at another hour does so too', () => {
  const stage = stageAt(night('17:30'))
  stage.go()
  expect(momentText(shown(stage).projection.ahead[0]?.start ?? 0, stage.plan)).toBe('17:40:00')
})

test('a rehearsal on another day at the hour of the show keeps the times of the plan, and its hard out', () => {
  const stage = stageAt(night('20:02', -1))
  stage.replan({ ...stage.snapshot, show: { ...stage.snapshot.show, hardOut: at('20:20') } })
  stage.go()
  const { plan, projection } = shown(stage)
  expect(momentText(projection.ahead[0]?.start ?? 0, plan)).toBe('20:10:00')
  expect(projection.over.soFar).toBe(2 * minute)
  expect(projection.toGive).toBe(5 * minute)
})

test('the hour of the show is the same hour across a change of the clocks', () => {
  const stage = stageAt(night('20:00', 30))
  stage.go()
  expect(momentText(shown(stage).projection.ahead[0]?.start ?? 0, shown(stage).plan)).toBe('20:10:00')
})

test('before its first GO a rehearsal far from the plan begins any minute, and one close to it waits for the plan', () => {
  const far = stageAt(night('15:00:20', -105))
  expect(momentText(shown(far).projection.ahead[0]?.start ?? 0, shown(far).plan)).toBe('15:00:20')
  expect(by(stageAt(night('18:30')))).toBe(0)
})

test('a show is never moved by hours: it is late, or early', () => {
  const late = stageAt(night('21:30'), 'show')
  late.go()
  expect(by(late)).toBe(0)
  expect(by(stageAt(night('09:00'), 'show'))).toBe(0)
  const elsewhere = stageAt(night('12:00', -105), 'show')
  elsewhere.go()
  expect(shown(elsewhere).projection.over.projected).toBe(0)
})

test('what the run froze of its items moves with it, and what happened stays', () => {
  const stage = stageAt(night('15:00', -3))
  stage.go()
  const { run } = shown(stage)
  expect(run.current?.plannedStart).toBe(stage.t)
  expect(run.next?.hardStart).toBe(night('15:10', -3))
  expect([run.beganAt, run.startedAt, run.current?.item]).toEqual([stage.t, stage.t, idOf(1)])
})
