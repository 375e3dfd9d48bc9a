import { describe, expect, test } from 'bun:test'
import { createAccessToken, expiryOf } from './access-token'

const jwt = (exp: number, mark = 'a') => `h.${btoa(JSON.stringify({ exp, mark })).replaceAll('=', '')}.s`
const minute = 60_000

const harness = (answers: (() => Response | Promise<Response>)[]) => {
  let asked = 0
  let clock = 0
  const access = createAccessToken({
    request: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked += 1
      if (!answer) throw new Error('no answer')
      return answer()
    },
    now: () => clock,
  })
  return {
    access,
    asked: () => asked,
    at: (ms: number) => {
      clock = ms
    },
  }
}

describe('the access token', () => {
  test('is asked for once by many at once, then kept in memory', async () => {
    const { access, asked } = harness([() => Response.json({ token: jwt(900) })])
    const all = await Promise.all([access.get(), access.get(), access.get()])
    expect(all.every((one) => one.kind === 'token')).toBe(true)
    await access.get()
    expect(asked()).toBe(1)
  })

  test('is renewed in its last minute', async () => {
    const { access, asked, at } = harness([() => Response.json({ token: jwt(900, 'a') }), () => Response.json({ token: jwt(1_800, 'b') })])
    await access.get()
    at(14 * minute - 1)
    await access.get()
    expect(asked()).toBe(1)
    at(14 * minute)
    expect(await access.get()).toEqual({ kind: 'token', token: jwt(1_800, 'b') })
  })

  test('is asked for again when the one in memory was refused', async () => {
    const { access, asked } = harness([() => Response.json({ token: jwt(900) })])
    await access.get()
    await access.get({ renew: true })
    expect(asked()).toBe(2)
  })

  test('tells signed out from unreachable', async () => {
    expect(await harness([() => new Response('', { status: 401 })]).access.get()).toEqual({ kind: 'signed-out' })
    expect(await harness([() => new Response('', { status: 503 })]).access.get()).toEqual({ kind: 'unreachable' })
    expect(await harness([() => Promise.reject(new TypeError('failed to fetch'))]).access.get()).toEqual({ kind: 'unreachable' })
  })

  test('is gone after it was forgotten', async () => {
    const { access, asked } = harness([() => Response.json({ token: jwt(900) })])
    await access.get()
    access.forget()
    await access.get()
    expect(asked()).toBe(2)
  })

  test('what is no JWT has no expiry', () => {
    for (const text of ['', 'a', 'a.b.c', `a.${btoa('null')}.c`, `a.${btoa('{"exp":"x"}')}.c`]) expect(expiryOf(text)).toBeNull()
  })
})
