import { describe, expect, test } from 'bun:test'
import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { scheduleOf } from '@fashionos/shared/documents/run-of-show/timing'
import { conflictList } from './conflict-list'
import { flagOf, washOf } from './conflict-view'
import { displayRows } from './display-rows'
import { figuresOf } from './figures'
import { findIn, nextFound } from './find'
import { allColumns, plainLayout, shownColumns } from './grid-columns'
import { rowNamed } from './test-rows'
import { sameTiming } from './use-schedule'

const minute = 60_000
const hard = (time: string) => ({ kind: 'hard', at: { day: 0, time } }) as const

const show: RunOfShow['show'] = {
  date: '2027-03-06',
  timeZone: 'Europe/Paris',
  anchor: 'forward',
  start: { day: 0, time: '19:15:00' },
  hardOut: { day: 0, time: '20:20:00' },
}
const clock = { date: show.date, timeZone: show.timeZone, floating: false }

/** The evening of the sketch: the hold runs three minutes into the show. */
const evening: Row[] = [
  rowNamed('house', { kind: 'group', title: 'House open' }),
  rowNamed('doors', { group: 'house', cue: 'H1', title: 'Doors', start: hard('19:15:00'), duration: 40 * minute }),
  rowNamed('hold', { group: 'house', cue: 'H3', title: 'Hold for VIP arrival', duration: 8 * minute }),
  rowNamed('film', { cue: '12', title: 'Blackout, film title', start: hard('20:00:00'), duration: minute }),
  rowNamed('look', { cue: 'L1', title: 'Look 1 · Adaeze', duration: minute }),
  rowNamed('finale', { cue: 'F1', title: 'Finale walk', duration: minute }),
]
const snapshotOf = (items: Row[], changes: Partial<RunOfShow['show']> = {}): RunOfShow => ({
  show: { ...show, ...changes },
  columns: [],
  items,
})

describe('the figures over the grid', () => {
  const figures = (snapshot: RunOfShow, floating = false) =>
    figuresOf({ snapshot, schedule: scheduleOf(snapshot), clock: { ...clock, floating } }).map(({ label, value, note, tone }) =>
      [label, value, note, tone === 'late' ? 'late' : null].filter(Boolean).join(' '),
    )

  test('house open, first look and finale by what rows are called, then the end and what is left to give', () => {
    expect(figures(snapshotOf(evening))).toEqual([
      'House open 19:15',
      'First look 20:01',
      'Finale 20:02',
      'Ends 20:03',
      'Hard out 20:20 17:00 to give',
    ])
  })

  test('a show without those moments says when it starts, one that runs over says by how much', () => {
    const long = snapshotOf([rowNamed('a', { start: hard('20:00:00'), duration: 30 * minute })])
    expect(figures(long)).toEqual(['Starts 20:00', 'Ends 20:30', 'Hard out 20:20 10:00 over late'])
  })

  test('a plan in lengths only has a length', () => {
    expect(figures(snapshotOf(evening, { anchor: 'floating' }), true).at(-1)).toBe('Length 51:00')
  })
})

describe('conflicts on screen', () => {
  const snapshot = snapshotOf(evening)
  const schedule = scheduleOf(snapshot)
  const at = (id: string) => {
    const row = evening.find((one) => one.id === id)
    if (!row) throw new Error(`no row ${id}`)
    return { row, times: schedule.rows.get(id) }
  }

  test('the row that runs into another has the flag and the wash', () => {
    const { row, times } = at('hold')
    expect(flagOf(row, times)?.message).toBe('3:00 into cue 12')
    expect(washOf(row, times)).toBe('tight')
  })

  test('the row it runs into is told by its gap, without a flag of its own', () => {
    const { row, times } = at('film')
    expect(times?.gap).toBe(-3 * minute)
    expect(ownConflicts(row, times)).toHaveLength(1)
    expect(flagOf(row, times)).toBeUndefined()
  })

  test('rows that only follow into the overlap are not in the list', () => {
    expect(at('look').times?.conflicts).toHaveLength(1)
    expect(conflictList({ snapshot, schedule }).map(({ row }) => row)).toEqual(['hold', 'film'])
  })

  test('what is merely missing gets a word and no colour', () => {
    const items = [...evening, rowNamed('untimed', { title: 'Bow' })]
    const times = scheduleOf(snapshotOf(items)).rows.get('untimed')
    const row = rowNamed('untimed')
    expect(flagOf(row, times)?.kind).toBe('no-length')
    expect(washOf(row, times)).toBeUndefined()
  })
})

describe('when the schedule is computed again', () => {
  const snapshot = snapshotOf(evening)
  const withRow = (change: Partial<Row>) => snapshotOf(evening.map((row) => (row.id === 'hold' ? { ...row, ...change } : row)))

  test('not for a keystroke in a title, a cell or the notes', () => {
    const changes: Partial<Row>[] = [{ title: 'Hold' }, { cells: { lx: 'LX 2' } }, { colour: 'red' }, { values: { ready: true } }]
    for (const change of changes) expect(sameTiming(snapshot, { ...withRow(change), show: snapshot.show })).toBe(true)
  })

  test('for everything it is made from', () => {
    const changes: Partial<Row>[] = [
      { duration: 1 },
      { start: hard('19:50:00') },
      { end: { kind: 'at', at: { day: 0, time: '20:00:00' } } },
      { turnaround: 1 },
      { skip: true },
      { float: true },
      { group: null },
      { cue: 'H4' },
    ]
    for (const change of changes) expect(sameTiming(snapshot, { ...withRow(change), show: snapshot.show })).toBe(false)
    expect(sameTiming(snapshot, { ...snapshot, items: snapshot.items.slice(1) })).toBe(false)
    expect(sameTiming(snapshot, { ...snapshot, show: { ...show } })).toBe(false)
  })
})

describe('finding in the grid', () => {
  const snapshot = snapshotOf(evening)
  const columns = shownColumns(allColumns([], plainLayout), plainLayout)
  const model = (folded: string[]) => ({
    snapshot,
    schedule: scheduleOf(snapshot),
    clock,
    columns,
    rows: displayRows(snapshot, new Set(folded)),
  })

  test('every cell is looked at, accents and letter case do not matter, folded rows are found', () => {
    expect(findIn(model([]), 'LOOK').map(({ row }) => row)).toEqual(['look'])
    expect(findIn(model(['house']), 'vip').map(({ row }) => row)).toEqual(['hold'])
    expect(findIn(model([]), '20:00').map(({ row, column }) => `${row} ${column}`)).toContain('film start')
    expect(findIn(model([]), '   ')).toEqual([])
  })

  test('next goes round', () => {
    const found = [
      { row: 'a', column: 'title' },
      { row: 'b', column: 'title' },
    ] as const
    expect(nextFound(found, { current: null, direction: 1 })?.row).toBe('a')
    expect(nextFound(found, { current: found[1], direction: 1 })?.row).toBe('a')
    expect(nextFound(found, { current: found[0], direction: -1 })?.row).toBe('b')
    expect(nextFound([], { current: null, direction: 1 })).toBeNull()
  })
})
