import { searchEntries, searchWords } from '@fashionos/migrations/schema/search'
import { type SearchEntry, searchEntriesOf } from '@fashionos/shared/search/entries'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ContentConsumer } from '../content/consumer'
import { storableText } from '../content/storable'
import { plainOf } from '../http/search-words'
import { wordsIn } from './wanted'

/** Rows written by one statement. */
const atATime = 500
/** As much of a body as can be found, in UTF-16 code units. */
const maxPlainBody = 2_000

/** Keeps what can be found of a document; rows that say what they said are not touched. */
export const search: ContentConsumer = {
  name: 'search',
  follow: async ({ tx, document, type, snapshot }) => {
    const entries = searchEntriesOf(type, snapshot)
    const stored = await tx
      .select({ item: searchEntries.item, title: searchEntries.title, body: searchEntries.body })
      .from(searchEntries)
      .where(eq(searchEntries.documentId, document.id))
    const { gone, changed } = differenceOf(stored, entries)
    for (const items of pages(gone)) {
      await tx.delete(searchEntries).where(and(eq(searchEntries.documentId, document.id), inArray(searchEntries.item, items)))
    }
    for (const page of pages(changed)) {
      await tx
        .insert(searchEntries)
        .values(page.map((entry) => ({ ...rowOf(entry), documentId: document.id, workspaceId: document.workspaceId })))
        .onConflictDoUpdate({ target: [searchEntries.documentId, searchEntries.item], set: excluded })
    }
    for (const page of pages(newWordsOf(changed))) {
      await tx
        .insert(searchWords)
        .values(page.map((word) => ({ workspaceId: document.workspaceId, word })))
        .onConflictDoNothing()
    }
  },
}

/** The longest word that a misspelt one is compared with, and the shortest, in letters. */
const [shortest, longest] = [3, 40]

const newWordsOf = (entries: readonly SearchEntry[]): string[] => {
  const words = new Set(entries.flatMap(({ title, body }) => wordsIn(`${title} ${body.slice(0, maxPlainBody)}`)))
  // In one order, so that two documents with the same words never wait for each other in a circle.
  return [...words].filter((word) => word.length >= shortest && word.length <= longest && !/^\d+$/.test(word)).sort()
}

const excluded = {
  title: sql`excluded.title`,
  body: sql`excluded.body`,
  plainTitle: sql`excluded.plain_title`,
  plainBody: sql`excluded.plain_body`,
}

const rowOf = ({ item, title, body }: SearchEntry) => ({
  item,
  title,
  body,
  plainTitle: plainOf(title),
  plainBody: plainOf(body).slice(0, maxPlainBody).toWellFormed(),
})

const differenceOf = (stored: readonly SearchEntry[], said: readonly SearchEntry[]) => {
  const before = new Map(stored.map((entry) => [entry.item, entry]))
  const now = said.map(({ item, title, body }) => ({ item, title: storableText(title), body: storableText(body) }))
  const changed = now.filter(({ item, title, body }) => {
    const was = before.get(item)
    before.delete(item)
    return was?.title !== title || was.body !== body
  })
  return { gone: [...before.keys()], changed }
}

const pages = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / atATime) }, (_, page) => rows.slice(page * atATime, (page + 1) * atATime))
