import { plainOf } from '../http/search-words'

/** Length of an excerpt, in UTF-16 code units. */
const length = 160
/** How much stands before the first word found. */
const before = 40

/** The part of a text that says one of the words, for people to recognise what was found; its beginning when none does. */
export const excerptOf = (text: string, words: readonly string[]): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const plain = plainOf(line)
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0))
  if (!Number.isFinite(first) || first <= before) return `${line.slice(0, length).toWellFormed()}…`
  const from = line.lastIndexOf(' ', first - before) + 1
  return `…${line.slice(from, from + length).toWellFormed()}…`
}
