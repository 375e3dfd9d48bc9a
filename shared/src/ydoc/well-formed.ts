import type { Json } from './schema'

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text as every peer receives it. Half a surrogate pair cannot be sent: the
 * writer would keep it and everybody else would read U+FFFD, so it becomes
 * U+FFFD before it is written.
 */
export const wellFormedText = (text: string): string => text.replace(loneSurrogate, '\ufffd')

const maxDepth = 64

/**
 * A value as every peer reads it back: plain JSON, texts well formed, no −0,
 * no undefined members. Returns undefined for what JSON cannot hold (functions,
 * NaN, dates, cycles).
 */
export const plainJson = (value: unknown, depth = 0): Json | undefined => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return wellFormedText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (typeof value !== 'object' || depth > maxDepth) return undefined
  return Array.isArray(value) ? plainArray(value, depth) : plainObject(value, depth)
}

const plainArray = (values: readonly unknown[], depth: number): Json | undefined => {
  const plain: Json[] = []
  for (const value of values) {
    const one = plainJson(value, depth + 1)
    if (one === undefined) return undefined
    plain.push(one)
  }
  return plain
}

const plainObject = (value: object, depth: number): Json | undefined => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const plain: [string, Json][] = []
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    const one = plainJson(member, depth + 1)
    if (one === undefined) return undefined
    plain.push([wellFormedText(name), one])
  }
  return Object.fromEntries(plain)
}
