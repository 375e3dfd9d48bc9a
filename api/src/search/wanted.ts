import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { plainColumn, plainOf } from '../http/search-words'

/** What is looked for: words of small letters and digits without accents. */
export interface Wanted {
  readonly words: readonly string[]
}

/** Words of a search that count; the others are left out. */
const maxWords = 8

export const wantedOf = (search: string): Wanted => ({ words: wordsIn(search).slice(0, maxWords) })

/** The words of a text, in small letters without accents. */
export const wordsIn = (text: string): string[] =>
  plainOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** How much a misspelt word may differ from the one it is meant to be: 0 nothing alike, 1 the same. */
const nearEnough = 0.45

/** How well a short text says the words, from 0 to 1; 1: each of them as it is written. */
export const nearnessOf = (text: SQLWrapper, { words }: Wanted): SQL<number> => {
  const each = words.map((word) => sql`case when plain like ${`%${word}%`} then 1 else trigram.word_similarity(${word}, plain) end`)
  return sql<number>`(select least(${sql.join(each, sql`, `)})::float8 from (select ${plainColumn(text)} as plain) as said)`
}

export const isNear = (nearness: SQL<number>): SQL => sql`${nearness} >= ${nearEnough}`
