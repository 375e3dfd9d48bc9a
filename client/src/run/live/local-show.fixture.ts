import type { Capability } from '@fashionos/shared/access'
import { seedDocument } from '@fashionos/shared/documents/life'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { type Department, type RunOfShow, schema } from '@fashionos/shared/documents/run-of-show/schema'
import { ok, type Result } from '@fashionos/shared/errors'
import type { Command } from '@fashionos/shared/run/commands'
import { type Context, decide, openRun } from '@fashionos/shared/run/decide'
import type { Entry } from '@fashionos/shared/run/entry'
import { runInstant } from '@fashionos/shared/run/pace'
import { type RunPlan, runPlanOf } from '@fashionos/shared/run/plan-items'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import { type Instant, minute } from '@fashionos/shared/time'
import { read } from '@fashionos/shared/ydoc/read'
import * as Y from 'yjs'
import type { LiveAddress, LiveSession, LiveView, Said } from './live-session'
import { signed } from './signed'

/** A live show in memory, with as many screens as wanted and no server: for looking at screens and testing them. */

export interface LocalPerson {
  readonly user: string
  readonly name: string
  readonly device: string
  readonly capabilities: readonly Capability[]
  readonly link?: { readonly id: string; readonly label: string }
}

const all: readonly Capability[] = ['view', 'comment', 'suggest', 'edit', 'call', 'manage']
export const ines: LocalPerson = { user: 'ines', name: 'Inês Moreira', device: 'ines-desk', capabilities: all }
export const yuki: LocalPerson = { user: 'yuki', name: 'Yuki Tanaka', device: 'yuki-phone', capabilities: ['view', 'comment'] }
export const lighting: LocalPerson = {
  user: 'link-1',
  name: 'Lighting desk',
  device: 'lx-tablet',
  capabilities: ['view'],
  link: { id: 'link-1', label: 'Lighting desk' },
}

let lastId = 0
const newId = (): string => `00000000-0000-7000-a000-${String(++lastId).padStart(12, '0')}`

export interface DemoPlan {
  readonly snapshot: RunOfShow
  readonly notes: Readonly<Record<string, string>>
}

/** The demo show's plan as live screens get it. */
export const demoPlan = (): DemoPlan => {
  const doc = new Y.Doc()
  seedDocument(runOfShow, doc, { show: { name: 'AW27', date: '2027-03-06', timeZone: 'Europe/Paris' }, content: 'demo', newId })
  const full = read(doc, schema)
  const notes = Object.fromEntries(full.items.flatMap((row) => (row.notes === null ? [] : [[row.id, plainText(row.notes)]])))
  return { snapshot: { ...full, items: full.items.map((row) => ({ ...row, notes: null })) }, notes }
}

const plainText = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node) return String(node.text)
  const parts = 'content' in node && Array.isArray(node.content) ? node.content : Array.isArray(node) ? node : []
  return parts
    .map(plainText)
    .filter(Boolean)
    .join(Array.isArray(node) || ('type' in node && node.type === 'doc') ? '\n' : '')
}

export interface LocalShow {
  readonly view: () => { readonly run: Run | null; readonly plan: RunPlan; readonly log: readonly Entry[] }
  /** A screen of it. */
  readonly session: (person: LocalPerson, address?: Partial<LiveAddress>) => LocalSession
  /** Somebody edits the plan; the run follows. */
  readonly edit: (change: (snapshot: RunOfShow) => RunOfShow) => void
  readonly open: (options: { kind: Run['kind']; speed: number; onShowClock?: boolean }) => void
  /** A command of anybody, as decided by the server. Throws when it is refused. */
  readonly call: (person: LocalPerson, said: Said) => void
  /** The clock was moved by hand: screens look again. */
  readonly ticked: () => void
}

export interface LocalSession extends LiveSession {
  /** What a screen shows is this instead: `isHeard: false`, `phase: 'cached'`, a superseded call… */
  readonly show: (part: Partial<LiveView>) => void
}

