import { describe, expect, test } from 'bun:test'
import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { pageStyle } from '../print-style'
import { revisionOf } from '../revision'
import { columnsFor, departmentsIn, rowsFor } from './print-rows'

const column = (n: number, parts: Partial<Column>): Column => ({
  id: idOf(n),
  title: `Column ${n}`,
  kind: 'text',
  department: null,
  options: [],
  ...parts,
})

const show = {
  ...showOf([
    rowOf(1, { kind: 'milestone' }),
    rowOf(2, { kind: 'group' }),
    rowOf(3, { group: idOf(2), cells: { [idOf(90)]: 'LX 1' } }),
    rowOf(4, { group: idOf(2) }),
    rowOf(5, { kind: 'group' }),
    rowOf(6, { group: idOf(5), cells: { [idOf(91)]: 'SND 1' } }),
    rowOf(7, { values: { [idOf(92)]: true } }),
    rowOf(8, { values: { [idOf(92)]: false } }),
  ]),
  columns: [
    column(90, { department: 'lx' }),
    column(91, { department: 'snd' }),
    column(92, { department: 'lx', kind: 'checkbox' }),
    column(93, { kind: 'image' }),
  ],
}

describe('what is printed', () => {
  test('the whole show has every row and every column that is not a picture', () => {
    expect(rowsFor(show, 'all').map(({ id }) => id)).toEqual(show.items.map(({ id }) => id))
    expect(columnsFor(show, 'all').map(({ id }) => id)).toEqual([90, 91, 92].map(idOf))
  })

  test('a department has its columns, its items with their groups, and the milestones', () => {
    expect(departmentsIn(show)).toEqual(['lx', 'snd'])
    expect(columnsFor(show, 'lx').map(({ id }) => id)).toEqual([90, 92].map(idOf))
    expect(rowsFor(show, 'lx').map(({ id }) => id)).toEqual([1, 2, 3, 7].map(idOf))
  })

  test('the revision is the same for the same content and another for other content', () => {
    expect(revisionOf(show)).toBe(revisionOf(structuredClone(show)))
    expect(revisionOf(show)).not.toBe(revisionOf({ ...show, items: show.items.slice(1) }))
  })

  test('a name cannot break out of the style of the page', () => {
    const style = pageStyle({ paper: 'A4', orientation: 'landscape', head: '"; } body { display: none } \\ </style>', foot: 'Été 2027' })
    expect(style).toContain('content: "\\22 ; \\7d  body \\7b  display: none \\7d  \\5c  \\3c /style\\3e "')
    expect(style).toContain('content: "Été 2027"')
    expect(style).toContain('size: A4 landscape')
  })
})
