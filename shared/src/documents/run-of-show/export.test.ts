import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { readImportFile } from '../../import-files/read-import-file'
import { hour, maxDuration, minute } from '../../time'
import { exports } from './export'
import { type ImportPlan, planImport } from './import'
import { type Column, colours, type Row, type RunOfShow } from './schema'
import { at, hard, idOf, rowOf, showOf } from './timing.fixture'

const seed = 2_027
const context = { title: 'Autumn/Winter', at: Date.parse('2027-03-01T10:00:00Z') }

const backAgain = async (format: 'csv' | 'xlsx' | 'json', snapshot: RunOfShow): Promise<ImportPlan> => {
  const bytes = await exports[format].write(snapshot, context)
  const source = await readImportFile(bytes, `show.${format}`)
  if (!source.ok) throw new Error(source.reason)
  let made = 0
  const newId = (): string => `10000000-0000-7000-8000-${String(made++).padStart(12, '0')}`
  const plan = planImport(source.value, {
    clock: snapshot.show,
    showStart: snapshot.show.start,
    existing: [],
    replace: true,
    settings: 'all',
    newId,
  })
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}

/** With ids replaced by places, so that two documents compare by what they say. */
const withoutIds = (columns: readonly Partial<Column>[], rows: readonly (Partial<Row> & { id: string })[]): unknown => {
  const names = new Map([...columns, ...rows].map(({ id }, i) => [id ?? '', `#${i}`]))
  return JSON.parse(JSON.stringify({ columns, rows }), (_, value: unknown) => {
    if (typeof value === 'string') return names.get(value) ?? value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names.get(key) ?? key, inner]))
  })
}

const same = (plan: ImportPlan, snapshot: RunOfShow): void =>
  expect(withoutIds(plan.args.columns, plan.args.rows)).toEqual(withoutIds(snapshot.columns, snapshot.items))

const columns: readonly Column[] = [
  { id: idOf(900), title: 'Lighting', kind: 'text', department: 'lx', options: [] },
  { id: idOf(901), title: 'Side', kind: 'choice', department: null, options: ['Left', 'Right', 'Never used'] },
  { id: idOf(902), title: 'Checked', kind: 'checkbox', department: 'foh', options: [] },
  { id: idOf(903), title: 'Who', kind: 'person', department: 'talent', options: [] },
]

const demo: RunOfShow = {
  ...showOf(
    [
      rowOf(1, { kind: 'milestone', title: 'Call time', start: { kind: 'relative', to: idOf(3), edge: 'start', offset: -2 * hour } }),
      rowOf(2, { kind: 'group', title: 'House open', colour: 'teal' }),
      rowOf(3, {
        group: idOf(2),
        cue: 'H1',
        title: 'Doors, “welcome” drinks; 100 %',
        start: hard('19:15'),
        duration: 30 * minute,
        cells: { [idOf(900)]: 'Preset 30%\nthen fade' },
      }),
      rowOf(4, {
        group: idOf(2),
        title: 'Seated',
        end: { kind: 'at', at: at('19:55') },
        values: { [idOf(901)]: 'Left', [idOf(902)]: true },
      }),
      rowOf(5, {
        title: 'Hold',
        duration: 8 * minute,
        skip: true,
        values: { [idOf(902)]: false, [idOf(903)]: { kind: 'person', user: null, name: 'Inês' } },
      }),
      rowOf(6, {
        cue: '12A',
        title: 'Look 1',
        start: { kind: 'not-before', at: at('00:10', 1) },
        duration: 18_250,
        turnaround: 30_000,
        float: true,
      }),
      rowOf(7, {
        title: 'Finale',
        notes: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'All looks' }] },
            { type: 'paragraph' },
            { type: 'paragraph', content: [{ type: 'text', text: 'in order' }] },
          ],
        },
      }),
    ],
    { hardOut: at('20:20'), anchor: 'back-time' },
  ),
  columns,
}

