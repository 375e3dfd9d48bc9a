import type { DurationMs } from '../../../time'
import type { NewLook } from '../args'
import type { Casting } from '../schema'
import type { ReadPiece } from '../table-words'

/** A row of a table as it was read, before names are ids. */
export interface DraftLook {
  /** Number of the row in its sheet, from 1. */
  readonly line: number
  readonly parts: Omit<NewLook, 'id' | 'notes'>
  readonly names: Readonly<Partial<Record<NameTarget, string>>>
  readonly section: DraftSection | null
  readonly pieces: readonly ReadPiece[]
  readonly casting: readonly (readonly [name: string, casting: Casting])[]
  /** Lines of the notes, with what found no other place. */
  readonly notes: readonly string[]
  readonly problems: readonly ImportProblem[]
}

export type NameTarget = 'model' | 'standIn' | 'designer' | 'collection' | 'dresser' | 'photo'

export interface DraftSection {
  readonly title: string
  readonly exitEvery: DurationMs | null
  readonly pause: DurationMs
  readonly music: string
}

/** Something that could not be taken as it stands, in a sentence, with where it went. */
export interface ImportProblem {
  /** A cell: `Looks!D14`. */
  readonly at: string
  readonly message: string
}

export interface IgnoredRow {
  readonly line: number
  readonly reason: string
}
