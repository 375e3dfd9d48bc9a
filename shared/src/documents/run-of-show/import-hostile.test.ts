import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import writeExcel from 'write-excel-file/universal'
import { readImportFile } from '../../import-files/read-import-file'
import { exports } from './export'
import { planImport } from './import'
import { bytesOf, planOf, planOptions, refusalOf } from './import.fixture'
import { rowOf, showOf } from './timing.fixture'

const seed = 9_001

const workbook = async (): Promise<Uint8Array> => {
  const blob = await writeExcel([
    ['Cue', 'Title', 'Start', 'Duration'],
    ['1', 'Doors', '19:15', '30:00'],
    ['2', 'Show', '20:00', '15:00'],
  ]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** A workbook with a sheet of one's own making. */
const workbookWith = (sheet: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })

const text = (ref: string, value: string, type = 'str'): string => `<c r="${ref}" t="${type}"><v>${value}</v></c>`

describe('a file that is no rundown gets a sentence', () => {
  const files: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['only blank lines', '\n\n , \n'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4])],
    ['a PDF', '%PDF-1.7 …'],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['half a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['another zip', zipSync({ 'mimetype.xml': strToU8('x') })],
    ['broken JSON', '{"rundown": ['],
    ['JSON of something else', '{"hello": 1}'],
    ['a JSON number list', '[1, 2, 3]'],
    ['a bomb of brackets', '['.repeat(100_000)],
    ['a rundown without items', JSON.stringify({ rundowns: { a: { order: [], entries: {} } } })],
    ['more than 20 MB', new Uint8Array(20_000_001).fill(65)],
    ['a million columns', ','.repeat(1_000_000)],
    ['60,000 rows', `Title,Duration\n${'A,1:00\n'.repeat(60_000)}`],
    ['6,000 rows', `Title,Duration\n${'A,1:00\n'.repeat(6_000)}`],
    ['a cell of a million characters', `Title,Duration\n"${'x'.repeat(1_000_000)}",1:00`],
    ['a cell in the last column', workbookWith(`<worksheet><sheetData><row r="1">${text('XFD1', 'x')}</row></sheetData></worksheet>`)],
    [
      'a cell in the last row',
      workbookWith(`<worksheet><sheetData><row r="1048576">${text('A1048576', 'x')}</row></sheetData></worksheet>`),
    ],
    [
      'a row that comes back',
      workbookWith(`<worksheet><sheetData><row r="2">${text('A2', 'x')}</row><row r="1">${text('A1', 'x')}</row></sheetData></worksheet>`),
    ],
  ]
  test.each(files)('%s', async (_, file) => {
    expect(await refusalOf(file)).toMatch(/^[A-Z“].{10,}[.?)]$/s)
  })

  test('a zip bomb stops at the limit, whatever it says of its size', async () => {
    const packed = Bun.deflateSync(new Uint8Array(150_000_000))
    const honest = zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(8) }, { level: 0 })
    const bomb = withPacked(honest, packed)
    expect(await refusalOf(bomb)).toBe('The file unpacks to more than 120 MB. Keep only the sheets of the show.')
  })
})

/** A zip whose last entry holds other, deflated data and lies about its unpacked size. */
const withPacked = (zip: Uint8Array, packed: Uint8Array): Uint8Array => {
  const view = new DataView(zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength))
  const end = zip.length - 22
  const directory = view.getUint32(end + 16, true)
  let entry = directory
  while (view.getUint32(entry + 46 + view.getUint16(entry + 28, true), true) === 0x02014b50) entry += 46 + view.getUint16(entry + 28, true)
  const local = view.getUint32(entry + 42, true)
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  view.setUint16(entry + 10, 8, true)
  view.setUint32(entry + 20, packed.length, true)
  const grown = packed.length - 8
  view.setUint32(end + 16, directory + grown, true)
  const all = new Uint8Array(view.buffer)
  const whole = new Uint8Array(zip.length + grown)
  whole.set(all.subarray(0, data))
  whole.set(packed, data)
  whole.set(all.subarray(data + 8), data + packed.length)
  return whole
}

describe('what is hostile inside a readable file does nothing', () => {
  test('columns and fields named like the prototype are names like any other', async () => {
    const plan = await planOf('Title,__proto__,constructor\nA,x,y\n')
    expect(plan.args.columns.map(({ title }) => title)).toEqual(['__proto__', 'constructor'])
    const json =
      '{"rundowns":{"__proto__":{"order":["__proto__"],"entries":{"__proto__":{"type":"event","title":"A","custom":{"__proto__":"x"}}}}},"customFields":{"__proto__":{"label":"L"}}}'
    expect((await planOf(json)).args.rows.map(({ title }) => title)).toEqual(['A'])
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })

  test('an Ontime group that contains itself is read once', async () => {
    const json = { rundowns: { a: { order: ['g', 'g'], entries: { g: { type: 'group', id: 'g', title: 'G', entries: ['g'] } } } } }
    expect((await planOf(JSON.stringify(json))).args.rows).toHaveLength(1)
  })

  test('error cells and styled empty cells anywhere do not stop a workbook', async () => {
    const rows = `<row r="1">${text('A1', 'Title')}${text('B1', 'Duration')}</row><row r="2">${text('A2', 'Doors')}${text('B2', '#REF!', 'e')}<c r="XFD2" s="1"/></row><row r="3">${text('A3', 'Show')}${text('B3', '15:00')}</row>`
    const plan = await planOf(workbookWith(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))
    expect(plan.rows[0]).toMatchObject({ title: 'Doors', problems: [{ at: 'S!B2' }] })
  })

  test('too long a text is cut and told', async () => {
    const plan = await planOf(`Title,Cue,Duration\n${'x'.repeat(3_000)},${'9'.repeat(60)},1:00\n`)
    expect(plan.rows[0]?.problems.map(({ message }) => message)).toEqual([
      'Title shortened to 2,000 characters.',
      'Cue number shortened to 40 characters.',
    ])
  })
})

test(`files damaged anywhere are read or refused, never thrown on, seed ${seed}`, async () => {
  const snapshot = showOf([rowOf(1, { title: 'A' }), rowOf(2, { title: 'B', duration: 1000 })])
  const context = { title: 'T', at: 0 }
  const originals = [
    await workbook(),
    await exports.json.write(snapshot, context),
    await exports.csv.write(snapshot, context),
    bytesOf('{"rundown":[{"type":"event","id":"e","title":"A","timeStart":0,"duration":60000}]}'),
  ]
  const damage = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat({ max: 255 }) }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      damage,
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      async (original, changes, part) => {
        const bytes = original.slice(0, Math.ceil(original.length * part))
        for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte
        const source = await readImportFile(bytes, 'damaged')
        const plan = source.ok ? planImport(source.value, planOptions()) : source
        expect(typeof plan.ok).toBe('boolean')
      },
    ),
    { seed, numRuns: 400 },
  )
})
