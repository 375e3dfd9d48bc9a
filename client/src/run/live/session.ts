import type { Result } from '@fashionos/shared/errors'
import type { ToScreen } from '@fashionos/shared/run/messages'
import { runInstant } from '@fashionos/shared/run/pace'
import { type Refusal, refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import { type Instant, second } from '@fashionos/shared/time'
import { createClockSync } from './clock-sync'
import { createConnection } from './connection'
import { credentialOf } from './credential'
import { afterEntry, afterPlan, afterState, type Followed, type Following, nothingFollowed } from './followed'
import { createKeeping } from './keeping'
import type { LiveAddress, LiveSession, LiveView, Said } from './live-session'
import { createOwnCalls } from './own-calls'
import { runSocketUrl } from './run-socket-url'
import { createSayings, type Saying, unanswered } from './sayings'
import type { SessionDeps } from './session-deps'
import { signed } from './signed'
import { viewOf } from './view-of'

/** How often the time is asked for, ms: a caller must notice a dead line sooner; a follower's idle line stays below 20 bytes a second. */
const askEvery = { caller: 5 * second, others: 20 * second }
/** Until then a page that opens says nothing of a server that has not answered yet, ms. */
const patience = 2 * second

/** A live screen's session; see `LiveSession`. Starts at once. */
export const createLiveSession = (address: LiveAddress, deps: SessionDeps): LiveSession => {
  let followed: Followed = nothingFollowed
  let line: Pick<LiveView, 'phase' | 'reason' | 'isHeard' | 'silentSince'> = {
    phase: 'opening',
    reason: null,
    isHeard: false,
    silentSince: null,
  }
  let isReloading = false
  let view: LiveView | null = null
  const listeners = new Set<() => void>()

  const changed = () => {
    view = null
    if (line.phase === 'open') keeping.keepSoon()
    for (const listener of [...listeners]) listener()
  }
  const become = (next: Partial<typeof line>) => {
    line = { ...line, ...next }
    changed()
  }
  const shownRun = (): Run | null => own.log()?.run ?? followed.run
  const isCaller = (): boolean => {
    const lease = shownRun()?.lease
    return lease != null && lease.holder === followed.you?.user && lease.device === deps.device
  }
  const now = (): Instant => runInstant(shownRun()?.pace ?? null, clock.synced())

  const clock = createClockSync(
    { ...deps, ask: (sent) => connection.send({ kind: 'clock', sent }), onCorrected: () => changed() },
    address.screen === 'caller' ? askEvery.caller : askEvery.others,
  )
  const own = createOwnCalls({
    wait: deps.wait,
    isHeard: () => line.isHeard,
    send: (run, entries) => connection.send({ kind: 'merge', run, entries: [...entries] }),
    keep: (log) => keeping.keepLog(log),
    setAside: (log) => keeping.setAside(log),
    onChanged: changed,
    onLost: () => reload(),
  })
  const sayings = createSayings({ wait: deps.wait, mayDecide: isCaller, decideAlone: (saying) => decideAlone(saying) })
  const keeping = createKeeping(deps, address, { followed: () => followed, wallOff: clock.wallOff })

  const reload = () => {
    if (isReloading) return
    isReloading = connection.send({ kind: 'reload' })
  }
  const take = (following: Following) => {
    if (following.kind === 'missed') return reload()
    followed = following.followed
    changed()
  }
  const onState = async (state: Extract<ToScreen, { kind: 'state' }>) => {
    isReloading = false
    const isSomebodyElse = keeping.isOfAnother(state.you)
    if (isSomebodyElse) own.forget()
    const following = afterState(followed, state)
    if (following.kind === 'missed') return reload()
    followed = following.followed
    own.toldState(followed.run)
    become({ phase: 'open', reason: null, isHeard: true, silentSince: null })
    if (isSomebodyElse) own.restore(await keeping.logOf(state.you))
    own.flush()
  }
  const onMessage = (message: ToScreen) => {
    switch (message.kind) {
      case 'state':
        return void onState(message)
      case 'entry':
        take(afterEntry(followed, message.entry))
        return sayings.done(message.entry.id)
      case 'plan':
        return take(afterPlan(followed, message.change, message.entry))
      case 'caller':
        return take({ kind: 'followed', followed: { ...followed, caller: message.caller } })
      case 'you':
        return take({ kind: 'followed', followed: { ...followed, you: message.you } })
      case 'clock':
        return clock.answered(message.sent, message.received, message.answered)
      case 'refused':
        if (!own.refused(message.id, message.refusal)) sayings.refused(message.id, message.refusal)
        return
      case 'merged':
        return own.merged(message.run, message.superseded)
    }
  }

  const connection = createConnection({
    wait: deps.wait,
    random: deps.random,
    openSocket: deps.openSocket,
    url: async () => runSocketUrl(await deps.collabUrl(), address.document),
    credential: credentialOf(address, deps, {
      synced: () => clock.synced(),
      renew: (token) => void connection.send({ kind: 'renew', token }),
    }),
    enter: (credential) => {
      const { screen, department } = address
      return { kind: 'enter', credential, screen, department, device: deps.device, plan: followed.plan?.version ?? null }
    },
    onOpen: () => clock.connected(),
    onMessage,
    onDown: () => {
      isReloading = false
      clock.disconnected()
      own.cut()
      const silentSince = line.isHeard ? clock.synced() : (line.silentSince ?? clock.synced())
      become({ isHeard: false, silentSince, phase: line.phase === 'opening' ? 'cached' : line.phase })
      sayings.giveUp()
    },
    onRefused: ({ kind, reason }) => {
      if (kind === 'reload') deps.onOutOfDate()
      else {
        void keeping.forget()
        followed = nothingFollowed
      }
      own.forget()
      become({ phase: 'refused', reason, isHeard: false })
      sayings.refuseAll({ code: 'not-now', message: reason })
      clock.disconnected()
    },
  })

  const decideAlone = ({ id, command, at, offset }: Saying): Promise<Result<null, Refusal>> => {
    const run = shownRun()
    const { you, runPlan } = followed
    if (!run || !you || !runPlan || !isCaller()) return Promise.resolve(unanswered)
    const actor = { user: you.user, name: you.name }
    return own.call(run, { command, context: { id, plan: runPlan, actor, device: deps.device, at, offset } })
  }
  const say = (said: Said): Promise<Result<null, Refusal>> => {
    const run = shownRun()
    if (!run) return Promise.resolve(refusal('not-now', 'No run is open here. Open one first.'))
    const at = Math.max(now(), run.startedAt ?? 0, run.heldSince ?? 0)
    const saying = { id: deps.newId(), run: run.id, command: signed(said, run), at, offset: deps.offset() }
    if (!line.isHeard || own.log()) return decideAlone(saying)
    const answer = sayings.wait(saying)
    connection.send({ kind: 'say', ...saying })
    return answer
  }

  const stopPatience = deps.wait(patience, () => line.phase === 'opening' && become({ phase: 'cached', silentSince: clock.synced() }))
  const stopWatching = deps.watchDevice({
    onWake: () => {
      clock.woken()
      connection.tryNow()
    },
    onCut: () => connection.cut(),
  })
  let isStopped = false
  const start = async () => {
    const kept = await keeping.restore()
    if (isStopped) return
    if (kept.screen) followed = kept.screen
    if (kept.wallOff !== null) clock.trust(kept.wallOff)
    own.restore(kept.log)
    changed()
    connection.start()
  }
  void start()

  return {
    device: deps.device,
    view: () => {
      view ??= viewOf({ line, followed, log: own.log(), superseded: own.superseded(), refusedWhy: own.refusedWhy(), isCaller: isCaller() })
      return view
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now,
    synced: () => clock.synced(),
    clock: () => clock.quality(),
    say,
    open: ({ kind, speed, onShowClock }) => {
      if (!line.isHeard) return Promise.resolve(unanswered)
      const id = deps.newId()
      const answer = sayings.waitForOpening(id)
      connection.send({ kind: 'open', id, run: kind, leads: {}, speed, onShowClock, offset: deps.offset(), at: clock.synced() })
      return answer
    },
    dismissSuperseded: own.dismissSuperseded,
    stop: () => {
      isStopped = true
      stopPatience()
      stopWatching()
      clock.stop()
      own.cut()
      keeping.stop()
      connection.stop()
      sayings.refuseAll(unanswered.reason)
    },
  }
}
