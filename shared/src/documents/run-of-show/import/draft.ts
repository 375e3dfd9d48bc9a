import type { Json, RichTextJson } from '../../../ydoc/schema'
import type { CellValue, ColumnKind, Department, EndRule, Row, RowKind, RunOfShow, StartRule } from '../schema'

/**
 * What every reader makes of its file, before there are ids: rows and columns
 * name each other by keys of the file's own.
 */
export interface DraftPlan {
  /** The file's own title, if it has one. */
  readonly title: string
  readonly show: Partial<RunOfShow['show']>
  readonly columns: readonly DraftColumn[]
  readonly rows: readonly DraftRow[]
  /** Source rows that become nothing, and why. */
  readonly ignored: readonly IgnoredRow[]
}

export interface DraftColumn {
  readonly key: string
  readonly title: string
  readonly kind: ColumnKind
  readonly department: Department | null
  readonly options: readonly string[]
}

export type DraftStart =
  | Exclude<StartRule, { kind: 'relative' }>
  | (Omit<Extract<StartRule, { kind: 'relative' }>, 'to'> & { readonly to: string })

export interface DraftRow {
  readonly key: string
  /** Where it stands in the file: `Sheet1!14`, `segments[2]`. */
  readonly at: string
  /** Number of the source row, from 1. */
  readonly line: number
  readonly kind: RowKind
  readonly title: string
  readonly cue: string
  /** Key of the group's row. */
  readonly group: string | null
  readonly start: DraftStart
  readonly end: EndRule
  readonly duration: number
  readonly turnaround: number
  readonly skip: boolean
  readonly float: boolean
  readonly leads: Row['leads']
  readonly colour: Row['colour']
  readonly lineup: Row['lineup']
  readonly notes: RichTextJson
  readonly cells: readonly (readonly [column: string, text: string])[]
  readonly values: readonly (readonly [column: string, value: CellValue])[]
  readonly problems: readonly ImportProblem[]
}

export interface ImportProblem {
  /** A cell (`Sheet1!D14`) or a place in a JSON file. */
  readonly at: string
  readonly message: string
}

export interface IgnoredRow {
  readonly at: string
  readonly line: number
  readonly title: string
  readonly reason: string
}

export const emptyRow = {
  cue: '',
  group: null,
  start: { kind: 'follow' },
  end: { kind: 'duration' },
  duration: 0,
  turnaround: 0,
  skip: false,
  float: false,
  leads: {},
  colour: null,
  lineup: null,
  notes: null,
  cells: [],
  values: [],
  problems: [],
} as const satisfies Partial<DraftRow>

/** Plain text as formatted text: a paragraph per line. */
export const notesOf = (text: string): RichTextJson => {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n').slice(0, maxLines)
  if (lines.every((line) => line.trim() === '')) return null
  return { type: 'doc', content: lines.map(paragraphOf) }
}

const paragraphOf = (line: string): Json =>
  line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line.slice(0, maxLine) }] }
const maxLines = 2_000
const maxLine = 20_000
