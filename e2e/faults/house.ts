import { runCommands } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { Screen } from '@fashionos/shared/run/messages'
import { createReader } from '@fashionos/shared/ydoc/reader'
import { type Editor, openEditor } from '../../collab-server/test/editor'
import { freePort, type ServerProcess, startProcess } from '../../collab-server/test/server-process'
import type { Document, Person, World } from '../../collab-server/test/world'
import { addRows } from '../../collab-server/test/writers'
import { Device } from './device'
import { type Line, openLine } from './line'

/** The server of a house, in a process of its own on one port, killed and started as a round wants it. */
export interface House {
  readonly world: World
  readonly port: number
  readonly isUp: boolean
  readonly kills: number
  /** SIGKILL. */
  kill(): Promise<void>
  /** SIGKILL while what is called by `act` waits to be committed, and never will be: what is told too soon cannot go unnoticed. */
  killWhileCommitting(act: () => void): Promise<void>
  /** Resolves when it takes connections. */
  start(): Promise<void>
  end(): Promise<void>
}

/** A document's lease of a killed server is waited for; no longer than this, ms. */
const leaseMs = 500
const lockedMs = 120

export async function openHouse(world: World): Promise<House> {
  const port = freePort()
  const run = () => startProcess(world, port, { COLLAB_LEASE_MS: String(leaseMs) })
  let server: ServerProcess | null = await run()
  let starting: Promise<void> | null = null
  let kills = 0
  const kill = async () => {
    const victim = server
    server = null
    kills++
    await victim?.kill()
  }
  const restart = async () => {
    server = await run()
    starting = null
  }
  return {
    world,
    port,
    get isUp() {
      return server !== null
    },
    get kills() {
      return kills
    },
    kill,
    killWhileCommitting: (act) =>
      world.sql.begin(async (transaction) => {
        await transaction`lock table run_log in share mode`
        act()
        await new Promise((resolve) => setTimeout(resolve, lockedMs))
        await kill()
        // What waits would be written once the lock is gone, though nobody is left to hear of it.
        await transaction`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      }),
    start: async () => {
      if (server) return
      starting ??= restart()
      await starting
    },
    end: async () => {
      await starting
      await kill()
    },
  }
}

/** The plan of one show and somebody who edits it all the time. */
export interface Plan {
  readonly document: Document
  /** Runs a command of the run of show; what is refused is left. */
  edit(name: string, args: unknown): void
  /** Ids of the rows that are in it. */
  rows(): readonly string[]
  close(): void
}

export async function openPlan(house: House, options: { readonly items: number; readonly editor: Person }): Promise<Plan> {
  const { world, port } = house
  const document = await world.document()
  const token = () => world.tokenOf(options.editor)
  const editor: Editor = openEditor({ url: `ws://127.0.0.1:${port}`, name: document.name, token, reconnects: true })
  await editor.synced()
  const ids = addRows(editor.doc, options.items)
  const edit = (name: string, args: unknown) =>
    void runCommands({ type: runOfShow, doc: editor.doc, edits: [{ name, args }], origin: 'editor' })
  edit('changeItems', { changes: ids.map((id) => ({ id, duration: 60_000 })) })
  await editor.committed()
  const reader = createReader(editor.doc, runOfShow.schema)
  return {
    document,
    edit,
    rows: () => reader.snapshot().items.map(({ id }) => id),
    close: () => {
      reader.destroy()
      editor.destroy()
    },
  }
}

/** Somebody with a device, on a line of their own. */
export interface Seat {
  readonly device: Device
  readonly line: Line
  close(): void
}

export async function takeSeat(
  house: House,
  options: Omit<ConstructorParameters<typeof Device>[0], 'line' | 'document' | 'token'> & {
    readonly screen: Screen
    readonly person: Person
    readonly plan: Plan
  },
): Promise<Seat> {
  const { person, plan, ...rest } = options
  const line = await openLine(house.port)
  const device = new Device({ ...rest, line, document: plan.document.id, token: () => house.world.tokenOf(person) })
  return {
    device,
    line,
    close: () => {
      device.end()
      line.close()
    },
  }
}
