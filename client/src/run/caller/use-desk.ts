import type { Run } from '@fashionos/shared/run/run'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LiveSession, Said } from '../live/live-session'
import type { Shown } from '../parts/shown'
import { backSaid } from './back'
import { goOf, goSaid, nameOf } from './go'
import type { Panel } from './keys'
import { doneNotice, type Notice, refusedNotice } from './notices'
import { type Question, questionFor } from './questions'
import { useBack } from './use-back'
import { useSeen } from './use-seen'

interface AskedQuestion extends Question {
  readonly said: Said
  /** The playhead moved on since: the question is void. */
  readonly turn: number
}

/** What the pieces of the caller's desk share: what is shown, how to call, what came of it. */
export interface Desk {
  readonly session: LiveSession
  readonly shown: Shown
  /** This device calls; else the desk shows the show and calls nothing. */
  readonly isCalling: boolean
  readonly mayCall: boolean
  /** Says it, or asks first where a slip would hurt. */
  readonly say: (said: Said) => void
  /** GO from what could be seen at the press (`pressed`: the event's time stamp). */
  readonly go: (pressed: number) => void
  readonly seen: (pressed: number) => Run
  /** Takes the last GO back, while that is offered. Never asks: the question would cost what it is to save. */
  readonly back: { readonly name: string; readonly call: () => void } | null
  readonly question: Question | null
  readonly answer: (yes: boolean) => void
  readonly notice: Notice | null
  readonly dismiss: () => void
  readonly panel: Panel | null
  readonly show: (panel: Panel | null) => void
  /** A call has been on its way for longer than anybody waits without a word. */
  readonly isSlow: boolean
  /** The caller left the change of the running item for later: it stays folded until it changes again. */
  readonly isLater: boolean
  readonly leaveForLater: () => void
}

const slowMs = 400

export const useDesk = (session: LiveSession, shown: Shown): Desk => {
  const { view, run, plan } = shown
  const [asked, setAsked] = useState<AskedQuestion | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [later, setLater] = useState<Run['pending']>(null)
  const seen = useSeen(run)
  const before = useBack(run)
  const { isSlow, waitFor } = useSlow()

  const tell = useCallback(
    async (said: Said) => {
      setAsked(null)
      const result = await waitFor(session.say(said))
      setNotice(result.ok ? doneNotice(said, plan) : refusedNotice(result.reason))
    },
    [session, plan, waitFor],
  )
  const say = (said: Said) => {
    const { connected, heardAt } = view.caller
    const caller = { connected, silentFor: heardAt === null ? null : session.synced() - heardAt }
    const question = questionFor(said, { run, plan, t: session.now(), caller })
    if (question) setAsked({ ...question, said, turn: run.turn })
    else void tell(said)
  }
  const go = (pressed: number) => {
    const from = seen(pressed)
    const next = goOf(from)
    if (next.kind === 'none') setNotice({ kind: 'refused', text: next.why, undo: null })
    else say(goSaid(from))
  }
  const jump = backSaid(before, run, plan)
  const question = asked?.turn === run.turn ? asked : null
  return {
    ...{ session, shown, say, go, seen, notice, panel, isSlow, question },
    isCalling: view.isCaller && run.state !== 'ended',
    mayCall: view.you?.capabilities.includes('call') ?? false,
    back: jump && before && { name: nameOf(before), call: () => void tell(jump) },
    answer: (yes) => {
      if (yes && question) void tell(question.said)
      else setAsked(null)
    },
    dismiss: () => setNotice(null),
    show: setPanel,
    isLater: run.pending !== null && later === run.pending,
    leaveForLater: () => setLater(run.pending),
  }
}

/** Whether a call has been on its way for long. */
const useSlow = () => {
  const [waiting, setWaiting] = useState(0)
  const [isSlow, setSlow] = useState(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  useEffect(() => {
    if (waiting === 0) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [waiting])
  const waitFor = useCallback(async <T>(call: Promise<T>): Promise<T> => {
    setWaiting((count) => count + 1)
    try {
      return await call
    } finally {
      setWaiting((count) => count - 1)
    }
  }, [])
  return { isSlow, waitFor }
}
