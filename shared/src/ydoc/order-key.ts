import { BASE_62_DIGITS, generateKeyBetween } from 'fractional-indexing'

/**
 * Order keys: texts that sort as the items stand. There is always room for one
 * between two others, so a move changes the moved items only. Equal keys, which
 * only a merge can produce, are ordered by id.
 */

const digits = BASE_62_DIGITS
const digitValue = (digit: string | undefined): number => (digit === undefined ? 0 : digits.indexOf(digit))

/** Keys longer than this are not accepted from anybody. */
export const maxKeyLength = 512

/** The key of an item that has none. */
export const defaultKey = 'a0'

export const isOrderKey = (key: unknown): key is string => {
  if (typeof key !== 'string' || key.length > maxKeyLength || !/^[A-Za-z][0-9A-Za-z]*[1-9A-Za-z]$|^[A-Za-z]0$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/**
 * M5: keys for `count` items as one block between two neighbours (`null`: no
 * neighbour). All keys of a block begin with the same digits, salted by
 * `blockId`, so blocks that two people add at one place stand one after the
 * other and never interleave. `low` must be less than `high`.
 */
export const blockKeys = (options: { low: string | null; high: string | null; count: number; blockId: string }): string[] => {
  const { low, high, count, blockId } = options
  const prefix = prefixBetween(low, high) + saltOf(blockId)
  const width = counterWidth(count)
  return Array.from({ length: count }, (_, index) => prefix + counterOf(index, width))
}

/**
 * A text that sorts between two keys whatever is appended to it. At an open end
 * it is the next whole number of the key format, so its length stays constant
 * however many are added there.
 */
const prefixBetween = (low: string | null, high: string | null): string => {
  if (high === null) return generateKeyBetween(low, null)
  if (low === null) return generateKeyBetween(null, wholePartOf(high))
  return insideOf(low, high)
}

/** The whole-number part of a key: its head letter says how many digits it has. */
const wholePartOf = (key: string): string => {
  const head = key.charCodeAt(0)
  const length = head >= 97 ? head - 97 + 2 : 90 - head + 2
  return key.slice(0, length)
}

/** How many digits after the first difference are looked at, and how far from its neighbour a new key stands there. */
const windowDigits = 3
const stride = 64

/**
 * Stands `stride` steps beside the longer neighbour, which is the one added
 * last: adding again and again at one spot walks away from it and makes keys
 * longer only every few thousand items. Halving would do so every six.
 */
const insideOf = (low: string, high: string): string => {
  let same = 0
  while (same < high.length && (low[same] ?? '0') === high[same]) same++
  const head = high.slice(0, same)
  const from = windowAt(low, same)
  const to = windowAt(high, same)
  const room = Math.floor((to - from) / 2)
  if (room < 1) return head + textOfWindow(from) + above(low.slice(same + windowDigits))
  const step = Math.min(stride, room)
  return head + textOfWindow(low.length >= high.length ? from + step : to - step)
}

/** A text after `tail` with nothing above it. */
const above = (tail: string): string => {
  const from = windowAt(tail, 0)
  const top = digits.length ** windowDigits
  if (tail === '') return textOfWindow(Math.floor(top / 2))
  if (from + 1 < top) return textOfWindow(Math.min(from + stride, top - 1))
  return tail.slice(0, windowDigits) + above(tail.slice(windowDigits))
}

const windowAt = (key: string, at: number): number =>
  (digitValue(key[at]) * digits.length + digitValue(key[at + 1])) * digits.length + digitValue(key[at + 2])

const textOfWindow = (value: number): string =>
  [Math.floor(value / digits.length ** 2), Math.floor(value / digits.length) % digits.length, value % digits.length]
    .map((digit) => digits[digit])
    .join('')

const saltDigits = 3

/** The same for the same block on every peer (FNV-1a, 32 bit). */
const saltOf = (blockId: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < blockId.length; i++) hash = Math.imul(hash ^ blockId.charCodeAt(i), 0x01000193)
  return textOfWindow((hash >>> 0) % digits.length ** saltDigits)
}

/** Counters have no zero, so that no key ends in one: an ending zero leaves no room below. */
const counterDigits = digits.slice(1)

const counterWidth = (count: number): number => {
  let width = 1
  while (counterDigits.length ** width < count) width++
  return width
}

const counterOf = (index: number, width: number): string => {
  let rest = index
  let text = ''
  for (let i = 0; i < width; i++) {
    text = counterDigits[rest % counterDigits.length] + text
    rest = Math.floor(rest / counterDigits.length)
  }
  return text
}
