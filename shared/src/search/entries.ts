import type { AnyDocumentType } from '../documents/document-type'
import type { ListWords, PartWords, RecordWords } from '../documents/words'
import { plainTextOf } from '../rich-text/plain-text'
import type { ListShape, Part, Parts, RecordShape, RichTextJson, Schema, SnapshotOf } from '../ydoc/schema'

/** What can be found of one item, or one record, of a document. */
export interface SearchEntry {
  /** `looks/<id>`; a record: its name. */
  readonly item: string
  readonly title: string
  /** What its parts say, a line each. */
  readonly body: string
}

/** Longest title and body, in UTF-16 code units; what is longer is found by its beginning. */
const maxTitle = 300
const maxBody = 4_000

type AnyWords = PartWords<unknown, Schema>

/**
 * Everything that can be found in a document, from the words of its type: texts,
 * formatted texts and values that are told in words. Parts without words, and
 * entries that say nothing, are left out.
 */
export const searchEntriesOf = (type: AnyDocumentType, snapshot: SnapshotOf<Schema>): SearchEntry[] => {
  const entries: SearchEntry[] = []
  for (const [name, shape] of Object.entries<ListShape | RecordShape>(type.schema)) {
    const words: unknown = type.words[name]
    if (!words) continue
    const content: unknown = snapshot[name]
    if (shape.shape === 'record') entries.push(recordEntry(name, shape.parts, words as RecordWords<Parts, Schema>, content, snapshot))
    else
      for (const item of content as readonly Item[])
        entries.push(itemEntry(name, shape.parts, words as ListWords<Parts, Schema>, item, snapshot))
  }
  return entries.filter(({ title, body }) => title !== '' || body !== '')
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

const itemEntry = (list: string, parts: Parts, words: ListWords<Parts, Schema>, item: Item, snapshot: SnapshotOf<Schema>): SearchEntry => ({
  item: `${list}/${item.id}`,
  title: words.titleOf(item, snapshot).slice(0, maxTitle),
  body: bodyOf(parts, words.parts, item, snapshot),
})

const recordEntry = (
  name: string,
  parts: Parts,
  words: RecordWords<Parts, Schema>,
  content: unknown,
  snapshot: SnapshotOf<Schema>,
): SearchEntry => {
  const written = Object.fromEntries(Object.entries(parts).filter(([, part]) => isWritten(part)))
  return { item: name, title: '', body: bodyOf(written, words.parts, content as Readonly<Record<string, unknown>>, snapshot) }
}

/** Settings are no content: of a record only what people have written is found. */
const isWritten = ({ part }: Part): boolean => part === 'text' || part === 'rich-text' || part === 'texts'

const bodyOf = (
  parts: Parts,
  words: Readonly<Record<string, AnyWords>>,
  values: Readonly<Record<string, unknown>>,
  snapshot: SnapshotOf<Schema>,
): string =>
  Object.entries(parts)
    .map(([name, part]) => lineOf(part, words[name] ?? null, values[name], snapshot))
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, maxBody)

const lineOf = (part: Part, words: AnyWords, value: unknown, snapshot: SnapshotOf<Schema>): string => {
  if (words === null) return ''
  if (part.part === 'rich-text') return plainTextOf(value as RichTextJson)
  if (part.part === 'texts') return Object.values(value as Readonly<Record<string, string>>).join('\n')
  if (typeof words === 'object') return words.textOf(value, snapshot)
  return typeof value === 'string' ? value : ''
}
