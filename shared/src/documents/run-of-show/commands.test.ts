import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { idOf, origin, type Person, people } from '../../../test/people'
import { onlyPartsOf } from '../../ydoc/own-parts'
import { problemsOf } from '../life'
import { runCommands } from '../run-command'
import { runOfShow } from './index'
import { flatRows } from './rows'
import { schema } from './schema'

const rows = (...numbers: number[]) => numbers.map((n) => ({ id: idOf(n), title: String(n) }))
const group = { id: idOf(10), title: 'G' }

/** Rows as they are shown; those of a group in brackets behind it. */
const shown = (person: Person): string =>
  flatRows(person.snapshot())
    .map(({ row, depth }) => (depth === 1 ? `(${row.title})` : row.title))
    .join(' ')

/** 1 2 G (3) (4) 5 */
const withGroup = (): Person => {
  const [anna] = people(1) as [Person]
  anna.run('addItems', { items: rows(1, 2, 3, 4, 5) })
  anna.run('groupItems', { ids: [idOf(3), idOf(4)], group })
  return anna
}

test('rows are grouped where the first of them stood', () => {
  expect(shown(withGroup())).toBe('1 2 G (3) (4) 5')
})

describe('addItems', () => {
  test.each([
    ['last, when no place is given', {}, '1 2 G (3) (4) 5 new'],
    ['first, after null', { after: null }, 'new 1 2 G (3) (4) 5'],
    ['in the group, after a row of it', { after: idOf(3) }, '1 2 G (3) (new) (4) 5'],
    ['behind the group, after the group itself', { after: group.id }, '1 2 G (3) (4) new 5'],
  ])('adds %s', (_, place, expected) => {
    const anna = withGroup()
    anna.run('addItems', { items: [{ id: idOf(20), title: 'new' }], ...place })
    expect(shown(anna)).toBe(expected)
  })

  test.each([
    ['first in a group', { after: group.id }, '1 2 G (new) (3) (4) 5'],
    ['first in a group, after null', { after: null }, '1 2 G (new) (3) (4) 5'],
    ['last in a group, when no place is given', {}, '1 2 G (3) (4) (new) 5'],
  ])('adds %s', (_, place, expected) => {
    const anna = withGroup()
    anna.run('addItems', { items: [{ id: idOf(20), title: 'new', group: group.id }], ...place })
    expect(shown(anna)).toBe(expected)
  })

  test('adds a group together with its rows', () => {
    const anna = withGroup()
    const items = [
      { id: idOf(20), kind: 'group' as const, title: 'H' },
      { id: idOf(21), title: 'a', group: idOf(20) },
      { id: idOf(22), title: 'b', group: idOf(20) },
    ]
    anna.run('addItems', { items, after: idOf(1) })
    expect(shown(anna)).toBe('1 H (a) (b) 2 G (3) (4) 5')
  })

  test.each([
    ['an id that is there', { items: rows(1) }, 'There already is a row or column'],
    ['one id twice', { items: rows(30, 30) }, 'There already is a row or column'],
    ['a place that is not there', { items: rows(30), after: idOf(99) }, 'There is no row'],
    ['a group that is not there', { items: [{ id: idOf(30), group: idOf(99) }] }, 'There is no group'],
    ['a row as a group', { items: [{ id: idOf(30), group: idOf(1) }] }, 'There is no group'],
    ['a group in a group', { items: [{ id: idOf(30), kind: 'group', group: group.id }] }, 'groups do not stand in groups'],
    ['a column that is not there', { items: [{ id: idOf(30), cells: { [idOf(98)]: 'x' } }] }, 'There is no column'],
    ['a place in another group', { items: [{ id: idOf(30), group: group.id }], after: idOf(1) }, 'does not stand in group'],
    ['rows for two places', { items: [{ id: idOf(30) }, { id: idOf(31), group: group.id }], after: null }, 'stand in one group'],
    [
      'itself as target',
      { items: [{ id: idOf(30), start: { kind: 'relative', to: idOf(30), edge: 'start', offset: 0 } }] },
      'relative to itself',
    ],
    ['a part that does not exist', { items: [{ id: idOf(30), colour: null, titel: 'x' }] }, 'titel'],
    ['a duration below zero', { items: [{ id: idOf(30), duration: -1 }] }, 'items/0/duration'],
  ])('refuses %s', (_, args, reason) => {
    const anna = withGroup()
    const before = anna.snapshot()
    expect(anna.refusal('addItems', args)).toContain(reason)
    expect(anna.snapshot()).toEqual(before)
  })

  test('refuses the id of a removed row, which would lose what is in it', () => {
    const anna = withGroup()
    anna.run('removeItems', { ids: [idOf(1)] })
    expect(anna.refusal('addItems', { items: rows(1) })).toContain('There already is a row or column')
  })
})

