import { ok, type Result, refused } from '../errors'
import { unzipWithin } from './unzip'
import { type Cell, limits, type Sheet } from './workbook'

/** The sheets of an Excel workbook. Positions are kept: row 13 of the sheet is `rows[12]`. */
export const readXlsx = async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly Sheet[]>> => {
  const unpacked = await unzipWithin(bytes, {
    maxBytes: limits.unpackedBytes,
    wanted: (name) => name.endsWith('.xml') || name.endsWith('.rels'),
  })
  if (!unpacked.ok) return unpacked
  if (!unpacked.value.has('xl/workbook.xml'))
    return refused('Expected an Excel workbook (.xlsx), found another kind of zip file. Save the sheet as .xlsx or .csv.')
  const safe = withSafeSheets(unpacked.value)
  return safe.ok ? parsed(safe.value) : safe
}

const parsed = async (files: Readonly<Record<string, Uint8Array>>): Promise<Result<readonly Sheet[]>> => {
  const [{ default: readExcel }, { zipSync }] = await Promise.all([import('read-excel-file/universal'), import('fflate')])
  // Packed again without compression, so that the reader unpacks it here and not in workers of its own.
  const plain = zipSync(files, { level: 0 })
  try {
    const sheets = await readExcel(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength) as ArrayBuffer, {
      trim: false,
    })
    if (sheets.length > limits.sheets) return refused(`Expected at most ${limits.sheets} sheets, found ${sheets.length}.`)
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })))
  } catch (error) {
    return refused(
      `This workbook cannot be read (${reasonOf(error)}). Open it in Excel, save it again as .xlsx, or save the sheet as .csv.`,
    )
  }
}

/** Cells as the reader gives them; a date comes back as the serial it was. */
const cellOf = (value: unknown): Cell => {
  if (value instanceof Date) return { serial: (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 }
  if (typeof value === 'string') return value.slice(0, limits.cellCharacters)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The reader's own words where it has some; a mistake inside it is not for people. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && error.name.startsWith('Invalid') && error.message.length < 200 ? error.message : 'it is damaged'

/**
 * The reader fills every row up to the last used column, and throws on a cell
 * holding an error. So sheets are looked over before: their used area is
 * within the limits, and `#REF!` is text like any other.
 */
const withSafeSheets = (files: ReadonlyMap<string, Uint8Array>): Result<Record<string, Uint8Array>> => {
  const safe: Record<string, Uint8Array> = Object.create(null)
  for (const [name, file] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
      safe[name] = file
      continue
    }
    const xml = new TextDecoder().decode(file)
    const reason = overLimit(xml)
    if (reason) return refused(reason)
    safe[name] = xml.includes(' t="e"') ? new TextEncoder().encode(xml.replaceAll(/(<c\b[^>]{0,200}) t="e"/g, '$1 t="str"')) : file
  }
  return ok(safe)
}

/** Cells that hold something beyond the limits; styled empty cells may stand anywhere. */
const overLimit = (xml: string): string | null => {
  for (const match of xml.matchAll(/<(?:\w+:)?c\s[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,200}>/g)) {
    if (match[0].endsWith('/>')) continue
    if (columnOf(match[1] ?? '') >= limits.columns)
      return `Expected at most ${limits.columns} columns, found a cell in column ${match[1]}. Remove the columns the show does not need.`
    if (Number(match[2]) > limits.rows)
      return `Expected at most ${limits.rows.toLocaleString('en')} rows, found a cell in row ${match[2]}. Split the file.`
  }
  return null
}

const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
