import { describe, expect, test } from 'bun:test'
import { readImportFile } from '../../import-files/read-import-file'
import { csvOf, workbookOf } from '../../table-files'
import { exports } from './export'
import { generated } from './generated.fixture'
import { type ImportPlan, type PlanOptions, planImport } from './import'
import { after, blank, demoOf, idOf, lookOf } from './lineup.fixture'
import { looksInOrder } from './order'
import type { Lineup, Look } from './schema'

const context = { title: 'Autumn/Winter', at: Date.parse('2027-03-01T10:00:00Z') }

const ids = () => {
  let made = 0
  return () => `30000000-0000-7000-8000-${String(++made).padStart(12, '0')}`
}

const planOf = async (bytes: Uint8Array, name: string, options: Partial<PlanOptions> = {}): Promise<ImportPlan> => {
  const source = await readImportFile(bytes, name)
  if (!source.ok) throw new Error(source.reason)
  const plan = planImport(source.value, { lineup: blank(), replace: true, newId: ids(), ...options })
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}

const tableOf = async (
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  options: Partial<PlanOptions> = {},
) => planOf(await csvOf({ headings, rows }), 'looks.csv', options)

/** A lineup as it reads, look by look, with names for ids. */
const said = (lineup: Lineup): unknown => {
  const name = (id: string | null): string => [...lineup.models, ...lineup.dressers].find((one) => one.id === id)?.name ?? ''
  const pieceNames = (look: Look) =>
    lineup.pieces
      .filter((piece) => piece.looks[look.id])
      .map((piece) => [piece.title, piece.kind, piece.tray, piece.size, Object.keys(piece.looks).length])
      .sort()
  return looksInOrder(lineup).map(({ id: _, section, model, standIn, dresser, casting, photo, designer, collection, ...rest }, i) => ({
    ...rest,
    section: lineup.sections.find((one) => one.id === section)?.title ?? '',
    people: [name(model), rest.status === 'substituted' ? name(standIn) : '', name(dresser)],
    casting: Object.entries(casting).map(([id, state]) => [name(id), state]),
    names: [photo?.name, designer?.name, collection?.name],
    pieces: pieceNames(looksInOrder(lineup)[i] as Look),
  }))
}

describe('what is exported imports back to the same lineup', () => {
  test.each(['csv', 'xlsx'] as const)('%s, the demo, into a new lineup', async (format) => {
    const demo = demoOf()
    const plan = await planOf(await exports[format].write(demo, context), `lineup.${format}`)
    expect(plan.problems).toEqual([])
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(said(after(blank(), { name: 'importLooks', args: plan.args }))).toEqual(said(demo))
  })

  test.each(['csv', 'xlsx'] as const)('%s, over the lineup it came from: models and dressers stay who they are', async (format) => {
    const demo = demoOf()
    const plan = await planOf(await exports[format].write(demo, context), `lineup.${format}`, { lineup: demo })
    const again = after(demo, { name: 'importLooks', args: plan.args })
    expect(said(again)).toEqual(said(demo))
    expect(again.models).toEqual(demo.models)
    expect(again.dressers).toEqual(demo.dressers)
  })

  test.each([11, 12, 13, 14, 15])('csv and xlsx of a generated lineup, seed %d', async (seed) => {
    const lineup = generated(seed)
    for (const format of ['csv', 'xlsx'] as const) {
      const plan = await planOf(await exports[format].write(lineup, context), `lineup.${format}`)
      const again = after(blank(), { name: 'importLooks', args: plan.args })
      expect(
        looksInOrder(again).map(({ number, status, change, changeTime, walk, exitEvery }) => [
          number,
          status,
          change,
          changeTime,
          walk,
          exitEvery,
        ]),
      ).toEqual(
        looksInOrder(lineup).map(({ number, status, change, changeTime, walk, exitEvery }) => [
          number,
          status,
          change,
          changeTime,
          walk,
          exitEvery,
        ]),
      )
    }
  })

  test('JSON carries all of it, with new ids', async () => {
    const demo = demoOf()
    const plan = await planOf(await exports.json.write(demo, context), 'lineup.json')
    const again = after(blank(), { name: 'importLooks', args: plan.args })
    expect(said(again)).toEqual(said(demo))
    expect([again.pace, again.changes, again.finale]).toEqual([demo.pace, demo.changes, demo.finale])
    expect(again.sections.map(({ id: _, ...section }) => section)).toEqual(demo.sections.map(({ id: _, ...section }) => section))
    expect(again.models.map(({ id: _, ...model }) => model)).toEqual(demo.models.map(({ id: _, ...model }) => model))
  })
})

