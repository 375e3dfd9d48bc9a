import { randomUUID } from 'node:crypto'
import { lineup } from '@fashionos/shared/documents/lineup/index'
import { runCommands } from '@fashionos/shared/documents/run-command'
import { documentNameOf } from '@fashionos/shared/protocol'
import { lookRowId } from '@fashionos/shared/run/look-row-id'
import type * as Y from 'yjs'
import type { Editor } from '../editor'
import type { RunningServer } from '../running-server'
import type { Stage } from '../stage'
import type { Document } from '../world'
import { edit, type Show } from './show'

/** A lineup of a show's own show, and its editor. */
export interface OpenLineup {
  readonly document: Document
  readonly editor: Editor
  /** Ids of its looks, in order. */
  readonly looks: readonly string[]
}

/** A lineup of a show; `of` another document's show, or one of its own. */
export async function createLineup(
  stage: Stage,
  options: { readonly show: string; readonly looks?: number; readonly on?: RunningServer },
): Promise<OpenLineup> {
  const id = randomUUID()
  const { sql, workspace } = stage.world
  await sql`
    insert into documents (id, workspace_id, show_id, type, title, origin, created_by)
    values (${id}, ${workspace}, ${options.show}, 'lineup', 'Lineup', ${JSON.stringify({ kind: 'blank' })}::text::jsonb, ${randomUUID()})`
  const document = { id, show: options.show, name: documentNameOf({ type: 'lineup', id, epoch: 1 }) }
  const editor = await stage.open(document, { query: { schema: String(lineup.version) }, on: options.on, reconnects: true })
  const looks = Array.from({ length: options.looks ?? 5 }, () => randomUUID())
  relay(editor.doc, 'addLooks', { looks: looks.map((look, i) => ({ id: look, number: String(i + 1), lightCue: `LX ${i + 1}` })) })
  await editor.committed()
  return { document, editor, looks }
}

/** Runs a command of the lineup. Throws when it is refused. */
export function relay(doc: Y.Doc, name: string, args: unknown): void {
  const done = runCommands({ type: lineup, doc, edits: [{ name, args }], origin: 'test' })
  if (!done.ok) throw new Error(done.reason.reason)
}

/** The item is this lineup from now on; returns the rows of its looks. */
export function makeLineup(show: Show, item: string, { document, looks }: Pick<OpenLineup, 'document' | 'looks'>): readonly string[] {
  edit(show.editor.doc, 'changeItems', { changes: [{ id: item, lineup: { document: document.id, section: null } }] })
  return looks.map((look) => lookRowId(item, look))
}
