import { expect, test } from 'bun:test'
import { minute, second } from '../time'
import { comparedLengths } from './compare'
import { reportOf } from './report'
import { stageOf } from './run.fixture'

/** A rehearsal of items of a minute that took so long; `null`: still running at the last. */
const rehearsed = (...lengths: readonly number[]) => {
  const stage = stageOf(minute, minute, minute)
  stage.go()
  for (const length of lengths) stage.wait(length).go()
  return reportOf(stage.log)
}

test('R33 runs are compared by item: planned, what each took, and how far they are apart', () => {
  const rows = comparedLengths([rehearsed(50 * second, 70 * second), rehearsed(80 * second, 71 * second), rehearsed(60 * second)])
  expect(rows).toMatchObject([
    { title: 'Item 1', planned: minute, shortest: 50_000, longest: 80_000, median: 60_000, spread: 30_000 },
    { title: 'Item 2', planned: minute, shortest: 70_000, longest: 71_000, median: 70_500, spread: 1_000 },
    { title: 'Item 3', planned: minute, shortest: null, longest: null, median: null, spread: null },
  ])
  expect(rows.map(({ runs }) => runs.map((one) => one?.actual ?? null))).toEqual([
    [50_000, 80_000, 60_000],
    [70_000, 71_000, null],
    [null, null, null],
  ])
})

test('R33 one performance has no spread, and no runs have no items', () => {
  expect(comparedLengths([rehearsed(50 * second)])[0]).toMatchObject({ shortest: 50_000, longest: 50_000, spread: null })
  expect(comparedLengths([])).toEqual([])
})
