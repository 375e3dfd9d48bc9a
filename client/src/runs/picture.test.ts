import { expect, test } from 'bun:test'
import { minute, second } from '@fashionos/shared/time'
import { pictureOf } from './picture'
import { heldShow, rehearsal } from './reports.fixture'

test('plan and performance stand on one scale, each from its own beginning', () => {
  const picture = pictureOf(heldShow())
  expect(picture?.planned.map(({ from, length }) => [from, length])).toEqual([
    [0, minute],
    [minute, minute],
    [2 * minute, minute],
  ])
  expect(picture?.actual.map(({ from, length, held, isOver }) => [from, length, held, isOver])).toEqual([
    [0, 100 * second, 30 * second, true],
    [100 * second, minute, 0, false],
    [160 * second, 55 * second, 0, false],
  ])
  expect(picture?.total).toBe(215 * second)
  expect(picture?.drift.map(({ late }) => late)).toEqual([5 * second, 45 * second, 45 * second])
})

test('the scale has at most nine marks at round places', () => {
  const ticks = (...lengths: number[]) => pictureOf(rehearsal(...lengths))?.ticks ?? []
  expect(ticks(65 * second)).toEqual([0, 10, 20, 30, 40, 50, 60].map((n) => n * second))
  expect(ticks(90 * minute, 30 * minute).map((ms) => ms / minute)).toEqual([0, 30, 60, 90, 120])
})

test('there is no picture of what has not begun', () => {
  expect(pictureOf({ ...heldShow(), began: null })).toBeNull()
})
