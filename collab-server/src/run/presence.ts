import type { Caller, CallerPresence } from '@fashionos/shared/run/messages'
import type { Lease } from '@fashionos/shared/run/run'
import type { Instant } from '@fashionos/shared/time'

/** A screen that may be the caller's. */
interface Present {
  readonly isCallers: boolean
  readonly caller: Caller
  readonly heardAt: Instant
  /** Its answers have stopped coming. */
  readonly isSilent: boolean
}

/** Who can be handed the run: each person and device once. */
const maxCouldCall = 50

/** Whether the lease's device is heard, and who else could call. `known`: when it was heard last before it left. */
export function presenceOf(of: {
  readonly lease: Lease | null
  readonly screens: Iterable<Present>
  readonly known: Instant | null
}): CallerPresence & { readonly couldCall: readonly Caller[] } {
  const { lease, screens, known } = of
  let connected = false
  let heardAt = known
  const couldCall = new Map<string, Caller>()
  for (const { isCallers, caller, heardAt: heard, isSilent } of screens) {
    if (!isCallers) continue
    if (lease && caller.user === lease.holder && caller.device === lease.device) {
      connected ||= !isSilent
      heardAt = Math.max(heardAt ?? heard, heard)
    } else if (!isSilent && couldCall.size < maxCouldCall) couldCall.set(`${caller.user} ${caller.device}`, caller)
  }
  return { connected, heardAt, couldCall: [...couldCall.values()] }
}
