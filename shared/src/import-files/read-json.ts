import { ok, type Result, refused } from '../errors'
import { limits } from './workbook'

export type JsonObject = { readonly [key: string]: unknown }

/** JSON as it stands, nested no deeper than the limit. */
export const readJson = (text: string): Result<unknown> => {
  if (deepest(text) > limits.jsonDepth) return refused(`Expected JSON nested at most ${limits.jsonDepth} deep, found more.`)
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return refused(`Expected JSON, found a mistake in it: ${error instanceof Error ? error.message.slice(0, 160) : 'it ends too early'}.`)
  }
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of untrusted JSON by their kind; what is of another kind reads as absent. Inherited fields are never read. */
export const fieldOf = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined)
export const stringOf = (value: unknown, key: string): string => {
  const found = fieldOf(value, key)
  if (typeof found === 'number' || typeof found === 'boolean') return String(found)
  return typeof found === 'string' ? found : ''
}
export const numberOf = (value: unknown, key: string): number | null => {
  const found = fieldOf(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}
export const listOf = (value: unknown, key: string): readonly unknown[] => {
  const found = fieldOf(value, key)
  return Array.isArray(found) ? found : []
}

/** A bomb of brackets is seen before the parser descends into it. */
const deepest = (text: string): number => {
  let depth = 0
  let most = 0
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i += 1
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > most) most = depth
    } else if (code === 125 || code === 93) depth -= 1
  }
  return most
}
