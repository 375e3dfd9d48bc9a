import type { z } from 'zod'

/**
 * What a document is made of, and how each part merges. A schema is data: the
 * snapshot's type, its check, reading, writing and the AI's view of a document
 * are all derived from it.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A ProseMirror document as JSON; `null` when nothing was written. */
export type RichTextJson = { type: 'doc'; content?: Json[] } | null

/** One value. Of two concurrent writes one wins whole. */
export interface FieldPart<T> {
  readonly part: 'field'
  readonly check: z.ZodType<T>
  readonly initial: T
}

/** Plain text whose characters merge. Created together with its item, by the item's creator. */
export interface TextPart {
  readonly part: 'text'
  /** In UTF-16 code units. */
  readonly maxLength: number
}

/** Formatted text (a `Y.XmlFragment`), edited with Tiptap. Created together with its item. */
export interface RichTextPart {
  readonly part: 'rich-text'
}

/**
 * One plain text per key, for keys that are not known when the item is made
 * (a cell per department column). Each text is a top-level type of its own,
 * so two people who type first into the same empty cell keep both texts.
 */
export interface TextsPart {
  readonly part: 'texts'
  readonly maxLength: number
}

/** One value per key; concurrent writes to different keys both stay. */
export interface ValuesPart<T> {
  readonly part: 'values'
  readonly check: z.ZodType<T>
}

// biome-ignore lint/suspicious/noExplicitAny: a part of any value type
export type Part = FieldPart<any> | TextPart | RichTextPart | TextsPart | ValuesPart<any>
export type Parts = Readonly<Record<string, Part>>

/** One set of parts, there once per document. */
export interface RecordShape<P extends Parts = Parts> {
  readonly shape: 'record'
  readonly parts: P
}

/**
 * Items in an order people choose. Each item has an id, an order key and the
 * parts. Removing an item marks it, so what others type into it meanwhile can
 * be brought back.
 */
export interface ListShape<P extends Parts = Parts> {
  readonly shape: 'list'
  readonly parts: P
  readonly maxItems: number
}

export type Schema = Readonly<Record<string, RecordShape | ListShape>>

export const field = <T>(check: z.ZodType<T>, initial: T): FieldPart<T> => ({ part: 'field', check, initial })
export const text = (options: { maxLength?: number } = {}): TextPart => ({ part: 'text', maxLength: options.maxLength ?? 10_000 })
export const richText = (): RichTextPart => ({ part: 'rich-text' })
export const texts = (options: { maxLength?: number } = {}): TextsPart => ({ part: 'texts', maxLength: options.maxLength ?? 10_000 })
export const values = <T>(check: z.ZodType<T>): ValuesPart<T> => ({ part: 'values', check })
export const record = <P extends Parts>(parts: P): RecordShape<P> => ({ shape: 'record', parts })
export const list = <P extends Parts>(parts: P, options: { maxItems?: number } = {}): ListShape<P> => ({
  shape: 'list',
  parts,
  maxItems: options.maxItems ?? 10_000,
})

export type ValueOf<P> =
  P extends FieldPart<infer T>
    ? T
    : P extends TextPart
      ? string
      : P extends RichTextPart
        ? RichTextJson
        : P extends TextsPart
          ? Readonly<Record<string, string>>
          : P extends ValuesPart<infer T>
            ? Readonly<Record<string, T>>
            : never

export type RecordOf<P extends Parts> = { readonly [K in keyof P]: ValueOf<P[K]> }
export type ItemOf<P extends Parts> = RecordOf<P> & { readonly id: string }

/** A document as plain JSON. Lists are in order, without removed items. */
export type SnapshotOf<S extends Schema> = {
  readonly [K in keyof S]: S[K] extends ListShape<infer P> ? readonly ItemOf<P>[] : S[K] extends RecordShape<infer P> ? RecordOf<P> : never
}

/** What a part may be changed to: its value, and in a part with a value per key `null` for a key to clear. */
export type ChangeOf<P> = P extends ValuesPart<infer T> ? Readonly<Record<string, T | null>> : ValueOf<P>

/** What may be given when an item is made or changed; a part left out keeps its value. */
export type ChangesOf<P extends Parts> = { readonly [K in keyof P]?: ChangeOf<P[K]> }
