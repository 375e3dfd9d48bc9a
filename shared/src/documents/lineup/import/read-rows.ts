import { type Cell, cellName, isBlank, type Sheet, serialMs, textOf } from '../../../import-files/workbook'
import type { DurationMs } from '../../../time'
import { parseDuration } from '../../../time-text'
import { type Casting, schema } from '../schema'
import { castingWords, changeWords, fittingWords, meaningIn, type ReadPiece, readPiece, statusWords, type WordTable } from '../table-words'
import type { DraftLook, DraftSection, IgnoredRow, ImportProblem, NameTarget } from './draft'
import { type ColumnMapping, pieceColumns, type Target } from './headings'

export interface Table {
  readonly sheet: Sheet
  /** Row of the headings from 0. */
  readonly header: number
  readonly mapping: readonly ColumnMapping[]
}

export interface ReadRows {
  readonly looks: readonly DraftLook[]
  readonly ignored: readonly IgnoredRow[]
}

/** Every row below the headings: a look, a heading of a section (a row with one text and no number), or blank. */
export const readRows = (table: Table): ReadRows => {
  const looks: DraftLook[] = []
  const ignored: IgnoredRow[] = []
  let under: string | null = null
  for (const [index, cells] of table.sheet.rows.entries()) {
    if (index <= table.header || cells.every(isBlank)) continue
    const heading = sectionHeading(table, cells)
    if (heading === null) {
      const look = readLook(table, cells, index)
      looks.push(under !== null && !look.section ? { ...look, section: { ...noSection, title: under } } : look)
    } else {
      under = heading
      ignored.push({ line: index + 1, reason: `The heading of section “${heading}”.` })
    }
  }
  return { looks, ignored }
}

const noSection: DraftSection = { title: '', exitEvery: null, pause: 0, music: '' }

const sectionHeading = ({ mapping }: Table, cells: readonly Cell[]): string | null => {
  if (mapping.length < 3 || mapping.some(({ target }) => target === 'section')) return null
  const filled = cells.filter((cell) => !isBlank(cell))
  const text = textOf(filled[0])
  return filled.length === 1 && /\p{L}{2}/u.test(text) && !/^\d/.test(text) ? text : null
}

const readLook = (table: Table, cells: readonly Cell[], index: number): DraftLook => {
  const reader = readerOf(table, cells, index)
  const { text, length, word, lines } = reader
  const change = cellIs(reader, 'change')
  // A length in the column of the class is the time of the change.
  const changeIsTime = change !== '' && meaningIn(changeWords, change) === null && parseDuration(change, { bare: 'seconds' }).ok
  const parts = {
    number: text('number', schema.looks.parts.number.check),
    title: text('title', schema.looks.parts.title.maxLength),
    status: word('status', statusWords) ?? 'in',
    change: changeIsTime ? 'standard' : (word('change', changeWords) ?? 'standard'),
    changeTime: changeIsTime ? length('change') : length('changeTime'),
    walk: length('walk'),
    exitEvery: length('exitEvery'),
    lightCue: text('lightCue', schema.looks.parts.lightCue.check),
    soundCue: text('soundCue', schema.looks.parts.soundCue.check),
    music: text('music', schema.looks.parts.music.maxLength),
    hairAndMakeUp: text('hairAndMakeUp', schema.looks.parts.hairAndMakeUp.maxLength),
    fitting: word('fitting', fittingWords) ?? 'none',
    fittingNotes: text('fittingNotes', schema.looks.parts.fittingNotes.maxLength),
  } as const
  const names = Object.fromEntries(nameTargets.flatMap((target) => (cellIs(reader, target) ? [[target, text(target, 200)]] : [])))
  const casting = lines('casting').flatMap((line) => castingIn(line, reader))
  const pieces = Object.entries(pieceColumns).flatMap(([target, kind]) => piecesIn(target, lines(target), kind))
  const notes = [...lines('notes'), ...reader.left(), ...reader.kept]
  return { line: index + 1, parts, names, section: sectionIn(reader), pieces, casting, notes, problems: reader.problems }
}

const nameTargets: readonly NameTarget[] = ['model', 'standIn', 'designer', 'collection', 'dresser', 'photo']

