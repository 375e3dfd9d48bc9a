import { type Instant, minute, second } from '@fashionos/shared/time'
import { expiryOf } from '../../access-token'
import type { CredentialAnswer } from './connection'
import type { LiveAddress } from './live-session'
import type { SessionDeps } from './session-deps'

interface Renewal {
  readonly synced: () => Instant
  readonly renew: (token: string) => void
}

/** A token is replaced so long before it expires, ms; when nobody answers it is tried again after the second. */
const ahead = 90 * second
const again = 15 * second
/** A token that says it lives longer is looked at in between: longer timers are not kept. */
const longest = 60 * minute

/** Who asks: whoever has the link, or the member this browser is signed in as. Keeps a member's connection in fresh tokens. */
export const credentialOf = (address: LiveAddress, deps: Pick<SessionDeps, 'access' | 'wait'>, { synced, renew }: Renewal) => {
  let stop: (() => void) | null = null

  const renewLater = (token: string) => {
    const expiry = expiryOf(token)
    if (expiry === null) return
    stop?.()
    stop = deps.wait(Math.min(longest, Math.max(second, expiry - ahead - synced())), () => void renewNow())
  }
  const renewNow = async () => {
    const access = await deps.access({ renew: true })
    if (access.kind === 'unreachable') stop = deps.wait(again, () => void renewNow())
    // Signed out: the server ends the connection when the token does.
    if (access.kind !== 'token') return
    renew(access.token)
    renewLater(access.token)
  }

  return async (options: { readonly renew: boolean }): Promise<CredentialAnswer> => {
    if (address.secret !== null) return { kind: 'credential', credential: { kind: 'link', secret: address.secret } }
    const access = await deps.access(options)
    if (access.kind !== 'token') return access
    renewLater(access.token)
    return { kind: 'credential', credential: { kind: 'token', token: access.token } }
  }
}