describe('moveItems', () => {
  test.each([
    ['behind another row', { ids: [idOf(1)], after: idOf(2) }, '2 1 G (3) (4) 5'],
    ['first', { ids: [idOf(5)], after: null }, '5 1 2 G (3) (4)'],
    ['into a group', { ids: [idOf(1)], after: idOf(3) }, '2 G (3) (1) (4) 5'],
    ['first into a group', { ids: [idOf(1)], after: group.id, group: group.id }, '2 G (1) (3) (4) 5'],
    ['out of a group, behind it', { ids: [idOf(3)], after: group.id }, '1 2 G (4) 3 5'],
    ['several in the order given', { ids: [idOf(5), idOf(1)], after: idOf(2) }, '2 5 1 G (3) (4)'],
    ['behind a row that moves too', { ids: [idOf(1), idOf(2)], after: idOf(2) }, '1 2 G (3) (4) 5'],
    ['behind itself', { ids: [idOf(2)], after: idOf(2) }, '1 2 G (3) (4) 5'],
    ['a group with its rows', { ids: [group.id], after: null }, 'G (3) (4) 1 2 5'],
    ['a group and one of its rows, which stays in it', { ids: [group.id, idOf(3)], after: idOf(5) }, '1 2 5 G (3) (4)'],
    ['within a group', { ids: [idOf(3)], after: idOf(4) }, '1 2 G (4) (3) 5'],
    ['first within its group', { ids: [idOf(4)], after: null, group: group.id }, '1 2 G (4) (3) 5'],
  ])('moves %s', (_, args, expected) => {
    const anna = withGroup()
    anna.run('moveItems', args)
    expect(shown(anna)).toBe(expected)
  })

  test.each([
    ['a group into a group', { ids: [group.id], after: idOf(3) }, 'groups do not stand in groups'],
    ['a row that is not there', { ids: [idOf(99)], after: null }, 'There is no row'],
    ['to a group that is not there', { ids: [idOf(1)], after: null, group: idOf(99) }, 'There is no group'],
    ['to the top level behind a row of a group', { ids: [idOf(1)], after: idOf(3), group: null }, 'stands in a group'],
  ])('refuses %s', (_, args, reason) => {
    expect(withGroup().refusal('moveItems', args)).toContain(reason)
  })
})

describe('removing and groups', () => {
  test('removing a group removes its rows, and they come back with it', () => {
    const anna = withGroup()
    anna.run('removeItems', { ids: [group.id] })
    expect(shown(anna)).toBe('1 2 5')
    anna.run('restoreItems', { ids: [group.id, idOf(3), idOf(4)] })
    expect(shown(anna)).toBe('1 2 G (3) (4) 5')
  })

  test('removing a group with keepRows, and ungrouping, leave its rows where it stood', () => {
    const [kept, ungrouped] = [withGroup(), withGroup()]
    kept.run('removeItems', { ids: [group.id], keepRows: true })
    ungrouped.run('ungroup', { id: group.id })
    expect([shown(kept), shown(ungrouped)]).toEqual(['1 2 3 4 5', '1 2 3 4 5'])
  })

  test('a row does not become a group by changing its kind', () => {
    const anna = withGroup()
    expect(anna.refusal('changeItems', { changes: [{ id: idOf(1), kind: 'group' }] })).toContain('groupItems')
    expect(anna.refusal('changeItems', { changes: [{ id: group.id, kind: 'item' }] })).toContain('ungroup')
    anna.run('changeItems', { changes: [{ id: idOf(1), kind: 'milestone' }] })
    expect(anna.snapshot().items[0]?.kind).toBe('milestone')
  })

  test('what is not removed cannot be restored', () => {
    expect(withGroup().refusal('restoreItems', { ids: [idOf(1)] })).toContain('There is no removed row')
  })
})

