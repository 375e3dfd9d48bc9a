import { expect, test } from 'bun:test'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { createTokenVerifier } from './tokens'

const ids = ['019b3c00-0000-7000-8000-000000000001', '019b3c00-0000-7000-8000-000000000002'] as const

const keyNamed = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const { issuer, audience } = accessTokenClaims
  const token = await new SignJWT({ sid: ids[1] })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setSubject(ids[0])
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(privateKey)
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid }
  return { jwk, token }
}

test('a token of a key made since the last reading is valid after the next one, which all who wait share', async () => {
  const [first, second, third] = await Promise.all(['a', 'b', 'made up'].map(keyNamed))
  if (!first || !second || !third) throw new Error('There are no keys.')
  const stored = [first.jwk]
  let readings = 0
  const verify = createTokenVerifier({
    readKeys: async () => {
      readings += 1
      return { keys: [...stored] }
    },
    now: Date.now,
  })
  expect((await verify(first.token)).kind).toBe('valid')
  stored.push(second.jwk)
  const answers = await Promise.all([second, third, second, third].map(({ token }) => verify(token)))
  expect(answers.map(({ kind }) => kind)).toEqual(['valid', 'invalid', 'valid', 'invalid'])
  expect(readings).toBe(2)
})
