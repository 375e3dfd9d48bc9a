import { ok, type Result, refused } from '../errors'
import { decodeText } from './decode-text'
import { readCsv } from './read-csv'
import { isObject, readJson } from './read-json'
import { readXlsx } from './read-xlsx'
import { limits, type Sheet } from './workbook'

/** A file somebody wants to bring in, before anybody decided what it means. */
export type ImportSource =
  | { readonly kind: 'table'; readonly name: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'json'; readonly name: string; readonly json: unknown }

/** Reads a spreadsheet, a table as text or a rundown as JSON, by what is in it rather than by its name. */
export const readImportFile = async (bytes: Uint8Array, name: string): Promise<Result<ImportSource>> => {
  if (bytes.length === 0) return refused('The file is empty.')
  if (bytes.length > limits.fileBytes) {
    return refused(
      `Expected a file of at most ${limits.fileBytes / 1_000_000} MB, found ${Math.ceil(bytes.length / 1_000_000)} MB. Export only the sheets of the show.`,
    )
  }
  try {
    return await readKnown(bytes, name)
  } catch (error) {
    return refused(`This file cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'it is damaged'}.`)
  }
}

const readKnown = async (bytes: Uint8Array, name: string): Promise<Result<ImportSource>> => {
  const other = otherFormats.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))
  if (other) return refused(other.reason)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return asTable(await readXlsx(new Uint8Array(bytes)), name)
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (!/^\s*[[{]/.test(text.value)) return asTable(await readCsv(text.value, baseName(name)), name)
  const json = readJson(text.value)
  if (!json.ok) return json
  const records = Array.isArray(json.value) ? json.value : null
  return records ? asTable(tableOfRecords(records, baseName(name)), name) : ok({ kind: 'json', name, json: json.value })
}

const otherFormats = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'This is an old Excel file (.xls) or a protected one. Open it, save it as .xlsx without a password, and try again.',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], reason: 'This is a PDF. Export the table it was made from as .xlsx or .csv.' },
] as const

const baseName = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 100) || 'Sheet1'

const asTable = (sheets: Result<readonly Sheet[]>, name: string): Result<ImportSource> => {
  if (!sheets.ok) return sheets
  const filled = sheets.value.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  return filled.length > 0 ? ok({ kind: 'table', name, sheets: filled }) : refused('The file holds no rows.')
}

/** A JSON list of flat records is a table with their fields as columns. */
const tableOfRecords = (records: readonly unknown[], name: string): Result<readonly Sheet[]> => {
  const keys = [...new Set(records.slice(0, limits.rows).flatMap((record) => (isObject(record) ? Object.keys(record) : [])))]
  if (keys.length === 0) return refused('Expected a rundown or a list of items, found other JSON.')
  if (keys.length > limits.columns) return refused(`Expected at most ${limits.columns} fields per item, found ${keys.length}.`)
  if (records.length > limits.rows)
    return refused(`Expected at most ${limits.rows.toLocaleString('en')} items, found ${records.length.toLocaleString('en')}.`)
  const rows = records.map((record) => keys.map((key) => cellOf(isObject(record) && Object.hasOwn(record, key) ? record[key] : null)))
  return ok([{ name, rows: [keys, ...rows] }])
}

const cellOf = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value).slice(0, limits.cellCharacters)
}
