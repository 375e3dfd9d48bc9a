import type { CellValue, EndRule, Row, StartRule } from '@fashionos/shared/documents/run-of-show/schema'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { parseDuration, parseWallTime } from '@fashionos/shared/time-text'
import type { GridColumn } from './grid-columns'

/** Parts of a row that a cell's text changes; the arguments of `changeItems` for that row. */
export interface RowChange {
  readonly title?: string
  readonly cue?: string
  readonly start?: StartRule
  readonly end?: EndRule
  readonly duration?: number
  readonly cells?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, CellValue>>
}

export interface PersonName {
  readonly userId: string
  readonly name: string
}

export interface ParseContext {
  readonly row: Pick<Row, 'kind' | 'start' | 'end'>
  readonly column: GridColumn
  /** People of the workspace, to recognise a name. */
  readonly people: readonly PersonName[]
}

const maxCue = 40

/** What typing or pasting a text into a cell changes, or why it cannot be taken, as a sentence. */
export const changeFor = (text: string, context: ParseContext): Result<RowChange> => {
  const { column, row } = context
  if (column.department) return departmentChange(text, context)
  switch (column.key) {
    case 'title':
      return ok({ title: text })
    case 'cue':
      return text.trim().length > maxCue ? refused(`A cue number is ${maxCue} characters at most.`) : ok({ cue: text.trim() })
    case 'start':
      return startChange(text.trim(), row)
    case 'length':
      return lengthChange(text.trim(), row)
    case 'end':
      return endChange(text.trim(), row)
    default:
      return refused(`${column.title} is worked out from the times around it.`)
  }
}

const groupTimes = 'A group spans its rows: change their times.'

const startChange = (text: string, row: ParseContext['row']): Result<RowChange> => {
  if (row.kind === 'group') return refused(groupTimes)
  if (text === '')
    return row.start.kind === 'relative' ? refused('A milestone needs its offset, such as −2:00:00.') : ok({ start: { kind: 'follow' } })
  if (row.start.kind === 'relative') {
    const offset = parseOffset(text)
    if (offset.ok) return ok({ start: { ...row.start, offset: offset.value } })
  }
  const at = parseWallTime(text)
  if (!at.ok) return at
  return ok({ start: { kind: row.start.kind === 'not-before' ? 'not-before' : 'hard', at: at.value } })
}

/** `−2h`, `+0:30`: a length with its sign, negative = before. */
export const parseOffset = (text: string): Result<number> => {
  const match = /^\s*([+\-\u2212\u2013])\s*(.+)$/.exec(text)
  if (!match?.[1] || !match[2]) return refused('Expected a sign and a length, such as −2:00:00 or +15 min.')
  const length = parseDuration(match[2])
  if (!length.ok) return length
  return ok(match[1] === '+' ? length.value : -length.value)
}

const lengthChange = (text: string, row: ParseContext['row']): Result<RowChange> => {
  if (row.kind === 'group') return refused(groupTimes)
  if (row.kind === 'milestone') return refused('A milestone is a moment: it has no length.')
  const length = text === '' ? ok(0) : parseDuration(text)
  if (!length.ok) return length
  return ok(row.end.kind === 'at' ? { duration: length.value, end: { kind: 'duration' } } : { duration: length.value })
}

const endChange = (text: string, row: ParseContext['row']): Result<RowChange> => {
  if (row.kind === 'group') return refused(groupTimes)
  if (row.kind === 'milestone') return refused('A milestone is a moment: it has no end of its own.')
  if (text === '') return ok({ end: { kind: 'duration' } })
  const at = parseWallTime(text)
  return at.ok ? ok({ end: { kind: 'at', at: at.value } }) : at
}

const departmentChange = (text: string, { column, people }: ParseContext): Result<RowChange> => {
  const department = column.department
  if (!department) return refused('This column cannot be typed into.')
  const { id, kind, options } = department
  const trimmed = text.trim()
  switch (kind) {
    case 'text':
      return ok({ cells: { [id]: text } })
    case 'checkbox':
      return checkboxChange(id, trimmed)
    case 'choice': {
      if (trimmed === '') return ok({ values: { [id]: null } })
      const option = optionMeant(options, trimmed)
      return option === undefined ? refused(unknownOption(column.title, options, trimmed)) : ok({ values: { [id]: option } })
    }
    case 'person':
      return ok({ values: { [id]: trimmed === '' ? null : personValue(trimmed, people) } })
    case 'image':
      return trimmed === '' ? ok({ values: { [id]: null } }) : refused('Choose a picture: press Enter on the cell.')
  }
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', '✓', '✔', 'ja', 'oui', 'si', 'sí'])
const no = new Set(['', 'no', 'n', 'false', '0', '-', '–', '—', 'nein', 'non'])

const checkboxChange = (id: string, text: string): Result<RowChange> => {
  const word = text.toLowerCase()
  if (yes.has(word)) return ok({ values: { [id]: true } })
  return no.has(word) ? ok({ values: { [id]: null } }) : refused(`Expected yes or no, found “${text.slice(0, 40)}”.`)
}

/** The option of that name, else the only one that begins so. */
const optionMeant = (options: readonly string[], text: string): string | undefined => {
  const typed = text.toLowerCase()
  const begun = options.filter((option) => option.toLowerCase().startsWith(typed))
  return options.find((option) => option.toLowerCase() === typed) ?? (begun.length === 1 ? begun[0] : undefined)
}

const unknownOption = (title: string, options: readonly string[], found: string): string =>
  options.length === 0
    ? `${title} has no choices yet: add “${found.slice(0, 40)}” to the column first.`
    : `${title} is one of ${options.slice(0, 6).join(', ')}; found “${found.slice(0, 40)}”.`

/** A member of the workspace by name, else the name as it was written. */
export const personValue = (name: string, people: readonly PersonName[]): CellValue => {
  const known = people.find((person) => person.name.toLowerCase() === name.toLowerCase())
  return { kind: 'person', user: known?.userId ?? null, name: (known?.name ?? name).slice(0, 200) }
}
