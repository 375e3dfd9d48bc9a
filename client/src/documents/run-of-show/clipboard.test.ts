import { describe, expect, test } from 'bun:test'
import { tableOf, tsvOf } from '../clipboard'
import { changeFor, parseOffset } from './cell-parse'
import { displayRows } from './display-rows'
import { allColumns, plainLayout } from './grid-columns'
import { clearPlan, pastePlan } from './paste-plan'
import { rowNamed } from './test-rows'

const lx = '0190a000-0000-7000-8000-000000000001'
const talent = '0190a000-0000-7000-8000-000000000002'
const ready = '0190a000-0000-7000-8000-000000000003'
const state = '0190a000-0000-7000-8000-000000000004'
const columns = allColumns(
  [
    { id: lx, title: 'LX', kind: 'text', department: 'lx', options: [] },
    { id: talent, title: 'Talent', kind: 'person', department: 'talent', options: [] },
    { id: ready, title: 'Ready', kind: 'checkbox', department: null, options: [] },
    { id: state, title: 'State', kind: 'choice', department: null, options: ['Booked', 'Asked'] },
  ],
  plainLayout,
)
const indexOf = (title: string) => columns.findIndex((column) => column.title === title)
const columnNamed = (title: string) => {
  const found = columns[indexOf(title)]
  if (!found) throw new Error(`no column ${title}`)
  return found
}
const people = [{ userId: 'u1', name: 'Inês Moreira' }]
const row = rowNamed('a')
const typed = (title: string, text: string, on = row) => changeFor(text, { row: on, column: columnNamed(title), people })

describe('tables on the clipboard', () => {
  test('cells with tabs, line breaks and quotes survive the way out and back', () => {
    const table = [
      ['plain', 'two\nlines', 'a "quote"'],
      ['', 'tab\there', '"starts so'],
    ]
    expect(tableOf(tsvOf(table))).toEqual(table)
  })

  test('what Excel writes is read: CRLF, a final line break, empty cells', () => {
    expect(tableOf('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
    expect(tableOf('"one ""two"""\tx')).toEqual([['one "two"', 'x']])
    expect(tableOf('"open and\tnot closed')).toEqual([['"open and', 'not closed']])
    expect(tableOf('')).toEqual([['']])
  })
})

describe('what a typed text means in each column', () => {
  test('times and lengths as people type them', () => {
    expect(typed('Start', '7:30pm')).toEqual({ ok: true, value: { start: { kind: 'hard', at: { day: 0, time: '19:30:00' } } } })
    expect(typed('Start', '')).toEqual({ ok: true, value: { start: { kind: 'follow' } } })
    expect(typed('Length', '1h 20')).toEqual({ ok: true, value: { duration: 4_800_000 } })
    expect(typed('End', '+1 00:15')).toEqual({ ok: true, value: { end: { kind: 'at', at: { day: 1, time: '00:15:00' } } } })
  })

  test('a length typed over an end time makes the item last that long', () => {
    const until = rowNamed('a', { end: { kind: 'at', at: { day: 0, time: '20:00:00' } } })
    expect(typed('Length', '90s', until)).toEqual({ ok: true, value: { duration: 90_000, end: { kind: 'duration' } } })
  })

  test('milestones take an offset, groups take no times', () => {
    const start = { kind: 'relative', to: lx, edge: 'start', offset: 0 } as const
    const call = rowNamed('m', { kind: 'milestone', start })
    expect(typed('Start', '−2h', call)).toEqual({ ok: true, value: { start: { ...start, offset: -7_200_000 } } })
    expect(typed('Start', '18:00', call)).toEqual({ ok: true, value: { start: { kind: 'hard', at: { day: 0, time: '18:00:00' } } } })
    expect(typed('Length', '1:00', rowNamed('G', { kind: 'group' })).ok).toBe(false)
    expect(parseOffset('2h').ok).toBe(false)
  })

  test('a choice is understood from its beginning when only one begins so', () => {
    expect(typed('State', 'bo')).toEqual({ ok: true, value: { values: { [state]: 'Booked' } } })
    expect(typed('State', 'ooked').ok).toBe(false)
  })

  test('people, choices and check marks are recognised, the rest is refused with a sentence', () => {
    expect(typed('Talent', 'inês moreira')).toEqual({
      ok: true,
      value: { values: { [talent]: { kind: 'person', user: 'u1', name: 'Inês Moreira' } } },
    })
    expect(typed('Talent', 'Adaeze')).toEqual({ ok: true, value: { values: { [talent]: { kind: 'person', user: null, name: 'Adaeze' } } } })
    expect(typed('State', 'booked')).toEqual({ ok: true, value: { values: { [state]: 'Booked' } } })
    expect(typed('Ready', 'X')).toEqual({ ok: true, value: { values: { [ready]: true } } })
    expect(typed('State', 'maybe')).toEqual({ ok: false, reason: 'State is one of Booked, Asked; found “maybe”.' })
    expect(typed('Ready', 'soon')).toEqual({ ok: false, reason: 'Expected yes or no, found “soon”.' })
    expect(typed('Gap', '1:00').ok).toBe(false)
  })
})

describe('pasting a table', () => {
  const rows = displayRows({ items: [rowNamed('a'), rowNamed('G', { kind: 'group' }), rowNamed('b', { group: 'G' })] }, new Set())
  const target = { rows, columns, people, newId: () => 'new' }
  const at = (top: number, left: number, bottom = top, right = left) => ({ ...target, block: { top, left, bottom, right } })

  test('cells land from the upper left corner, rows below the last are added to its group', () => {
    const plan = pastePlan(
      [
        ['First', '', 'Fade up'],
        ['Second', '', 'Out'],
      ],
      at(2, indexOf('Item')),
    )
    expect(plan.changes).toEqual([{ id: 'b', title: 'First', cells: { [lx]: 'Fade up' } }])
    expect(plan.added).toEqual([{ id: 'new', group: 'G', title: 'Second', cells: { [lx]: 'Out' } }])
    expect(plan.after).toBe('b')
    expect(plan.faults).toEqual([])
  })

  test('one value fills the selected block', () => {
    const plan = pastePlan([['x']], at(0, indexOf('LX'), 2, indexOf('LX')))
    expect(plan.changes.map((change) => change.cells?.[lx])).toEqual(['x', 'x', 'x'])
  })

  test('what cannot be taken is told, the rest is taken', () => {
    const plan = pastePlan([['0:30', '', 'Opening']], at(1, indexOf('Length')))
    expect(plan.changes).toEqual([{ id: 'G', title: 'Opening' }])
    expect(plan.faults).toEqual(['Row 2, Length: A group spans its rows: change their times.'])
  })

  test('clearing a block leaves what cannot be empty', () => {
    const changes = clearPlan(at(0, indexOf('Length'), 1, indexOf('LX')))
    expect(changes).toEqual([
      { id: 'a', duration: 0, end: { kind: 'duration' }, title: '', cells: { [lx]: '' } },
      { id: 'G', title: '', cells: { [lx]: '' } },
    ])
  })
})
