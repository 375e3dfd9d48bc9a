/** What asking for an access token may come to. `unreachable`: nobody answered, try again. */
export type Access = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'signed-out' } | { readonly kind: 'unreachable' }

export interface AccessTokenDeps {
  readonly request: () => Promise<Response>
  /** Epoch ms. */
  readonly now: () => number
}

/** A token is not handed out in its last minute, ms: it must outlive the connection it opens. */
const spareMs = 60_000

/** When a JWT expires, epoch ms; `null` when it is not a JWT with an expiry. The signature is the server's business. */
export const expiryOf = (token: string): number | null => {
  const payload = token.split('.')[1]
  if (!payload) return null
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return null
    return typeof claims.exp === 'number' ? claims.exp * 1_000 : null
  } catch {
    return null
  }
}

const tokenIn = async (answer: Response): Promise<string | null> => {
  const body: unknown = await answer.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('token' in body)) return null
  return typeof body.token === 'string' ? body.token : null
}

/** Keeps one access token, in memory only. */
export const createAccessToken = ({ request, now }: AccessTokenDeps) => {
  let kept: { token: string; until: number } | null = null
  let asking: Promise<Access> | null = null

  const ask = async (): Promise<Access> => {
    const answer = await request().catch(() => null)
    if (!answer || answer.status >= 500 || answer.status === 429) return { kind: 'unreachable' }
    const token = answer.ok ? await tokenIn(answer) : null
    if (!token) return { kind: 'signed-out' }
    kept = { token, until: (expiryOf(token) ?? now() + spareMs) - spareMs }
    return { kind: 'token', token }
  }

  return {
    get: ({ renew = false }: { readonly renew?: boolean } = {}): Promise<Access> => {
      if (!renew && kept && now() < kept.until) return Promise.resolve({ kind: 'token', token: kept.token })
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    forget: () => {
      kept = null
    },
  }
}
