import type { AnyDocumentType } from '../documents/document-type'
import type { ItemOf, Parts, Schema, SnapshotOf } from '../ydoc/schema'

/** How a type calls its lists, records and parts; `null` for what it never tells of. */

type Telling = (value: unknown, snapshot: SnapshotOf<Schema>) => string

export interface ToldPart {
  readonly title: string
  readonly textOf?: Telling
  readonly keys?: { readonly titleOf: (key: string, snapshot: SnapshotOf<Schema>) => string; readonly textOf: Telling }
}

export type ToldParts = Readonly<Record<string, ToldPart | string | null | undefined>>

export interface ToldList {
  readonly one: string
  readonly many: string
  readonly titleOf: (item: ItemOf<Parts>, snapshot: SnapshotOf<Schema>) => string
  readonly parts: ToldParts
}

export interface ToldRecord {
  readonly title: string
  readonly parts: ToldParts
}

/** The words of any schema are plain data under its names. */
const wordsOf = ({ words }: AnyDocumentType, name: string): ToldList | ToldRecord | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined

export const toldList = (type: AnyDocumentType, name: string): ToldList | null => {
  const words = wordsOf(type, name)
  return words && 'titleOf' in words ? words : null
}

export const toldRecord = (type: AnyDocumentType, name: string): ToldRecord | null => {
  const words = wordsOf(type, name)
  return words && !('titleOf' in words) ? words : null
}
