import { accessTokenClaims } from '@fashionos/shared/access-token'
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import type postgres from 'postgres'
import { z } from 'zod'

/** Whom a token speaks for. */
export interface Identity {
  readonly person: string
  readonly session: string
  /** Epoch ms. */
  readonly expiresAt: number
}

export type Verified = { readonly kind: 'valid'; readonly identity: Identity } | { readonly kind: 'invalid'; readonly reason: string }

/** Checks access tokens. Rejects when the keys cannot be read. */
export type VerifyToken = (token: string) => Promise<Verified>

type Find = ReturnType<typeof createLocalJWKSet>

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.int() })

/** Keys are read again at most this often, so that made-up key ids cost nothing: whoever comes with one waits for the next reading with all others. */
const keyPauseMs = 1_000
/** A withdrawn key is forgotten after this long. */
const keyLifeMs = 5 * 60_000

/** RS256 access tokens of api, checked with its public keys as they are in Postgres. A key unknown so far is looked up, so keys may rotate. */
export function createTokenVerifier(options: { readKeys: () => Promise<JSONWebKeySet>; now: () => number }): VerifyToken {
  const { readKeys, now } = options
  let keys: { readonly find: Find; readonly at: number } | null = null

  let reading: Promise<Find> | null = null

  const read = async (): Promise<Find> => {
    keys = { find: createLocalJWKSet(await readKeys()), at: now() }
    return keys.find
  }
  const known = (): Promise<Find> | Find => (keys && now() - keys.at < keyLifeMs ? keys.find : read())
  /** A key may be younger than the last reading: api makes one while the first people sign in. */
  const readNext = (): Promise<Find> => {
    reading ??= pause(keys ? Math.max(0, keys.at + keyPauseMs - now()) : 0)
      .then(read)
      .finally(() => {
        reading = null
      })
    return reading
  }
  const check = (token: string, find: Find) =>
    jwtVerify(token, find, { ...accessTokenClaims, algorithms: ['RS256'], currentDate: new Date(now()) })
  return async (token) => {
    try {
      const { payload } = await check(token, await known()).catch(async (error: unknown) => {
        if (error instanceof errors.JWKSNoMatchingKey) return check(token, await readNext())
        throw error
      })
      const { sub, sid, exp } = claims.parse(payload)
      return { kind: 'valid', identity: { person: sub, session: sid, expiresAt: exp * 1_000 } }
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { kind: 'invalid', reason: 'Your sign-in has expired. Sign in again.' }
      if (error instanceof errors.JOSEError || error instanceof z.ZodError)
        return { kind: 'invalid', reason: 'The token is not valid. Sign in again.' }
      throw error
    }
  }
}

const keyRow = z.object({ id: z.string(), public_key: z.string() })

/** The public halves of api's signing keys. */
export const readKeysFrom = (sql: postgres.Sql) => async (): Promise<JSONWebKeySet> => {
  const rows = await sql`select id, public_key from auth_public_keys()`
  return { keys: rows.map((row) => keyRow.parse(row)).map(({ id, public_key }) => ({ ...JSON.parse(public_key), kid: id })) }
}
