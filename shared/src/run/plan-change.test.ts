import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import type { LivePlan } from './messages'
import { planAfter, planChangeOf } from './plan-change'

const planOf = (version: string, rows: readonly [number, string][], notes: Record<string, string> = {}): LivePlan => ({
  version,
  snapshot: showOf(rows.map(([n, title]) => rowOf(n, { title }))),
  notes,
})

const titled = (...numbers: readonly number[]): [number, string][] => numbers.map((n) => [n, `Row ${n}`])

describe('a change of the plan', () => {
  test('of one text carries one row', () => {
    const from = planOf('a', titled(1, 2, 3))
    const change = planChangeOf(
      from,
      planOf('b', [
        [1, 'Row 1'],
        [2, 'Finale'],
        [3, 'Row 3'],
      ]),
    )
    expect(change).toMatchObject({ from: 'a', to: 'b', show: null, columns: null, removed: [], notes: {} })
    expect(change.rows.map(({ row, after }) => [row.title, after])).toEqual([['Finale', idOf(1)]])
    expect(JSON.stringify(change).length).toBeLessThan(1_000)
  })

  test('of one place carries the row that moved, not those it passed', () => {
    const change = planChangeOf(planOf('a', titled(1, 2, 3, 4, 5)), planOf('b', titled(5, 1, 2, 3, 4)))
    expect(change.rows.map(({ row, after }) => [row.id, after])).toEqual([[idOf(5), null]])
  })

  test('of another version is not taken in', () => {
    const change = planChangeOf(planOf('a', titled(1)), planOf('b', titled(2)))
    expect(planAfter(planOf('x', titled(1)), change)).toBeNull()
  })

  test('takes notes away with an empty text', () => {
    const from = planOf('a', titled(1, 2), { [idOf(1)]: 'Fog', [idOf(2)]: 'Car' })
    const to = planOf('b', titled(1, 2), { [idOf(2)]: 'Car late' })
    const change = planChangeOf(from, to)
    expect(change.notes).toEqual({ [idOf(1)]: '', [idOf(2)]: 'Car late' })
    expect(planAfter(from, change)).toEqual(to)
  })

  const rows = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }))
    .chain((numbers) => fc.tuple(...numbers.map((n) => fc.tuple(fc.constant(n), fc.constantFrom('x', 'y')))))

  test('brings any plan to any other (property)', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [from, to] = [planOf('a', before), planOf('b', after)]
        expect(planAfter(from, planChangeOf(from, to))).toEqual(to)
      }),
    )
  })
})
