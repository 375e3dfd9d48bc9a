import { afterEach, expect, test } from 'bun:test'
import { liveSessions } from './open-session'

const before = ['localStorage', 'sessionStorage'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)

afterEach(() => {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor)
    else Reflect.deleteProperty(globalThis, name)
  }
})

test('a browser that blocks storage, and has no locks, opens live screens all the same', async () => {
  for (const [name] of before)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  expect(typeof (await liveSessions())).toBe('function')
})