/** People write several pieces on one line too: apart by semicolons, or by commas where nothing else is said of them. */
const piecesIn = (target: string, lines: readonly string[], kind: ReadPiece['kind']): ReadPiece[] =>
  lines
    .flatMap((line) => (line.includes('|') ? [line] : line.split(target === 'pieces' ? ';' : /[;,]/)))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => fitting(readPiece(line, kind)))

const fitting = (piece: ReadPiece): ReadPiece => ({
  ...piece,
  title: piece.title.slice(0, schema.pieces.parts.title.maxLength),
  tray: piece.tray.slice(0, 40),
  size: piece.size.slice(0, 40),
})

const castingIn = (line: string, reader: Reader): [string, Casting][] => {
  const at = line.lastIndexOf(':')
  const casting = at < 0 ? null : meaningIn(castingWords, line.slice(at + 1))
  if (casting) return [[line.slice(0, at).trim(), casting]]
  reader.keep('casting', line, 'Expected a line such as “Adaeze: first option”')
  return []
}

const sectionIn = (reader: Reader): DraftSection | null => {
  const title = reader.text('section', schema.sections.parts.title.maxLength)
  const exitEvery = reader.length('sectionPace')
  const pause = reader.length('sectionPause') ?? 0
  const music = reader.text('sectionMusic', schema.sections.parts.music.maxLength)
  return title === '' && exitEvery === null && pause === 0 && music === '' ? null : { title, exitEvery, pause, music }
}

interface Reader {
  /** The text of a cell; what is too long for its place goes into the notes. */
  readonly text: (target: Target, limit: number | { safeParse: (value: unknown) => { success: boolean } }) => string
  readonly length: (target: Target) => DurationMs | null
  readonly word: <T extends string>(target: Target, words: WordTable<T>) => T | null
  readonly lines: (target: string) => string[]
  readonly keep: (target: Target, text: string, expected: string) => void
  /** Cells of columns nobody knows. */
  readonly left: () => string[]
  readonly kept: string[]
  readonly problems: ImportProblem[]
}

const cellIs = ({ lines }: Reader, target: Target): string => lines(target).join('\n')

const readerOf = ({ sheet, mapping }: Table, cells: readonly Cell[], index: number): Reader => {
  const kept: string[] = []
  const problems: ImportProblem[] = []
  const columnOf = new Map(mapping.map((one) => [String(one.target), one]))
  const cell = (target: string): Cell => cells[columnOf.get(target)?.column ?? -1] ?? null
  const keep = (target: Target, found: string, expected: string): void => {
    const column = columnOf.get(target)
    problems.push({
      at: `${sheet.name}!${cellName(index, column?.column ?? 0)}`,
      message: `${expected}, found “${found.slice(0, 60)}”. It is kept in the notes.`,
    })
    kept.push(`${column?.heading ?? target}: ${found}`)
  }
  return {
    kept,
    problems,
    keep,
    text: (target, limit) => {
      const found = textOf(cell(target))
      const fits = typeof limit === 'number' ? found.length <= limit : limit.safeParse(found).success
      if (fits) return found
      keep(target, found, 'Expected a shorter text')
      return typeof limit === 'number' ? found.slice(0, limit) : ''
    },
    length: (target) => {
      const value = cell(target)
      if (isBlank(value)) return null
      if (typeof value === 'object' && value !== null) return Math.max(0, serialMs(value.serial))
      const parsed = parseDuration(textOf(value), { bare: 'seconds' })
      if (parsed.ok) return parsed.value
      keep(target, textOf(value), 'Expected a length such as 0:45')
      return null
    },
    word: (target, words) => {
      const found = textOf(cell(target))
      const value = found === '' ? null : meaningIn(words, found)
      if (found !== '' && value === null) keep(target, found, `Expected one of ${Object.keys(words).join(', ')}`)
      return value
    },
    lines: (target) =>
      textOf(cell(target))
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== ''),
    left: () =>
      mapping.flatMap(({ column, heading, target }) => {
        const found = textOf(cells[column])
        return target === 'keep' && found !== '' ? [heading ? `${heading}: ${found}` : found] : []
      }),
  }
}
