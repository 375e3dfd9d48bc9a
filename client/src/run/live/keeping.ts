import type { You } from '@fashionos/shared/run/messages'
import { runPlanOf } from '@fashionos/shared/run/plan-items'
import type { DurationMs } from '@fashionos/shared/time'
import type { Followed } from './followed'
import type { KeptKey, KeptLog } from './kept-show'
import type { LiveAddress } from './live-session'
import type { SessionDeps } from './session-deps'

interface Kept {
  readonly screen: Followed | null
  readonly wallOff: DurationMs | null
  readonly log: KeptLog | null
}

const nothing: Kept = { screen: null, wallOff: null, log: null }
/** Changes wait so long for each other, ms. */
const writeAfterMs = 300
/** A browser whose storage does not answer goes on without it after so long, ms. */
const storagePatience = 1_000

/** What this device keeps of one screen and of its own calls, always under whose they are. */
export const createKeeping = (
  { keeper, device, wait, wall }: Pick<SessionDeps, 'keeper' | 'device' | 'wait' | 'wall'>,
  { document, screen, department, secret }: LiveAddress,
  now: { readonly followed: () => Followed; readonly wallOff: () => DurationMs | null },
) => {
  const ofLink = secret === null ? null : `link:${secret}`
  let owner: string | null = ofLink
  let stopWaiting: (() => void) | null = null

  const screenKey = (of: string): KeptKey => ({ owner: of, document, screen: department === null ? screen : `${screen}/${department}` })
  const logKey = (of: string) => ({ owner: of, document, device })

  /** `otherwise` when the storage fails, or says nothing for too long: a call waits for no disk. */
  const patiently = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
    new Promise((resolve) => {
      const stop = wait(storagePatience, () => resolve(otherwise))
      asked
        .catch(() => otherwise)
        .then((answer) => {
          stop()
          resolve(answer)
        })
    })
  const write = () => {
    stopWaiting = null
    const { runPlan: _, ...followed } = now.followed()
    const user = followed.you?.user
    owner = ofLink ?? user ?? null
    if (owner === null) return
    void keeper.keepScreen(screenKey(owner), { followed, wallOff: now.wallOff(), at: wall() }).catch(() => undefined)
  }
  const read = async (): Promise<Kept> => {
    owner ??= await keeper.lastPerson()
    if (owner === null) return nothing
    const [kept, log] = await Promise.all([keeper.screen(screenKey(owner)), keeper.log(logKey(owner))])
    const plan = kept?.followed.plan ?? null
    const found = kept && { ...kept.followed, runPlan: plan && runPlanOf(plan.snapshot) }
    return { screen: found, wallOff: kept?.wallOff ?? null, log }
  }

  return {
    /** Never rejects: without storage a screen opens with nothing. */
    restore: (): Promise<Kept> => patiently(read(), nothing),
    /** What was kept under the last person is not this one's. */
    isOfAnother: ({ user }: You): boolean => ofLink === null && owner !== user,
    logOf: async ({ user }: You): Promise<KeptLog | null> => {
      owner = ofLink ?? user
      return patiently(keeper.log(logKey(owner)), null)
    },
    keepSoon: () => {
      stopWaiting ??= wait(writeAfterMs, write)
    },
    /** One of each person, document and device: the last. */
    setAside: async (log: KeptLog): Promise<void> => {
      const whose = ofLink ?? now.followed().you?.user ?? owner
      if (whose !== null) await keeper.keepLog({ ...logKey(whose), device: `${device} refused` }, log)
    },
    /** Never rejects: where nothing can be kept (a private window) the page itself holds the log. */
    keepLog: async (log: KeptLog | null): Promise<void> => {
      const whose = ofLink ?? now.followed().you?.user ?? owner
      if (whose === null) return
      const base = log?.base ?? now.followed().run
      if (base) await patiently(keeper.keepLog(logKey(whose), { base, entries: log?.entries ?? [] }), undefined)
    },
    /** What this screen shows; calls that were not sent stay. */
    forget: async () => {
      stopWaiting?.()
      stopWaiting = null
      if (owner !== null) await keeper.forgetScreen(screenKey(owner)).catch(() => undefined)
    },
    stop: () => {
      if (!stopWaiting) return
      stopWaiting()
      write()
    },
  }
}
