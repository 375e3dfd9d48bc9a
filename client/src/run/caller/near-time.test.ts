import { expect, test } from 'bun:test'
import { night, stageOf } from '@fashionos/shared/run/run.fixture'
import { nearTime } from './near-time'

const { plan } = stageOf(1_000)

test('a time is told with its day only when that is not today, on whichever day that is', () => {
  expect(nearTime(night('20:07:10'), plan, night('15:00'))).toBe('20:07:10')
  expect(nearTime(night('15:50:41', -31), plan, night('15:49', -31))).toBe('15:50:41')
  expect(nearTime(night('00:15', 1), plan, night('23:59'))).toBe('+1 00:15:00')
  expect(nearTime(night('23:50'), plan, night('00:10', 1))).toBe('\u22121 23:50:00')
})
