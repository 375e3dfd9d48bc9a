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

const claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.int() })

/** Keys are read again at most this often, so that made-up key ids cost nothing. */
const keyPauseMs = 1_000
/** A withdrawn key is forgotten after this long. */
const keyLifeMs = 5 * 60_000

/** RS256 access tokens of api, checked with its public keys as they are in Postgres. A key unknown so far is looked up, so keys may rotate. */
export function createTokenVerifier(options: { readKeys: () => Promise<JSONWebKeySet>; now: () => number }): VerifyToken {
  const { readKeys, now } = options
  let keys: { readonly find: ReturnType<typeof createLocalJWKSet>; readonly at: number } | null = null

  const keysYoungerThan = async (ageMs: number) => {
    if (!keys || now() - keys.at >= ageMs) keys = { find: createLocalJWKSet(await readKeys()), at: now() }
    return keys.find
  }
  const check = async (token: string, ageMs: number) => {
    const find = await keysYoungerThan(ageMs)
    return jwtVerify(token, find, { ...accessTokenClaims, algorithms: ['RS256'], currentDate: new Date(now()) })
  }
  return async (token) => {
    try {
      const { payload } = await check(token, keyLifeMs).catch((error: unknown) => {
        if (error instanceof errors.JWKSNoMatchingKey) return check(token, keyPauseMs)
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
