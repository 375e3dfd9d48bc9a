import { fieldOf, isObject, listOf, numberOf, stringOf } from '../../../import-files/read-json'
import { maxDuration, type WallClock, wallTimeAt } from '../../../time'
import { formatDuration } from '../../../time-text'
import type { Department } from '../schema'
import { type DraftColumn, type DraftPlan, type DraftRow, emptyRow, type ImportProblem, notesOf } from './draft'

/** Rundowns of the Sofie rundown editor (MIT): segments, parts and pieces, each with a rank that gives its order. Lengths in seconds. */
export const isSofie = (json: unknown): boolean =>
  isObject(fieldOf(json, 'rundown')) && Array.isArray(fieldOf(json, 'segments')) && Array.isArray(fieldOf(json, 'parts'))

/** Segments become groups, parts items, pieces a column per kind of piece; the script becomes the notes. */
export const sofieDraft = (json: unknown, { timeZone }: WallClock): DraftPlan => {
  const pieces = piecesByPart(json)
  const kinds = [...new Set(listOf(json, 'pieces').map((piece) => stringOf(piece, 'pieceType')))].filter((kind) => kind !== '')
  const parts = byRank(listOf(json, 'parts'))
  const segments = byRank(listOf(json, 'segments'))
  const known = new Set(segments.map((segment) => stringOf(segment, 'id')))
  const rows = segments.flatMap((segment): DraftRow[] => {
    const id = stringOf(segment, 'id')
    return [groupOf(segment), ...parts.filter((part) => stringOf(part, 'segmentId') === id).map((part) => itemOf(part, id, pieces))]
  })
  const loose = parts.filter((part) => !known.has(stringOf(part, 'segmentId'))).map((part) => itemOf(part, null, pieces))
  const rundown = fieldOf(json, 'rundown')
  return {
    title: stringOf(rundown, 'name'),
    show: showOf(rundown, timeZone),
    columns: [typeColumn(parts), ...kinds.map(pieceColumn)],
    rows: [...rows, ...loose].map((row, i) => ({ ...row, line: i + 1 })),
    ignored: [],
  }
}

const byRank = (things: readonly unknown[]): readonly unknown[] =>
  things.toSorted((a, b) => (numberOf(a, 'rank') ?? 0) - (numberOf(b, 'rank') ?? 0))

const groupOf = (segment: unknown): DraftRow => ({
  ...emptyRow,
  key: stringOf(segment, 'id'),
  at: `Segment “${stringOf(segment, 'name')}”`,
  line: 0,
  kind: 'group',
  title: stringOf(segment, 'name'),
  float: fieldOf(segment, 'float') === true,
})

const itemOf = (part: unknown, group: string | null, pieces: ReadonlyMap<string, readonly unknown[]>): DraftRow => {
  const payload = fieldOf(part, 'payload')
  const at = `Part “${stringOf(part, 'name')}”`
  const own = pieces.get(stringOf(part, 'id')) ?? []
  const type = stringOf(payload, 'type')
  const problems: ImportProblem[] = []
  return {
    ...emptyRow,
    key: `part ${stringOf(part, 'id')}`,
    at,
    line: 0,
    kind: 'item',
    title: stringOf(part, 'name'),
    group,
    float: fieldOf(part, 'float') === true,
    duration: secondsOf(payload, at, problems),
    notes: notesOf(stringOf(payload, 'script')),
    cells: [...new Set(own.map((piece) => stringOf(piece, 'pieceType')))].map((kind) => [kind, textOfPieces(own, kind)] as const),
    values: type === '' ? [] : [['type', type.slice(0, 200)]],
    problems,
  }
}

const secondsOf = (payload: unknown, at: string, problems: ImportProblem[]): number => {
  const given = fieldOf(payload, 'duration')
  if (given === undefined || given === null || given === '') return 0
  const ms = Math.round(Number(given) * 1000)
  if (ms >= 0 && ms <= maxDuration) return ms
  problems.push({ at, message: `Expected a length in seconds, found “${String(given).slice(0, 40)}”.` })
  return 0
}

const piecesByPart = (json: unknown): ReadonlyMap<string, readonly unknown[]> => {
  const found = new Map<string, unknown[]>()
  for (const piece of listOf(json, 'pieces')) {
    const part = stringOf(piece, 'partId')
    const own = found.get(part)
    if (own) own.push(piece)
    else found.set(part, [piece])
  }
  return found
}

/** `Camera 2`, `clips/Snow.mp4 at 0:02 for 0:15`, one per line. */
const textOfPieces = (pieces: readonly unknown[], kind: string): string =>
  pieces
    .filter((piece) => stringOf(piece, 'pieceType') === kind)
    .map(
      (piece) =>
        `${
          stringOf(piece, 'name')
            .replace(/[\s-]+$/, '')
            .trim() || titleOf(kind)
        }${when(piece)}`,
    )
    .join('\n')

const when = (piece: unknown): string => {
  const start = numberOf(piece, 'start') ?? 0
  const length = numberOf(piece, 'duration')
  const at = start > 0 ? ` at ${formatDuration(Math.round(start * 1000))}` : ''
  return length !== null && length > 0 ? `${at} for ${formatDuration(Math.round(length * 1000))}` : at
}

const pieceTitles: Readonly<Record<string, string>> = { l3d: 'Lower third', gfx: 'Graphics' }
const pieceDepartments: Readonly<Record<string, Department>> = {
  video: 'vid',
  camera: 'vid',
  remote: 'vid',
  split: 'vid',
  fullscreen: 'vid',
  l3d: 'vid',
  strap: 'vid',
  ticker: 'vid',
  head: 'vid',
  audio: 'snd',
}

const titleOf = (kind: string): string =>
  Object.hasOwn(pieceTitles, kind) ? (pieceTitles[kind] ?? kind) : kind.charAt(0).toUpperCase() + kind.slice(1)

const pieceColumn = (kind: string): DraftColumn => ({
  key: kind,
  title: titleOf(kind),
  kind: 'text',
  department: Object.hasOwn(pieceDepartments, kind) ? (pieceDepartments[kind] ?? null) : null,
  options: [],
})

const typeColumn = (parts: readonly unknown[]): DraftColumn => ({
  key: 'type',
  title: 'Type',
  kind: 'choice',
  department: null,
  options: [...new Set(parts.map((part) => stringOf(fieldOf(part, 'payload'), 'type').slice(0, 200)))].filter((type) => type !== ''),
})

/** The expected start and end as times of the show's day, in the show's zone. */
const showOf = (rundown: unknown, timeZone: string): DraftPlan['show'] => {
  const start = numberOf(rundown, 'expectedStartTime')
  const end = numberOf(rundown, 'expectedEndTime')
  if (start === null || Math.abs(start) > 4e12) return {}
  const date = wallTimeAt(start, { date: '1970-01-01', timeZone }).day
  const clock = { date: new Date(date * 86_400_000).toISOString().slice(0, 10), timeZone }
  const hardOut = end !== null && end > start && end - start < 20 * 86_400_000 ? wallTimeAt(end, clock) : null
  return { start: wallTimeAt(start, clock), ...(hardOut ? { hardOut } : {}) }
}
