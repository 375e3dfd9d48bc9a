import type { closeCodes } from '@fashionos/shared/protocol'

/** What a live screen does when its socket is closed. */
export type Reaction = 'retry' | 'back-off' | 'renew-token' | 'reload' | 'refused'

/** The codes by number, so that the page does not bring the checks they are declared beside. */
const codes = {
  signInAgain: 4401,
  noAccess: 4403,
  reloadClient: 4406,
  badMessage: 4400,
  tooLarge: 4413,
  tooMany: 4429,
  tooSlow: 1013,
} satisfies Partial<typeof closeCodes>

/** Anything that is not known (1006: the network) is tried again. */
export const reactionTo = (code: number): Reaction => {
  switch (code) {
    case codes.signInAgain:
      return 'renew-token'
    case codes.noAccess:
      return 'refused'
    case codes.reloadClient:
      return 'reload'
    case codes.badMessage:
    case codes.tooLarge:
    case codes.tooMany:
    case codes.tooSlow:
      return 'back-off'
    default:
      return 'retry'
  }
}