describe('what goes out comes back', () => {
  test.each(['csv', 'xlsx', 'json'] as const)('as %s', async (format) => {
    same(await backAgain(format, demo), demo)
  })

  test('JSON carries the settings, formatted text, pictures, people and lead times as they are', async () => {
    const rich: Row['notes'] = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Walk' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'slow', marks: [{ type: 'bold' }] }] },
      ],
    }
    const snapshot: RunOfShow = {
      ...demo,
      columns: [...columns, { id: idOf(904), title: 'Photo', kind: 'image', department: null, options: [] }],
      items: [
        ...demo.items,
        rowOf(8, {
          notes: rich,
          leads: { lx: { warning: 120_000, standby: 20_000 } },
          values: {
            [idOf(904)]: { kind: 'image', file: idOf(77), name: 'look.jpg' },
            [idOf(903)]: { kind: 'person', user: 'u1', name: 'Inês' },
          },
        }),
      ],
    }
    const plan = await backAgain('json', snapshot)
    same(plan, snapshot)
    expect(plan.args.show).toEqual(snapshot.show)
    expect(plan.title).toBe('Autumn/Winter')
  })

  test(`any document, through CSV and JSON, seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (snapshot) => {
        same(await backAgain('csv', snapshot), snapshot)
        same(await backAgain('json', snapshot), snapshot)
      }),
      { seed, numRuns: 60 },
    )
  })

  test('a plan whose items all start hard stays hard', async () => {
    const snapshot = showOf([rowOf(1, { start: hard('20:00'), duration: minute }), rowOf(2, { start: hard('20:01'), duration: minute })])
    same(await backAgain('csv', snapshot), snapshot)
  })
})

describe('a spreadsheet that opens the CSV', () => {
  test('gets nothing it would run as a formula', async () => {
    const titles = ['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\tx', "'=already"]
    const snapshot = showOf(titles.map((title, i) => rowOf(i + 1, { title, cells: {} })))
    const text = new TextDecoder().decode(await exports.csv.write(snapshot, context))
    expect(text).not.toMatch(/(^|[,\n])"?[=+\-@\t]/m)
    expect((await backAgain('csv', snapshot)).args.rows.map(({ title }) => title)).toEqual(titles.map((title) => title.trim()))
  })

  test('reads it as UTF-8', async () => {
    expect([...(await exports.csv.write(demo, context)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

const word = fc.stringMatching(/^[A-Za-zé'=+@,0-9][A-Za-zé0-9"',;|&<>=+@é日\n]{0,12}[A-Za-z]$/)

const anyDocument: fc.Arbitrary<RunOfShow> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('item' as const, 'item' as const, 'item' as const, 'milestone' as const),
      title: word,
      cue: fc.stringMatching(/^([A-Z]{1,3} ?\d{1,3}[.]?[AB]?)?$/).map((cue) => cue.trim()),
      duration: fc.oneof(fc.nat({ max: hour }), fc.nat({ max: maxDuration })),
      turnaround: fc.nat({ max: minute }),
      skip: fc.boolean(),
      float: fc.boolean(),
      colour: fc.option(fc.constantFrom(...colours), { nil: null }),
      grouped: fc.boolean(),
      start: fc.oneof(
        fc.constant<Row['start']>({ kind: 'follow' }),
        fc.tuple(fc.integer({ min: -31, max: 31 }), fc.nat({ max: 23 })).map(([day, h]) => hard(`${String(h).padStart(2, '0')}:05`, day)),
        fc.nat({ max: 23 }).map((h): Row['start'] => ({ kind: 'not-before', at: at(`${String(h).padStart(2, '0')}:05`) })),
        fc.integer({ min: -hour, max: hour }).map((offset): Row['start'] => ({ kind: 'relative', to: idOf(1), edge: 'end', offset })),
      ),
      cell: fc.option(word, { nil: undefined }),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map((parts) => {
    const rows = parts.map(({ grouped: _, cell, ...part }, i) =>
      rowOf(i + 1, {
        ...part,
        start: part.kind === 'item' && part.start.kind === 'relative' ? { kind: 'follow' } : part.start,
        cells: cell === undefined ? {} : { [idOf(900)]: cell },
      }),
    )
    const inside = rows.filter((_, i) => parts[i]?.grouped).map((row) => ({ ...row, group: idOf(500) }))
    const outside = rows.filter((_, i) => !parts[i]?.grouped)
    return { ...showOf([rowOf(500, { kind: 'group', title: 'Group' }), ...inside, ...outside]), columns: columns.slice(0, 1) }
  })
