import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'

/**
 * Ranges of text that go with their characters. A formatted text counts as its
 * runs of characters, those that have any, with a line break between them;
 * positions are UTF-16 code units in that.
 */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A range as it is stored: two relative positions, and the characters it had. */
export interface StoredRange {
  readonly start: string
  readonly end: string
  readonly quote: string
}

type AnyText = Y.Text | Y.XmlFragment

interface Run {
  readonly type: Y.Text
  /** Where it begins in the whole. */
  readonly from: number
  readonly text: string
}

const runsOf = (text: AnyText): Run[] => {
  const runs: Run[] = []
  let from = 0
  const add = (type: Y.Text) => {
    const text = plainOf(type)
    runs.push({ type, from, text })
    from += text.length + 1
  }
  const walk = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText && child.length > 0) add(child)
      else if (child instanceof Y.XmlFragment) walk(child)
    }
  }
  if (text instanceof Y.XmlFragment) walk(text)
  else add(text)
  return runs
}

/** `XmlText.toString` would write marks as tags. */
const plainOf = (text: Y.Text): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ' '))
    .join('')

const wholeOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('\n')

/** The stored form of a range; `null` when there are no characters in it. `maxQuote`: of the characters that are kept. */
export const storeRange = (text: AnyText, { from, to }: TextRange, maxQuote: number): StoredRange | null => {
  const runs = runsOf(text)
  const first = runs.findLast((run) => run.from <= from)
  const last = runs.findLast((run) => run.from < to)
  const quote = wholeOf(runs).slice(from, to).slice(0, maxQuote)
  if (!first || !last || quote.trim() === '') return null
  // The end holds on to the character before it, so that what is typed behind the range stays outside.
  return {
    start: positionAt(first, Math.min(from - first.from, first.text.length), 0),
    end: positionAt(last, Math.min(to - last.from, last.text.length), -1),
    quote,
  }
}

const positionAt = ({ type }: Run, index: number, assoc: 0 | -1): string =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index, assoc)))

/**
 * C7: where a stored range is now. It goes by its positions; when nothing is
 * left between them, by its characters, which may have been written again;
 * `null`: they are gone.
 */
export const findRange = (text: AnyText, { start, end, quote }: StoredRange): TextRange | null => {
  if (!text.doc) return null
  const runs = runsOf(text)
  const from = indexOf(text.doc, runs, start)
  const to = indexOf(text.doc, runs, end)
  if (from !== null && to !== null && from < to) return { from, to }
  const found = wholeOf(runs).indexOf(quote)
  return found < 0 ? null : { from: found, to: found + quote.length }
}

const indexOf = (doc: Y.Doc, runs: readonly Run[], stored: string): number | null => {
  const absolute = decoded(doc, stored)
  const run = absolute && runs.find(({ type }) => type === absolute.type)
  return run ? run.from + absolute.index : null
}

/** What is no position, as from elsewhere, is nowhere. */
const decoded = (doc: Y.Doc, stored: string): ReturnType<typeof Y.createAbsolutePositionFromRelativePosition> => {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(fromBase64(stored)), doc)
  } catch {
    return null
  }
}
