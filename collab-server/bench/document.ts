import { seedDocument, versionOf } from '@fashionos/shared/documents/life'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { textAt } from '@fashionos/shared/ydoc/place'
import * as Y from 'yjs'

/** Rows of the document under load. */
export const rowCount = 300

const id = () => crypto.randomUUID()

/** The writer's side of a run of show: the same document and the same edits, whatever server keeps it. */
export const createWriterDocument = () => {
  const doc = new Y.Doc()
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    id: id(),
    title: `Look ${index + 1}, opening walk`,
    cue: `LX ${index + 1}`,
    duration: 30_000,
  }))
  return {
    doc,
    /** Adds the rows, as one edit. A document no server has seeded is seeded here first. */
    fill() {
      if (versionOf(doc) === 0) seedDocument(runOfShow, doc, { show: null, content: 'blank', newId: id })
      const added = runCommand({ type: runOfShow, doc, name: 'addItems', args: { items: rows, after: null }, origin: 'bench' })
      if (!added.ok) throw new Error(added.reason)
    },
    /** Types one character at the end of a row's title: one edit, one tick of the writer's Yjs clock. */
    type(edit: number) {
      const title = textAt(doc, runOfShow.schema, { list: 'items', id: rows[edit % rowCount]?.id ?? '', part: 'title' })
      title.insert(title.length, 'x')
    },
  }
}