describe('tables as people have them', () => {
  test('headings in other words, in any order, below a title; a length for the change', async () => {
    const sheet = {
      title: 'Line up',
      headings: ['Maison Aurélie AW27'],
      rows: [
        [null, null, null, null, null],
        ['Model name', 'Exit #', 'Outfit', 'Quick change', 'Shoes'],
        ['Noor', 7, 'Suit', '1:20', 'Loafers, Spats'],
        ['Mei', '7A', 'Trench', 'quick', ''],
      ],
    }
    const plan = await planOf(await workbookOf([sheet]), 'x.xlsx')
    expect(plan.header).toBe(2)
    expect(plan.args.looks.map(({ number, title, change, changeTime }) => [number, title, change, changeTime])).toEqual([
      ['7', 'Suit', 'standard', 80_000],
      ['7A', 'Trench', 'quick', null],
    ])
    expect(plan.args.models.map(({ name }) => name)).toEqual(['Noor', 'Mei'])
    expect(plan.args.pieces.map(({ title, kind }) => [title, kind])).toEqual([
      ['Loafers', 'shoes'],
      ['Spats', 'shoes'],
    ])
  })

  test('a row with one text and no number heads a section', async () => {
    const plan = await tableOf(
      ['Look', 'Title', 'Model'],
      [
        ['Evening', null, null],
        ['1', 'Gown', 'Noor'],
        ['Finale', null, null],
        ['2', 'Veil', 'Mei'],
      ],
    )
    expect(plan.args.sections.map(({ title }) => title)).toEqual(['Evening', 'Finale'])
    expect(plan.args.looks.map(({ section }) => plan.args.sections.findIndex(({ id }) => id === section))).toEqual([0, 1])
    expect(plan.ignored.length).toBe(2)
  })

  test('nothing is lost: columns nobody knows, and what does not fit, are in the notes', async () => {
    const plan = await tableOf(
      ['Look', 'Model', 'Status', 'Walk', 'Allergies', 'Designer', 'Photo'],
      [['1', 'Noor', 'maybe', 'slowly', 'Latex', 'Aurélie Morel', '1.jpg']],
    )
    const notes = JSON.stringify(plan.args.looks[0]?.notes)
    for (const kept of ['Status: maybe', 'Walk: slowly', 'Allergies: Latex', 'Designer: Aurélie Morel', 'Photo: 1.jpg'])
      expect(notes).toContain(kept)
    expect(plan.rows[0]?.problems.map(({ at }) => at)).toEqual(['looks!C2', 'looks!D2', 'Row 2', 'Row 2'])
    for (const { message } of plan.rows[0]?.problems ?? []) expect(message).toEndWith('kept in the notes.')
  })

  test('designers and photos the lineup or the directory has are found by name', async () => {
    const photo = { file: idOf(70), name: '1.jpg' }
    const lineup = { ...blank(), looks: [lookOf(1, { photo })] }
    const designer = { id: idOf(71), name: 'Aurélie Morel' }
    const plan = await tableOf(['Look', 'Designer', 'Photo'], [['1', 'aurélie  morel', '1.JPG']], { lineup, designers: [designer] })
    expect(plan.args.looks[0]).toMatchObject({ designer, photo })
  })

  test('numbers that are there twice or missing are told and kept', async () => {
    const plan = await tableOf(
      ['Look', 'Model'],
      [
        ['5', 'Noor'],
        ['5', 'Mei'],
        ['', 'Ines'],
      ],
    )
    expect(plan.problems).toEqual(['More than one look has the number 5.', 'One look has no number.'])
    expect(plan.args.looks.map(({ number }) => number)).toEqual(['5', '5', ''])
  })

  test('beside what is there, sections, models and dressers of one name are the same', async () => {
    const demo = demoOf()
    const plan = await tableOf(
      ['Look', 'Section', 'Model', 'Dresser'],
      [
        ['49', 'gold', 'noor', 'Bruno'],
        ['50', 'Encore', 'Vera', ''],
      ],
      { lineup: demo, replace: false },
    )
    const again = after(demo, { name: 'importLooks', args: plan.args })
    const [one, two] = again.looks.slice(-2)
    expect([one?.section, one?.model, one?.dresser]).toEqual([
      demo.sections[3]?.id ?? '',
      demo.models.find(({ name }) => name === 'Noor')?.id ?? '',
      demo.dressers.find(({ name }) => name === 'Bruno')?.id ?? '',
    ])
    expect(again.sections.map(({ title }) => title)).toEqual(['Wool', 'Reversed', 'Water', 'Gold', 'Encore'])
    expect(again.models.at(-1)).toMatchObject({ id: two?.model ?? '', name: 'Vera' })
  })

  test.each([
    ['a table without headings', async () => csvOf({ headings: ['a', 'b'], rows: [['c', 'd']] }), 'Expected a row of headings'],
    ['headings alone', async () => csvOf({ headings: ['Look', 'Model'], rows: [] }), 'has no looks below'],
    ['other JSON', async () => new TextEncoder().encode('{"a": 1}'), 'Expected a lineup exported by FashionOS'],
    ['a damaged export', async () => new TextEncoder().encode('{"format": "fashionos/lineup", "version": 1}'), 'at title'],
    [
      'too many looks',
      async () => csvOf({ headings: ['Look', 'Model'], rows: Array.from({ length: 1_001 }, (_, i) => [i, 'x']) }),
      'at most 1000 looks',
    ],
  ])('%s is refused in a sentence', async (_, bytes, reason) => {
    const source = await readImportFile(await bytes(), 'file')
    if (!source.ok) throw new Error(source.reason)
    const plan = planImport(source.value, { lineup: blank(), replace: true, newId: ids() })
    expect(plan.ok ? '' : plan.reason).toContain(reason)
  })
})