/** `synced`: of all screens, by hand in tests. Left out: real time from a minute before the plan's first start. */
export const createLocalShow = (options: { readonly synced?: () => Instant; readonly plan?: DemoPlan } = {}): LocalShow => {
  const given = options.plan ?? demoPlan()
  let { snapshot } = given
  let plan = runPlanOf(snapshot)
  let run: Run | null = null
  let log: readonly Entry[] = []
  const begin = (plan.schedule.start ?? 0) - minute
  const since = performance.now()
  const synced = options.synced ?? (() => Math.round(begin + performance.now() - since))
  const now = () => runInstant(run?.pace ?? null, synced())
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }

  const contextOf = (person: LocalPerson | null): Context => ({
    id: crypto.randomUUID(),
    plan,
    actor: person && { user: person.user, name: person.name },
    device: person?.device ?? 'server',
    at: now(),
    offset: Math.max(0, performance.now()),
  })
  const append = (entry: Entry) => {
    run = reduce(run, entry)
    log = [...log, entry]
  }
  const add = (command: Command, person: LocalPerson | null): Result<null, Refusal> => {
    if (!run) return { ok: false, reason: { code: 'not-now', message: 'No run is open: open one first.' } }
    const decision = decide(run, command, contextOf(person))
    if (!decision.ok) return decision
    append(decision.value)
    changed()
    return ok(null)
  }
  const open = ({ kind, speed, onShowClock = false }: { kind: Run['kind']; speed: number; onShowClock?: boolean }) => {
    run = null
    log = []
    const pace = speed > 1 || onShowClock ? { speed, from: begin, since: synced() } : null
    const command = { kind: 'open', run: kind, document: '00000000-0000-7000-8000-000000000031', leads: {}, pace } as const
    append(openRun({ run: newId(), command, context: { ...contextOf(ines), at: runInstant(pace, synced()) } }))
    changed()
  }

  const session = (person: LocalPerson, _address: Partial<LiveAddress> = {}): LocalSession => {
    let own: Partial<LiveView> = {}
    let shown: LiveView | null = null
    const screens = new Set<() => void>()
    const repaint = () => {
      shown = null
      for (const listener of [...screens]) listener()
    }
    listeners.add(repaint)
    const viewOf = (): LiveView => ({
      phase: 'open',
      reason: null,
      isHeard: true,
      silentSince: null,
      caller: { connected: run?.lease != null, heardAt: run?.lease ? synced() : null },
      document: { id: '00000000-0000-7000-8000-000000000031', title: 'Run of show', workspace: 'maison-aurelie' },
      show: { id: '00000000-0000-7000-8000-000000000021', name: 'Autumn/Winter 2027' },
      you: { user: person.user, name: person.name, capabilities: person.capabilities, link: person.link ?? null },
      snapshot,
      notes: given.notes,
      plan,
      run,
      isCaller: run?.lease?.holder === person.user && run.lease.device === person.device,
      unsent: 0,
      superseded: [],
      ...own,
    })
    return {
      device: person.device,
      view: () => {
        shown ??= viewOf()
        return shown
      },
      subscribe: (listener) => {
        screens.add(listener)
        return () => screens.delete(listener)
      },
      now,
      synced,
      clock: () => ({ quality: 'good', bound: 4 }),
      say: async (said) => add(signed(said, run), person),
      open: async (wanted) => {
        open(wanted)
        return ok(null)
      },
      dismissSuperseded: () => {
        own = { ...own, superseded: [] }
        repaint()
      },
      stop: () => undefined,
      show: (part) => {
        own = { ...own, ...part }
        repaint()
      },
    }
  }

  return {
    view: () => ({ run, plan, log }),
    session,
    open,
    edit: (change) => {
      snapshot = change(snapshot)
      plan = runPlanOf(snapshot, plan)
      const followed = add({ kind: 'follow-plan' }, null)
      if (!followed.ok) changed()
    },
    call: (person, said) => {
      const done = add(signed(said, run), person)
      if (!done.ok) throw new Error(done.reason.message)
    },
    ticked: changed,
  }
}

/** An address of the fixture's document. */
export const localAddress = (screen: LiveAddress['screen'], department: Department | null = null): LiveAddress => ({
  document: '00000000-0000-7000-8000-000000000031',
  screen,
  department,
  secret: null,
})
