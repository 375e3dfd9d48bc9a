import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** The words of a search, at most eight of them. */
export const wordsOf = (search: string): string[] => search.split(/\s+/).filter(Boolean).slice(0, 8)

/** Accents in a decomposed text; the same range for the words and for what they are looked for in. */
const accents = '[\\u0300-\\u036f]'

/** Small letters without accents, so that neither has to be typed. */
export const plainOf = (text: string): string => text.normalize('NFD').replace(new RegExp(accents, 'g'), '').toLowerCase()

/** The same of a column. */
export const plainColumn = (text: SQLWrapper): SQL => sql`lower(regexp_replace(normalize(${text}, NFD), ${accents}, '', 'g'))`

/** What `like` finds the word with, wherever it stands. */
export const likeOf = (word: string): string => `%${plainOf(word).replace(/[\\%_]/g, '\\$&')}%`

export const hasWordIn = (text: SQLWrapper, word: string): SQL => sql`${plainColumn(text)} like ${likeOf(word)}`