describe('setLead', () => {
  const lead = { warning: 120_000, standby: 30_000 }
  const leadsOf = (person: Person, id: string) => person.snapshot().items.find((row) => row.id === id)?.leads

  test('R24 gives items lead times of their own, by department, and takes them back in one step of undo', () => {
    const anna = withGroup()
    expect(leadsOf(anna, idOf(1))).toEqual({})
    anna.run('setLead', { ids: [idOf(1), idOf(2)], department: 'lx', lead })
    anna.run('setLead', { ids: [idOf(1)], department: 'dress', lead: { warning: 0, standby: 0 } })
    expect(leadsOf(anna, idOf(1))).toEqual({ lx: lead, dress: { warning: 0, standby: 0 } })
    anna.run('setLead', { ids: [idOf(1), idOf(2)], department: 'lx', lead: null })
    expect([leadsOf(anna, idOf(1)), leadsOf(anna, idOf(2))]).toEqual([{ dress: { warning: 0, standby: 0 } }, {}])
    expect(problemsOf(runOfShow, anna.doc)).toEqual([])
  })

  test('R24 only items have them, and nobody stands by before being warned', () => {
    const anna = withGroup()
    const refusal = (args: unknown): string => anna.refusal('setLead', args)
    expect(refusal({ ids: [group.id], department: 'lx', lead })).toContain('only items call departments')
    expect(refusal({ ids: [idOf(1)], department: 'lx', lead: { warning: 1_000, standby: 2_000 } })).toContain('warned before')
    expect(refusal({ ids: [idOf(99)], department: 'lx', lead })).toContain('There is no row')
    expect(leadsOf(anna, idOf(1))).toEqual({})
  })
})

describe('columns', () => {
  const titles = (person: Person): string =>
    person
      .snapshot()
      .columns.map(({ title }) => title)
      .join(' ')

  test('are added, moved, changed, removed and restored with their cells', () => {
    const anna = withGroup()
    const fly = { id: idOf(40), title: 'FLY', kind: 'text' as const, department: 'fly' as const }
    const [lx] = anna.snapshot().columns
    anna.run('addColumn', { ...fly, after: lx?.id ?? null })
    expect(titles(anna)).toBe('LX FLY SND VID Talent')
    anna.run('changeItems', { changes: [{ id: idOf(1), cells: { [fly.id]: 'Tab in' } }] })
    anna.run('moveColumn', { id: fly.id, after: null })
    anna.run('changeColumn', { id: fly.id, title: 'FLYS' })
    expect(titles(anna)).toBe('FLYS LX SND VID Talent')
    anna.run('removeColumn', { id: fly.id })
    expect(titles(anna)).toBe('LX SND VID Talent')
    anna.run('restoreColumn', { id: fly.id })
    expect(titles(anna)).toBe('FLYS LX SND VID Talent')
    expect(anna.snapshot().items[0]?.cells).toEqual({ [fly.id]: 'Tab in' })
  })

  test('there are at most 60', () => {
    const anna = withGroup()
    for (let n = 0; n < 56; n++) anna.run('addColumn', { id: idOf(100 + n), title: `C${n}` })
    expect(anna.refusal('addColumn', { id: idOf(400) })).toContain('at most 60 columns')
  })
})

