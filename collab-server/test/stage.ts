import { afterAll, beforeAll } from 'bun:test'
import type { Role } from '@fashionos/shared/access'
import * as Y from 'yjs'
import type { Config } from '../src/config'
import { type Editor, type EditorOptions, openEditor } from './editor'
import { type RunningServer, startServer } from './running-server'
import { createWorld, type Document, type Person, type World } from './world'

/** A world and a server for one test file, and whoever opens documents in it. Everything is closed at the end. */
export interface Stage {
  readonly world: World
  readonly server: RunningServer
  /** The member of that role, made when first asked for. */
  as(role: Role): Promise<Person>
  /** Someone's provider on the document, connecting. */
  join(document: Document, options?: Partial<EditorOptions> & { person?: Person; role?: Role; on?: RunningServer }): Promise<Editor>
  /** The same, once it has the server's content. */
  open(document: Document, options?: Parameters<Stage['join']>[1]): Promise<Editor>
  another(config?: Partial<Config>): Promise<RunningServer>
  /** The document as its log has it. */
  stored(document: Document): Promise<Y.Doc>
}

export function setStage(config: Partial<Config> = {}): Stage {
  const editors: Editor[] = []
  const servers: RunningServer[] = []
  const people = new Map<Role, Promise<Person>>()
  let world: World | undefined

  const stage: Stage = {
    get world() {
      return world ?? missing()
    },
    get server() {
      return servers[0] ?? missing()
    },
    as: (role) => {
      const known = people.get(role) ?? stage.world.person(role)
      people.set(role, known)
      return known
    },
    join: async (document, { person, role = 'producer', on = stage.server, ...options } = {}) => {
      const who = person ?? (await stage.as(role))
      const token = options.token ?? (() => stage.world.tokenOf(who))
      const editor = openEditor({ url: on.url, name: document.name, ...options, token })
      editors.push(editor)
      return editor
    },
    open: async (document, options) => {
      const editor = await stage.join(document, options)
      await editor.synced()
      return editor
    },
    another: async (changes = {}) => {
      const server = await startServer(stage.world, { config: { ...config, ...changes } })
      servers.push(server)
      return server
    },
    stored: async ({ id }) => {
      const doc = new Y.Doc()
      const rows = await stage.world.sql<
        { update: Uint8Array }[]
      >`select update from document_updates where document_id = ${id} order by epoch, lsn`
      for (const { update } of rows) Y.applyUpdate(doc, update)
      return doc
    },
  }
  beforeAll(async () => {
    world = await createWorld()
    await stage.another()
  })
  afterAll(async () => {
    for (const editor of editors) editor.destroy()
    await Promise.all(servers.map((server) => server.stop()))
    await world?.end()
  })
  return stage
}

function missing(): never {
  throw new Error('The stage is set before the first test, not earlier.')
}
