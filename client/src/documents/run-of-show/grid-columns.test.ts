import { describe, expect, test } from 'bun:test'
import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import { readLayout, writeLayout } from './column-layout'
import { allColumns, columnKeyOf, orderWith, plainLayout, shownColumns } from './grid-columns'

const column = (id: string, title: string): Column => ({ id, title, kind: 'text', department: null, options: [] })
const lx = column('0190a000-0000-7000-8000-000000000001', 'LX')
const snd = column('0190a000-0000-7000-8000-000000000002', 'SND')
const titlesOf = (columns: readonly { title: string }[]) => columns.map((c) => c.title)

const memoryStore = () => {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (i: number) => [...map.keys()][i] ?? null,
    get length() {
      return map.size
    },
  }
}

describe('columns as one person sees them', () => {
  test('fixed columns come first, department columns as the document has them', () => {
    expect(titlesOf(allColumns([lx, snd], plainLayout))).toEqual(['Cue', 'Start', 'Length', 'End', 'Item', 'Gap', 'LX', 'SND'])
  })

  test("a person's order holds, and a column added later stands after the one it follows in the document", () => {
    const order = [columnKeyOf(snd), 'title', 'cue', 'start', 'length', 'end', 'gap'] as const
    expect(titlesOf(allColumns([lx, snd], { ...plainLayout, order }))).toEqual([
      'SND',
      'Item',
      'Cue',
      'Start',
      'Length',
      'End',
      'Gap',
      'LX',
    ])
  })

  test('the item itself cannot be hidden', () => {
    const layout = { ...plainLayout, hidden: ['title', 'gap', columnKeyOf(lx)] as const }
    expect(titlesOf(shownColumns(allColumns([lx, snd], layout), layout))).toEqual(['Cue', 'Start', 'Length', 'End', 'Item', 'SND'])
  })

  test('moving a column puts it in front of another or last', () => {
    const columns = allColumns([lx], plainLayout)
    expect(orderWith(columns, { key: columnKeyOf(lx), before: 'title' }).slice(3, 6)).toEqual(['end', columnKeyOf(lx), 'title'])
    expect(orderWith(columns, { key: 'cue', before: null }).at(-1)).toBe('cue')
  })

  test('a layout is kept per person and document, and nonsense in the store is ignored', () => {
    const store = memoryStore()
    const owner = { userId: 'u1', documentId: 'd1' }
    const layout = { order: [], hidden: ['gap'] as const, widths: { title: 300 } }
    writeLayout(store, owner, layout)
    expect(readLayout(store, owner)).toEqual({ order: [], hidden: ['gap'], widths: { title: 300 } })
    expect(readLayout(store, { ...owner, userId: 'u2' })).toEqual(plainLayout)
    store.setItem('fashionos:columns:u1:d1', '{"order":[7]}')
    expect(readLayout(store, owner)).toEqual(plainLayout)
  })
})
