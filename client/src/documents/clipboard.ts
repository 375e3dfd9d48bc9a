/** Tables as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, quotes round cells that contain either. */

/** Rows and cells a paste may have; what is beyond is left out by the caller with a word. */
export const maxPastedRows = 2_000

/** A table as text for the clipboard. */
export const tsvOf = (table: readonly (readonly string[])[]): string => table.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (cell: string): string => (/[\t\n\r]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A pasted text as a table. A final line break does not make a row. */
export const tableOf = (text: string): string[][] => {
  const table: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    row.push(cell.value)
    at = cell.end
    const separator = text[at]
    if (separator !== '\t') {
      table.push(row)
      row = []
      if (separator === undefined) break
      if (separator === '\r' && text[at + 1] === '\n') at += 1
      if (at + 1 >= text.length) break
    }
    at += 1
  }
  return table
}

const readCell = (text: string, start: number): { value: string; end: number } => {
  if (text[start] === '"') {
    const quotedCell = readQuoted(text, start)
    if (quotedCell) return quotedCell
  }
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

/** `null` when the quote does not close before a separator: then it is just a character. */
const readQuoted = (text: string, start: number): { value: string; end: number } | null => {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      value += text[at]
      continue
    }
    if (text[at + 1] === '"') {
      value += '"'
      at += 1
      continue
    }
    const next = text[at + 1]
    return next === undefined || next === '\t' || next === '\n' || next === '\r'
      ? { value: value.replaceAll('\r\n', '\n'), end: at + 1 }
      : null
  }
  return null
}
