import { type Cell, columnName, isBlank, limits, type Sheet, textOf } from '../../../import-files/workbook'
import { parseDuration, parseWallTime } from '../../../time-text'
import { type ColumnKind, columnKinds, type Department, departments } from '../schema'
import { colourNamed } from './colours'
import { departmentOf, isPersonHeading, isTimecode, kindNamed, meaningOf, plain, type Target, yesOrNo } from './meaning'

/** What one column of the table becomes. People may change `target`, `kind` and `department` before the import. */
export interface ColumnMapping {
  readonly index: number
  readonly title: string
  readonly target: Target
  /** When it is a department column. */
  readonly kind: ColumnKind
  readonly department: Department | null
  /** Of a choice column, as the file names them. */
  readonly options: readonly string[]
  /** The first few values, for people to recognise it by. */
  readonly samples: readonly string[]
}

interface Column {
  readonly index: number
  readonly title: string
  readonly cells: readonly Cell[]
  readonly texts: readonly string[]
}

/** A first guess at every column, by its heading and what stands in it. With more columns than there is `room` for, the emptiest are left out. */
export const guessMapping = (sheet: Sheet, header: number | null, room: number): readonly ColumnMapping[] => {
  const columns = columnsOf(sheet, header)
  const taken = byMeaning(columns)
  takeCue(columns, taken)
  takeTitle(columns, taken)
  const targetOf = new Map([...taken].map(([target, { index }]) => [index, target]))
  const extra = columns.filter((column) => !targetOf.has(column.index) && leftOver(column) === 'column')
  const left = new Set(extra.toSorted((a, b) => b.cells.length - a.cells.length).slice(Math.max(0, room)))
  return columns.map((column) => {
    const target = left.has(column) ? 'ignore' : (targetOf.get(column.index) ?? leftOver(column))
    return { index: column.index, target, samples: samplesOf(column), ...asDepartmentColumn(column) }
  })
}

const columnsOf = ({ rows }: Sheet, header: number | null): readonly Column[] => {
  const width = Math.min(
    limits.columns,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const below = rows.slice(header === null ? 0 : header + 1)
  return Array.from({ length: width }, (_, index) => {
    const cells = below.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell))
    const title = header === null ? '' : textOf(rows[header]?.[index])
    return { index, title, cells, texts: cells.map(textOf) }
  }).filter(({ title, cells }) => title !== '' || cells.length > 0)
}

/** Columns whose heading means something that what stands in them bears out; of two the surer one. */
const byMeaning = (columns: readonly Column[]): Map<Target, Column> => {
  const taken = new Map<Target, { column: Column; rank: number }>()
  for (const column of columns) {
    const meaning = meaningOf(column.title)
    if (!meaning || meaning.target === 'ignore' || !bornOut(meaning.target, column)) continue
    const rival = taken.get(meaning.target)
    if (!rival || meaning.rank < rival.rank) taken.set(meaning.target, { column, rank: meaning.rank })
  }
  return new Map([...taken].map(([target, { column }]) => [target, column]))
}

const bornOut = (target: Target, { title, cells, texts }: Column): boolean => {
  const most = (holds: (cell: Cell, text: string) => boolean, share: number): boolean =>
    cells.length === 0 || cells.filter((cell, i) => holds(cell, texts[i] ?? '')).length >= cells.length * share
  switch (target) {
    case 'start':
    case 'end':
    case 'ends-at':
      return most(
        (cell, text) => isTime(cell) || parseWallTime(text).ok || (isTimecode(title) && parseDuration(text).ok) || spelledOut.test(text),
        0.4,
      )
    case 'duration':
    case 'turnaround':
      return most((cell, text) => isTime(cell) || parseDuration(text).ok, 0.4)
    case 'kind':
      return most((_, text) => kindNamed(text) !== null, 0.6)
    case 'skip':
    case 'float':
    case 'link':
    case 'count-to-end':
      return most((_, text) => yesOrNo(text) !== null, 1)
    case 'colour':
      return most((_, text) => colourNamed(text) !== null, 0.4)
    default:
      return true
  }
}

