import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Entry } from '@fashionos/shared/run/entry'
import { runInstant } from '@fashionos/shared/run/pace'
import { timersOf } from '@fashionos/shared/run/timers'
import type { Rng } from '@fashionos/shared/test/rng'
import { isEntry, type LiveScreen } from '../../collab-server/test/run/screen'
import { instant } from '../bench/live/instant'

/** What a drill came to. */
export interface Tally {
  gos: number
  holds: number
  readies: number
  edits: number
  /** What was refused, by its sentence: an edit may take away what was to be called. */
  readonly refused: string[]
  /** When the caller tapped, by the seq of the entry. */
  readonly taps: Map<number, number>
}

export const newTally = (): Tally => ({ gos: 0, holds: 0, readies: 0, edits: 0, refused: [], taps: new Map() })

interface Calling {
  readonly desk: LiveScreen
  readonly tally: Tally
  readonly rng: Rng
  readonly longestMs: number
  readonly gos: number
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, ms)))

/** Calls one item after the other when its time is up, now and then with a hold, until the end. */
export async function callShow(calling: Calling): Promise<void> {
  const { desk, tally, rng, gos } = calling
  while (!hasEnded(desk) && tally.gos < gos) {
    await tap(calling, () => desk.go())
    if (hasEnded(desk)) return
    if (rng.chance(0.08)) await hold(calling)
    await itsTime(calling)
  }
  await desk.say({ kind: 'end', from: desk.from })
}

const hasEnded = ({ run }: LiveScreen): boolean => run?.state === 'ended'

const tap = async ({ tally }: Calling, say: () => ReturnType<LiveScreen['go']>): Promise<Entry | null> => {
  const at = instant()
  const answer = await say()
  if (!isEntry(answer)) {
    tally.refused.push(answer.message)
    return null
  }
  tally.taps.set(answer.seq, at)
  if (answer.command.kind === 'go') tally.gos++
  return answer
}

/** Until the item's length has passed by the drill's clock, or as long as anybody wants to wait. */
async function itsTime({ desk, longestMs }: Calling): Promise<void> {
  const { run } = desk
  if (!run) return
  const { remaining } = timersOf(run, runInstant(run.pace, Date.now()))
  await sleep(Math.min(longestMs, Math.max(0, remaining ?? 0) / (run.pace?.speed ?? 1)))
}

async function hold(calling: Calling): Promise<void> {
  const { desk, tally, rng, longestMs } = calling
  tally.holds++
  await tap(calling, () => desk.say({ kind: 'hold', reason: rng.pick(['A zip', 'Fog in the hall', 'A model is not there yet']) }))
  await sleep(rng.next() * longestMs)
  await tap(calling, () => desk.say({ kind: 'resume' }))
}

/** A department's desk that says ready for what is next a moment after it has come up, and now and then forgets to. */
export function keepReady(options: {
  readonly screen: LiveScreen
  readonly department: Department
  readonly rng: Rng
  readonly tally: Tally
}): void {
  const { screen, department, rng, tally } = options
  let seen: string | null = null
  screen.onMessage = () => {
    screen.told.length = 0
    screen.entries.length = 0
    const next = screen.run?.next
    if (!next || next.item === seen) return
    seen = next.item
    if (!next.calls.some((call) => call.department === department) || rng.chance(0.1)) return
    setTimeout(() => {
      if (screen.closed || screen.run?.next?.item !== next.item) return
      tally.readies++
      const said = { kind: 'ready', item: next.item, department, ready: true } as const
      screen.send({ kind: 'say', id: crypto.randomUUID(), run: screen.run.id, command: said, offset: performance.now(), at: at(screen) })
    }, rng.next() * 800)
  }
}

const at = ({ run }: LiveScreen): number => runInstant(run?.pace ?? null, Date.now())
