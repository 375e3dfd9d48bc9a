import type * as Y from 'yjs'
import { wellFormedText } from './well-formed'

/** One replacement that turns a text into another. Offsets in UTF-16 code units. */
export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/**
 * The smallest single replacement from `before` to `after`. It never cuts a
 * surrogate pair, because half a pair cannot be sent. `null` when equal.
 */
export const textChangeOf = (before: string, after: string): TextChange | null => {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) }
}

/** M3: setting a text writes its smallest difference, so what others type into the rest of it stays. */
export const setText = (text: Y.Text, after: string): void => {
  const change = textChangeOf(text.toString(), wellFormedText(after))
  if (!change) return
  if (change.removed > 0) text.delete(change.at, change.removed)
  if (change.inserted !== '') text.insert(change.at, change.inserted)
}
