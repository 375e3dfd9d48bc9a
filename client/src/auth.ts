import { createAccessToken } from './access-token'
import { reportingFetch } from './reach'

const accessToken = createAccessToken({
  request: () => reportingFetch('/api/auth/token', { credentials: 'same-origin' }),
  now: () => Date.now(),
})

/**
 * The access token for collab-server, from memory while it is good for another
 * minute, else a new one; several askers share one request. `renew`: the one
 * in memory was refused.
 */
export const getAccessToken = accessToken.get

/** After sign-out and before another person signs in. */
export const forgetAccessToken = accessToken.forget
