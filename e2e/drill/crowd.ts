import { LiveScreen } from '../../collab-server/test/run/screen'
import { until } from '../../collab-server/test/until'
import { instant } from '../bench/live/instant'

/** The followers of a drill, in a process of their own: each follows the run and the plan as its page does. */

/** What the drill asks. */
export type CrowdAsk =
  | { readonly ask: 'come'; readonly url: string; readonly document: string; readonly token: string; readonly size: number }
  /** Answered with where all are. */
  | { readonly ask: 'look' }
  /** The same, once all have come to this entry. */
  | { readonly ask: 'await'; readonly seq: number }

export interface CrowdLook {
  /** How many have come to the newest entry that any of them has. */
  readonly upToDate: number
  readonly size: number
  readonly seq: number
  /** Runs they show, each as JSON, without repetition. */
  readonly runs: readonly string[]
  readonly bytes: number
  /** When the last of them had each entry, by seq; since the last look. */
  readonly heardByAll: readonly (readonly [seq: number, at: number])[]
  readonly closed: number
}

const screens: LiveScreen[] = []
const counts = new Map<number, number>()
let heardByAll: [number, number][] = []

const come = async ({ url, document, token, size }: Extract<CrowdAsk, { ask: 'come' }>): Promise<void> => {
  for (let i = 0; i < size; i++) {
    const screen = new LiveScreen({ url, document, credential: { kind: 'token', token } })
    screen.keepsTold = false
    let seq = 0
    screen.onMessage = () => {
      const now = screen.run?.seq ?? 0
      screen.entries.length = 0
      if (now === seq) return
      seq = now
      const count = (counts.get(now) ?? 0) + 1
      if (count === size) {
        heardByAll.push([now, instant()])
        counts.delete(now)
      } else counts.set(now, count)
    }
    screens.push(screen)
  }
  await Promise.all(screens.map((screen) => screen.opened()))
}

const look = (): CrowdLook => {
  const seqs = screens.map(({ run }) => run?.seq ?? 0)
  const seq = Math.max(0, ...seqs)
  const heard = heardByAll
  heardByAll = []
  return {
    upToDate: seqs.filter((each) => each === seq).length,
    size: screens.length,
    seq,
    runs: [...new Set(screens.map(({ run }) => JSON.stringify(run)))],
    bytes: screens.reduce((sum, { bytes }) => sum + bytes, 0),
    heardByAll: heard,
    closed: screens.filter(({ closed }) => closed !== null).length,
  }
}

process.on('message', async (asked: CrowdAsk) => {
  if (asked.ask === 'come') await come(asked)
  if (asked.ask === 'await') await until(() => screens.every(({ run }) => (run?.seq ?? 0) >= asked.seq), 'all followers have all')
  process.send?.(look())
})