describe('importRows', () => {
  const column = { id: idOf(40), title: 'FLY', kind: 'text' as const }
  const items = [{ id: idOf(50), title: 'a', cells: { [column.id]: 'Tab in' } }, ...rows(51)]

  test('adds columns and rows beside what is there, as one step of undo', () => {
    const anna = withGroup()
    const undo = new Y.UndoManager(anna.doc, { trackedOrigins: new Set([origin]) })
    const before = anna.snapshot()
    anna.run('importRows', {
      show: { hardOut: { day: 0, time: '20:20:00' } },
      columns: [column],
      rows: items,
      after: idOf(2),
      replace: false,
    })
    expect(shown(anna)).toBe('1 2 a 51 G (3) (4) 5')
    expect(anna.snapshot().columns.map(({ title }) => title)).toEqual(['LX', 'SND', 'VID', 'Talent', 'FLY'])
    expect(anna.snapshot().show.hardOut).toEqual({ day: 0, time: '20:20:00' })
    undo.undo()
    expect(anna.snapshot()).toEqual(before)
  })

  test('replaces rows and columns, keeping the columns it names in its own order', () => {
    const anna = withGroup()
    const [lx, snd] = anna.snapshot().columns.map(({ id }) => id)
    const columns = [column, { id: snd ?? '', title: 'Sound' }, { id: lx ?? '' }]
    anna.run('importRows', { columns, rows: items, replace: true })
    expect(shown(anna)).toBe('a 51')
    expect(anna.snapshot().columns.map(({ title }) => title)).toEqual(['FLY', 'Sound', 'LX'])
    expect(problemsOf(runOfShow, anna.doc)).toEqual([])
  })

  test('a snapshot imported into a new document, replacing what is there, is the same document', () => {
    const [demo] = people(1, 'demo') as [Person]
    const [blank] = people(1) as [Person]
    const { show, columns, items } = demo.snapshot()
    const fresh = new Map([...columns, ...items].map(({ id }, n) => [id, idOf(1_000 + n)]))
    const text = JSON.stringify({ show, columns, rows: items, replace: true }).replace(
      /[0-9a-f]{8}-[0-9a-f-]{27}/g,
      (id) => fresh.get(id) ?? id,
    )
    blank.run('importRows', JSON.parse(text))
    const expected = JSON.parse(JSON.stringify({ show, columns, items }).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => fresh.get(id) ?? id))
    expect(onlyPartsOf(schema, blank.snapshot())).toEqual(expected)
  })
})

test('several commands run in one transaction, each on what the one before left; the first refusal stops and says how many ran', () => {
  const anna = withGroup()
  let updates = 0
  anna.doc.on('update', () => updates++)
  const edits = [
    { name: 'addItems', args: { items: rows(20), after: null } },
    { name: 'moveItems', args: { ids: [idOf(20)], after: idOf(5) } },
    { name: 'removeItems', args: { ids: [idOf(99)] } },
    { name: 'removeItems', args: { ids: [idOf(1)] } },
  ]
  const result = runCommands({ type: runOfShow, doc: anna.doc, edits, origin })
  expect(result).toEqual({ ok: false, reason: { ran: 2, reason: `There is no row ${idOf(99)}.` } })
  expect(updates).toBe(1)
  expect(shown(anna)).toBe('1 2 G (3) (4) 5 20')
})

test('the demo show is at 20:00 with 48 looks, has one of each kind of row and column, and is out at 20:20', () => {
  const [demo] = people(1, 'demo') as [Person]
  const { show, items, columns } = demo.snapshot()
  expect(items.filter(({ cue }) => /^L\d+$/.test(cue)).length).toBe(48)
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['item', 'group', 'milestone']))
  expect(new Set(columns.map(({ kind }) => kind))).toEqual(new Set(['text', 'person', 'checkbox']))
  expect(show).toMatchObject({ date: '2027-03-06', timeZone: 'Europe/Paris', hardOut: { day: 0, time: '20:20:00' } })
  expect(runOfShow.factsOf(demo.snapshot())).toContainEqual({ label: 'To give', value: '3:00', tone: 'good' })
})
