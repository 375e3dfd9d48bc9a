import { createHash, randomUUID } from 'node:crypto'
import { runCommands } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { SharedScreen } from '@fashionos/shared/run/messages'
import type * as Y from 'yjs'
import type { Editor } from '../editor'
import type { RunningServer } from '../running-server'
import type { Stage } from '../stage'
import type { Document, Person, World } from '../world'
import { addRows, setDuration } from '../writers'
import { LiveScreen, type ScreenOptions } from './screen'

/** A run of show with items of a minute each, and whoever has a live screen of it. */
export interface Show {
  readonly document: Document
  /** Ids of the items, in order. */
  readonly items: readonly string[]
  readonly editor: Editor
  /** A screen of a member, open. */
  screen(person: Person, options?: Partial<ScreenOptions> & { readonly on?: Pick<RunningServer, 'url'> }): Promise<LiveScreen>
  /** The caller's screen of a person who opened a run and took it over. */
  caller(person: Person, options?: Parameters<Show['screen']>[1]): Promise<LiveScreen>
}

export async function createShow(stage: Stage, count = 5): Promise<Show> {
  const document = await stage.world.document()
  const editor = await stage.open(document)
  const items = addRows(editor.doc, count)
  for (const id of items) setDuration(editor.doc, id, 60_000)
  await editor.committed()
  const screen: Show['screen'] = async (person, { on = stage.server, ...options } = {}) => {
    const credential = { kind: 'token', token: await stage.world.tokenOf(person) } as const
    return new LiveScreen({ url: on.url, document: document.id, credential, ...options }).opened()
  }
  return {
    document,
    items,
    editor,
    screen,
    caller: async (person, options) => {
      const desk = await screen(person, { screen: 'caller', ...options })
      await desk.open()
      await desk.takeOver()
      return desk
    },
  }
}

/** Runs a command of the run of show. Throws when it is refused. */
export function edit(doc: Y.Doc, name: string, args: unknown): void {
  const done = runCommands({ type: runOfShow, doc, edits: [{ name, args }], origin: 'test' })
  if (!done.ok) throw new Error(done.reason.reason)
}

/** A link to a screen; returns its id and secret. */
export async function createLink(
  world: World,
  link: {
    readonly document: Document
    readonly screen: SharedScreen
    readonly department?: Department
    readonly wholeShow?: boolean
  },
): Promise<{ readonly id: string; readonly secret: string }> {
  const { document, screen, department = null, wholeShow = false } = link
  const [id, secret] = [randomUUID(), randomUUID()]
  await world.sql`
    insert into screen_links (id, workspace_id, show_id, document_id, screen, department, label, token_hash, created_by)
    values (${id}, ${world.workspace}, ${document.show}, ${wholeShow ? null : document.id}, ${screen}, ${department}, 'Lighting desk',
      ${createHash('sha256').update(secret).digest()}, ${randomUUID()})`
  return { id, secret }
}
