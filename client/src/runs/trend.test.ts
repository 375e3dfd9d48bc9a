import { expect, test } from 'bun:test'
import { trendOf } from './trend'

test.each<[string, (number | null)[], ReturnType<typeof trendOf>]>([
  ['longer from the first to the last', [60_000, 90_000, 70_000], { trend: 'longer', by: 10_000 }],
  ['shorter, whatever runs left it out', [null, 70_000, null, 60_000], { trend: 'shorter', by: -10_000 }],
  ['steady within 2 s', [18_000, 19_900], { trend: 'steady', by: 1_900 }],
  ['steady within a twentieth', [600_000, 625_000], { trend: 'steady', by: 25_000 }],
  ['none of one performance', [null, 60_000], null],
  ['none of no performance', [], null],
])('a trend is %s', (_, lengths, expected) => {
  expect(trendOf(lengths)).toEqual(expected)
})
