import { describe, expect, test } from 'bun:test'
import { axesOf, blockOf, extendTo, moveBy, nothingSelected, pickRow, rowsIn, selectAll, selectCell, settle, stepBy } from './selection'

const axes = axesOf(['a', 'b', 'c', 'd'], ['cue', 'title', 'gap'])
const at = (row: string, column: 'cue' | 'title' | 'gap') => selectCell({ row, column })

describe('selecting in the grid', () => {
  test('arrows move the active cell and stop at the edges', () => {
    expect(moveBy(at('a', 'cue'), { axes, down: 1 }).active).toEqual({ row: 'b', column: 'cue' })
    expect(moveBy(at('a', 'cue'), { axes, down: -1, across: -1 }).active).toEqual({ row: 'a', column: 'cue' })
    expect(moveBy(at('c', 'cue'), { axes, down: 99 }).active).toEqual({ row: 'd', column: 'cue' })
    expect(moveBy(nothingSelected, { axes }).active).toEqual({ row: 'a', column: 'cue' })
  })

  test('Shift with arrows grows a block from where it began', () => {
    const block = moveBy(moveBy(at('b', 'title'), { axes, down: 1, extend: true }), { axes, across: -1, extend: true })
    expect(blockOf(block, axes)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 })
    expect(rowsIn(block, axes)).toEqual(['b', 'c'])
  })

  test('Tab goes on to the next row and stops at the last cell', () => {
    expect(stepBy(at('a', 'gap'), { axes, step: 1 }).active).toEqual({ row: 'b', column: 'cue' })
    expect(stepBy(at('b', 'cue'), { axes, step: -1 }).active).toEqual({ row: 'a', column: 'gap' })
    expect(stepBy(at('d', 'gap'), { axes, step: 1 }).active).toEqual({ row: 'd', column: 'gap' })
    expect(stepBy(at('a', 'cue'), { axes, step: -1 }).active).toEqual({ row: 'a', column: 'cue' })
  })

  test('row numbers pick rows: alone, through with Shift, one more with Ctrl', () => {
    const one = pickRow(nothingSelected, { axes, row: 'b', mode: 'alone', column: 'cue' })
    const through = pickRow(one, { axes, row: 'd', mode: 'through', column: 'cue' })
    expect(rowsIn(through, axes)).toEqual(['b', 'c', 'd'])
    const less = pickRow(through, { axes, row: 'c', mode: 'toggle', column: 'cue' })
    expect(rowsIn(less, axes)).toEqual(['b', 'd'])
    expect(rowsIn(pickRow(through, { axes, row: 'a', mode: 'through', column: 'cue' }), axes)).toEqual(['a', 'b'])
  })

  test('everything is everything on screen', () => {
    expect(blockOf(selectAll(axes), axes)).toEqual({ top: 0, bottom: 3, left: 0, right: 2 })
    expect(selectAll(axesOf([], ['cue']))).toBe(nothingSelected)
  })

  test('a selection stays with its row while others move and add rows', () => {
    const now = axesOf(['d', 'x', 'b', 'a', 'c'], axes.columns)
    const selection = at('b', 'title')
    expect(settle(selection, { before: axes, now })).toBe(selection)
  })

  test('when the active row is removed, the row now in its place is active', () => {
    const now = axesOf(['a', 'c', 'd'], axes.columns)
    expect(settle(at('b', 'title'), { before: axes, now }).active).toEqual({ row: 'c', column: 'title' })
    const gone = settle(at('d', 'title'), { before: axes, now: axesOf(['a'], axes.columns) })
    expect(gone.active).toEqual({ row: 'a', column: 'title' })
    expect(settle(at('d', 'title'), { before: axes, now: axesOf([], axes.columns) })).toBe(nothingSelected)
  })

  test('a block whose corner is removed shrinks to the active cell, picked rows that are gone are dropped', () => {
    const block = extendTo(at('a', 'cue'), { row: 'c', column: 'title' })
    const now = axesOf(['b', 'c', 'd'], axes.columns)
    expect(blockOf(settle(block, { before: axes, now }), now)).toEqual({ top: 1, bottom: 1, left: 1, right: 1 })
    const picked = { ...at('c', 'cue'), rows: new Set(['a', 'c']) }
    expect([...settle(picked, { before: axes, now }).rows]).toEqual(['c'])
  })
})