/** Starts of our own export that are not a time. */
const spelledOut = /^not before | the (start|end) of row \d+$/

const isTime = (cell: Cell): boolean => typeof cell === 'number' || (typeof cell === 'object' && cell !== null)

const cuePattern = /^[a-z]{0,6}[ .-]?\d{1,4}(?:\.\d{1,3})?[a-z]?(?:-[a-z0-9]{1,6})?$/i

/** Without a column called cue: the first one or one without a name, if it holds what only cue numbers look like. */
const takeCue = (columns: readonly Column[], taken: Map<Target, Column>): void => {
  if (taken.has('cue')) return
  const used = new Set(taken.values())
  const candidates = columns.slice(0, 3).filter(({ title }, i) => i === 0 || title === '')
  const cue = candidates.find((column) => {
    const { texts } = column
    const fitting = texts.filter((text) => cuePattern.test(text)).length
    return !used.has(column) && texts.length > 1 && fitting >= texts.length * 0.8 && new Set(texts).size >= texts.length * 0.9
  })
  if (cue) taken.set('cue', cue)
}

/** Without a column called title: one called something with "name", else the one that reads most like names. */
const takeTitle = (columns: readonly Column[], taken: Map<Target, Column>): void => {
  if (taken.has('title')) return
  const used = new Set(taken.values())
  const free = columns.filter((column) => !used.has(column) && column.texts.some((text) => /\p{L}{2}/u.test(text)))
  const named = free.find(({ title }) => /\b(name|title|titel|titre|titulo|titolo)\b/.test(plain(title)))
  const variety = ({ texts }: Column): number => new Set(texts.map((text) => text.slice(0, 80))).size
  const best =
    named ?? free.reduce<Column | null>((most, column) => (most === null || variety(column) > variety(most) ? column : most), null)
  if (best) taken.set('title', best)
}

const leftOver = ({ title, cells }: Column): Target => {
  if (namedKind(title)) return 'column'
  if (cells.length === 0) return 'ignore'
  return meaningOf(title)?.target === 'ignore' ? 'ignore' : 'column'
}

const samplesOf = ({ texts }: Column): readonly string[] => [...new Set(texts.map((text) => text.slice(0, 80)))].slice(0, 3)

type DepartmentColumn = Pick<ColumnMapping, 'title' | 'kind' | 'department' | 'options'>

const asDepartmentColumn = (column: Column): DepartmentColumn => {
  const named = namedKind(column.title)
  if (named) return named
  const title = column.title === '' ? `Column ${columnName(column.index)}` : column.title
  const kind = kindOf(column)
  return { title, kind, department: departmentOf(column.title), options: [] }
}

/** Our own export writes kind, department and options behind the title: `Follow spot [lx choice: 1 | 2]`. */
const namedKind = (heading: string): DepartmentColumn | null => {
  const match = /^(.{0,200}?) ?\[(?:([a-z]{2,6}) )?([a-z]{4,8})(?:: (.{0,30000}))?\]$/s.exec(heading)
  const kind = columnKinds.find((known) => known === match?.[3])
  if (!match || !kind) return null
  const options = (match[4] ?? '').split(' | ').filter((option) => option !== '')
  return {
    title: match[1] ?? '',
    kind: kind === 'image' ? 'text' : kind,
    department: departments.find((known) => known === match[2]) ?? null,
    options,
  }
}

const kindOf = ({ title, cells, texts }: Column): ColumnKind => {
  if (
    cells.length > 0 &&
    texts.every((text) => yesOrNo(text) !== null) &&
    cells.some((cell) => typeof cell === 'boolean' || !/^\d*$/.test(textOf(cell)))
  )
    return 'checkbox'
  if (isPersonHeading(title) && texts.every((text) => text.length <= 80)) return 'person'
  const distinct = new Set(texts).size
  const isChoice =
    texts.length >= 10 &&
    distinct >= 2 &&
    distinct <= 8 &&
    distinct * 4 <= texts.length &&
    texts.every((text) => text.length <= 40 && !/[\n:]/.test(text))
  return isChoice ? 'choice' : 'text'
}
