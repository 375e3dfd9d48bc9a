import * as Y from 'yjs'
import { type Editor, newDocument, runSome } from '../../test/fuzz'
import { createPeers, type Peers } from '../../test/peers'
import { createRng, type Rng } from '../../test/rng'
import { runCommand, runCommands } from '../documents/run-command'
import { runOfShow } from '../documents/run-of-show/index'
import { departments, type RunOfShow, schema } from '../documents/run-of-show/schema'
import { minute, second } from '../time'
import { read } from '../ydoc/read'
import { createReader } from '../ydoc/reader'
import type { Schema } from '../ydoc/schema'
import type { Command } from './commands'
import { assistant, caller, Stage, uuidOf } from './run.fixture'

/** One thing that happens; `n` seeds what exactly. */
export interface Happening {
  readonly kind: 'edit' | 'network' | 'call' | 'late' | 'wait'
  readonly n: number
}

/**
 * A called run over a plan that several people edit at once, over a network
 * that delays, reorders and cuts. The server has the first copy of the plan
 * and follows each change of it.
 */
export class World {
  readonly stage: Stage
  readonly peers: Peers
  private readonly editors: readonly Editor[]
  /** What was sent once, and may arrive again at any time. */
  private readonly sent: Command[] = []

  constructor(seed: number) {
    this.peers = createPeers({ rng: createRng(seed), count: 3, start: startOf() })
    this.editors = this.peers.docs.map((doc) => ({
      doc,
      reader: createReader<Schema>(doc, runOfShow.schema),
      undo: new Y.UndoManager(doc),
      origin: Symbol('person'),
    }))
    this.stage = new Stage(this.snapshot())
  }

  snapshot(of = 0): RunOfShow {
    return read(this.peers.docs[of] as Y.Doc, schema)
  }

  happen({ kind, n }: Happening): void {
    const rng = createRng(n)
    if (kind === 'wait') this.stage.wait(rng.int(3 * minute))
    if (kind === 'edit') this.edit(rng)
    if (kind === 'network') for (let i = rng.int(6); i > 0; i--) this.peers.step()
    if (kind === 'call') this.call(randomCall(rng, this.stage), rng)
    if (kind === 'late' && this.sent.length > 0) this.call(rng.pick(this.sent), rng)
    if (kind === 'edit' || kind === 'network') this.stage.replan(this.snapshot())
  }

  private edit(rng: Rng): void {
    const editor = rng.pick(this.editors)
    if (rng.chance(0.5)) runSome({ rng, type: runOfShow, editor }, rng.pick(Object.keys(runOfShow.commands)))
    else this.editRunning(rng, editor)
  }

  /** What hurts most: an edit of the running and the next item. */
  private editRunning(rng: Rng, { doc, origin }: Editor): void {
    const { current, next, standby } = this.stage.run
    const id = rng.pick([current?.item, standby?.item ?? next?.item]) ?? ''
    const changed = { id, skip: rng.chance(0.5), float: rng.chance(0.2), duration: rng.int(9) * second, title: 'New' }
    const edits = [
      { name: 'removeItems', args: { ids: [id] } },
      { name: 'restoreItems', args: { ids: [id] } },
      { name: 'moveItems', args: { ids: [id], after: null } },
      { name: 'changeItems', args: { changes: [changed] } },
    ]
    runCommands({ type: runOfShow, doc, edits: [rng.pick(edits)], origin })
  }

  private call(command: Command, rng: Rng): void {
    this.sent.push(command)
    const [holder, other] = this.stage.run.lease?.holder === assistant.user ? [assistant, caller] : [caller, assistant]
    this.stage.add(command, command.kind === 'take-over' || rng.chance(0.1) ? other : holder)
  }
}

const startOf = (): Uint8Array => {
  const doc = newDocument(runOfShow, createRng(77))
  const items = Array.from({ length: 10 }, (_, i) => ({
    id: uuidOf(500 + i),
    title: `Item ${i}`,
    duration: i * 20 * second,
    skip: i % 4 === 3,
    float: i === 6,
  }))
  const added = runCommand({ type: runOfShow, doc, name: 'addItems', args: { items }, origin: null })
  if (!added.ok) throw new Error(added.reason)
  return Y.encodeStateAsUpdate(doc)
}

/** A call that may be right, as its screen would sign it. */
export const randomCall = (rng: Rng, stage: Stage): Command => {
  const { run, plan } = stage
  const item = plan.items.length > 0 ? rng.pick(plan.items).row.id : uuidOf(9)
  const float = plan.items.find(({ row }) => row.float)?.row.id ?? item
  const instance = run.current?.id ?? uuidOf(9)
  const calls: readonly (() => Command)[] = [
    () => stage.signed({ kind: 'jump', to: item }),
    () => stage.signed({ kind: 'hold', reason: 'Fog' }),
    () => stage.signed({ kind: 'add-time', instance, by: rng.int(4 * minute) - 2 * minute }),
    () => stage.signed({ kind: 'skip', item, skip: rng.chance(0.7) }),
    () => stage.signed({ kind: 'take-float', item: float, when: rng.pick(['now', 'next']) }),
    () => stage.signed({ kind: 'set-standby', item }),
    () => stage.signed({ kind: 'ready', item, department: rng.pick(departments), ready: rng.chance(0.8) }),
    () => stage.signed({ kind: 'take-over', seen: run.lease?.epoch ?? 0 }),
  ]
  if (run.state === 'hold' && rng.chance(0.4)) return stage.signed({ kind: 'resume' })
  if (run.pending && rng.chance(0.4)) return stage.signed({ kind: 'accept-change', instance })
  // An end is the end of the test too: a GO on the last item is taken where there is a next one.
  if (rng.chance(0.5)) return stage.signed({ kind: 'go', to: run.next?.item ?? item })
  return rng.pick(calls)()
}
