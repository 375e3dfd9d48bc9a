import { expect, test } from 'bun:test'
import { rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { runPlanOf } from '@fashionos/shared/run/plan-items'
import { night } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { openingsOf } from './openings'

const plan = runPlanOf(showOf([rowOf(1, { duration: minute })]))
const ids = (now: number, of = plan) => openingsOf(of, now).map(({ id }) => id)

test('R35 days before the show a rehearsal runs on the show’s clock unless the caller says otherwise', () => {
  expect(ids(night('15:00', -1))).toEqual(['own-clock', 'rehearsal', 'show', 'drill'])
  expect(ids(night('20:00', 1))[0]).toBe('own-clock')
})

test('near its hour a rehearsal runs by the clock on the wall', () => {
  expect(ids(night('18:30'))).toEqual(['rehearsal', 'own-clock', 'show', 'drill'])
})

test('a plan without times has no clock of its own, and a show never is what opens by a slip', () => {
  const floating = runPlanOf(showOf([rowOf(1, { duration: minute })], { anchor: 'floating' }))
  expect(ids(night('15:00'), floating)).toEqual(['rehearsal', 'show', 'drill'])
  expect(openingsOf(plan, 0).find(({ kind }) => kind === 'show')?.onShowClock).toBe(false)
})
