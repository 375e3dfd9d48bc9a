import type { Result } from '@fashionos/shared/errors'
import { closeCodes } from '@fashionos/shared/protocol'
import { isServerOnly } from '@fashionos/shared/run/command-kinds'
import type { FromScreen } from '@fashionos/shared/run/messages'
import { type Refusal as RunRefusal, refusal as runRefusal } from '@fashionos/shared/run/refusal'
import { entryIn } from '@fashionos/shared/run/views'
import type { Instant } from '@fashionos/shared/time'
import { refusal } from '../refusal'
import type { LiveDocument } from './live-document'
import type { RunMetrics } from './run-metrics'
import type { Done } from './run-writer'
import type { ScreenSocket } from './screen-socket'

type Message<K extends FromScreen['kind']> = Extract<FromScreen, { kind: K }>

export interface Heard {
  readonly screen: ScreenSocket
  readonly live: LiveDocument
  readonly metrics: RunMetrics
  /** Synced instant at which the message came. */
  readonly receivedAt: Instant
}

/** Opens a run, for whoever may call. */
export async function hearOpen(heard: Heard, { id, run, leads, speed, onShowClock = false, offset, at }: Message<'open'>): Promise<void> {
  const { screen, live, receivedAt } = heard
  const { show, title } = screen.access
  const opening = { id, kind: run, leads, speed, onShowClock, offset, at, receivedAt, facts: { showId: show?.id ?? null, title } }
  const opened = screen.may('call') ? live.writer.open(opening, screen.speaker) : notCaller
  answer(heard, { id, kind: 'open' }, await opened)
}

/** What was said is done and told to everybody, or refused to who said it. */
export async function hearSay(heard: Heard, { id, run, command, offset, at }: Message<'say'>): Promise<void> {
  const { screen, live, receivedAt } = heard
  const why = whyNot(screen, command) ?? whyNotTo(live, command)
  const said = why ?? (await live.writer.say({ id, run, command, offset, at, receivedAt }, screen.speaker))
  answer(heard, { id, kind: command.kind }, said)
}

export async function hearMerge(heard: Heard, { run, entries }: Message<'merge'>): Promise<void> {
  const { screen, live, metrics, receivedAt } = heard
  const why = screen.may('call') ? whyNotOffline(entries) : notCaller
  const merged = why ?? (await live.merge(screen, { run, entries, receivedAt }))
  if (!merged.ok) {
    metrics.refused(merged.reason.code)
    screen.tell({ kind: 'refused', id: run, refusal: merged.reason })
    return
  }
  metrics.committed('merge')
  screen.tell({ kind: 'merged', run, superseded: merged.value })
  live.tellState(screen, live.versionOf(screen))
}

/** Everything again, whole: the screen missed something. */
export function hearReload({ screen, live }: Heard): void {
  live.tellState(screen, null)
}

/** A department's link speaks for its department, and whoever has no account says nothing else. */
function whyNot(screen: ScreenSocket, command: Message<'say'>['command']): { ok: false; reason: RunRefusal } | null {
  if (isServerOnly(command)) return runRefusal('not-now', 'Only the server says that.')
  if (command.kind !== 'ready') return screen.may('call') ? null : notCaller
  if (!screen.you.link) return null
  const { screen: kind, department } = screen.place
  if (kind === 'department' && department === command.department) return null
  return runRefusal('not-caller', 'This link says ready for its own department only.')
}

/** R9: a run is handed to somebody who is there to call it, under the name of their account. */
function whyNotTo(live: LiveDocument, command: Message<'say'>['command']): { ok: false; reason: RunRefusal } | null {
  if (command.kind !== 'hand-over') return null
  const { user, device, name } = command.to
  if (live.callers().some((one) => one.user === user && one.device === device && one.name === name)) return null
  return runRefusal('not-now', `${name} is not at a caller’s screen any more. Choose somebody who is.`)
}

/** R9: who calls is settled where everybody is heard. */
const whyNotOffline = (entries: Message<'merge'>['entries']) =>
  entries.some(({ effect }) => effect.kind === 'leased') ? runRefusal('bad-log', 'A run is not handed over offline.') : null

const notCaller = runRefusal('not-caller', 'You may follow this run, but not call it.')

function answer({ screen, metrics }: Heard, said: { id: string; kind: string }, done: Result<Done, RunRefusal>): void {
  if (!done.ok) {
    metrics.refused(done.reason.code)
    screen.tell({ kind: 'refused', id: said.id, refusal: done.reason })
  } else if (done.value.wasKnown) screen.tell({ kind: 'entry', entry: entryIn(screen.view, done.value.entry) })
  else metrics.committed(said.kind)
}

/** A failure of ours while something was heard: the screen connects again and finds out what counts. */
export const failed = refusal(closeCodes.tryAgain, 'Something went wrong here. Connecting again in a moment.')
