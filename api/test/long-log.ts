import { seedDocument } from '@fashionos/shared/documents/life'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { textAt } from '@fashionos/shared/ydoc/place'
import { read } from '@fashionos/shared/ydoc/read'
import type { Sql } from 'postgres'
import * as Y from 'yjs'
import { showValues } from './world'

/** What one person does in one go. */
export interface Work {
  /** `null`: the server. */
  readonly author: string | null
  /** Of the first entry; the next ones follow a second apart. */
  readonly at: Date
  /** Each transaction is one entry of the log. */
  readonly do: (doc: Y.Doc) => void
}

interface LoggedDocument {
  readonly workspace: string
  readonly document: string
}

/** A document written as collab-server would, entry by entry: seeded, then worked on. */
export class LongLog {
  readonly doc = new Y.Doc()
  lsn = 0
  private rows: object[] = []

  constructor(
    private readonly owner: Sql,
    private readonly of: LoggedDocument,
  ) {}

  /** The document as collab-server fills it, from the demo's show. */
  async seed(at: Date): Promise<void> {
    const show = { name: showValues.name, date: showValues.date, timeZone: showValues.timeZone }
    await this.owner`delete from document_snapshots where document_id = ${this.of.document}`
    await this.work({
      author: null,
      at,
      do: (doc) => seedDocument(runOfShow, doc, { show, content: 'demo', newId: () => Bun.randomUUIDv7() }),
    })
    await this.flush()
  }

  async work({ author, at, do: run }: Work): Promise<void> {
    let next = at.getTime()
    const onUpdate = (update: Uint8Array) => {
      this.lsn += 1
      this.rows.push(this.rowOf({ author, at: new Date(next), update }))
      next += 1_000
    }
    this.doc.on('update', onUpdate)
    run(this.doc)
    this.doc.off('update', onUpdate)
    if (this.rows.length >= 1_000) await this.flush()
  }

  /** Stores the state as of now, as a snapshot that is kept. */
  async store(): Promise<void> {
    await this.flush()
    await this.owner`insert into document_snapshots (document_id, epoch, lsn, workspace_id, schema_version, at, state)
      values (${this.of.document}, 1, ${this.lsn}, ${this.of.workspace}, ${runOfShow.version}, now(), ${Buffer.from(Y.encodeStateAsUpdate(this.doc))})`
  }

  async flush(): Promise<void> {
    const rows = this.rows.splice(0)
    for (let from = 0; from < rows.length; from += 1_000) {
      await this.owner`insert into document_updates ${this.owner(rows.slice(from, from + 1_000))}`
    }
  }

  private rowOf({ author, at, update }: { author: string | null; at: Date; update: Uint8Array }): object {
    const { document, workspace } = this.of
    return {
      document_id: document,
      epoch: 1,
      lsn: this.lsn,
      workspace_id: workspace,
      lease_epoch: 1,
      author,
      at,
      update: Buffer.from(update),
    }
  }
}

/** Ids of the items, as they stand. */
export const itemsOf = (doc: Y.Doc): readonly string[] => read(doc, runOfShow.schema).items.map(({ id }) => id)

/** Types at the end of an item's title, a character an entry. */
export const typeTitle = (doc: Y.Doc, { item, text }: { item: string; text: string }): void => {
  for (const character of text) {
    const title = textAt(doc, runOfShow.schema, { list: 'items', id: item, part: 'title' })
    title.insert(title.length, character)
  }
}

export const removeItem = (doc: Y.Doc, id: string): void => {
  const done = runCommand({ type: runOfShow, doc, name: 'removeItems', args: { ids: [id] }, origin: 'test' })
  if (!done.ok) throw new Error(done.reason)
}

/**
 * A hundred thousand edits of one season: five people, each a quarter of an
 * hour at a time, now in this item and now in that; titles are kept short as
 * people do. States are stored as often as collab-server keeps them.
 */
export const writeSeason = async (
  log: LongLog,
  { edits, authors, storeEvery }: { edits: number; authors: readonly string[]; storeEvery: number },
) => {
  let at = Date.UTC(2026, 8, 1, 8)
  if (log.lsn === 0) await log.seed(new Date(at))
  const items = itemsOf(log.doc)
  for (let session = 0; log.lsn < edits; session++) {
    at += 20 * 60_000
    const count = Math.min(200, edits - log.lsn)
    const item = items[(session * 7) % items.length] ?? ''
    await log.work({ author: authors[session % authors.length] ?? null, at: new Date(at), do: (doc) => typeAndTrim(doc, { item, count }) })
    if (Math.floor(log.lsn / storeEvery) > Math.floor((log.lsn - count) / storeEvery)) await log.store()
  }
  await log.flush()
}

const maxTitle = 60

const typeAndTrim = (doc: Y.Doc, { item, count }: { item: string; count: number }): void => {
  const title = textAt(doc, runOfShow.schema, { list: 'items', id: item, part: 'title' })
  for (let edit = 0; edit < count; edit++) {
    if (title.length > maxTitle) title.delete(10, 40)
    else title.insert(title.length, String.fromCharCode(97 + (edit % 26)))
  }
}
