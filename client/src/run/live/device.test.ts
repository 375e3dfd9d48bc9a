import { expect, test } from 'bun:test'
import { claimDevice } from './device'
import { createOffset, markIn } from './device-offset'

const storeOf = () => {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

const browser = () => {
  const local = storeOf()
  const held = new Set<string>()
  let made = 0
  const hold = async (device: string) => {
    if (held.has(device)) return false
    held.add(device)
    return true
  }
  return {
    close: (device: string) => held.delete(device),
    claim: (session = storeOf(), locks: (device: string) => Promise<boolean> = hold) =>
      claimDevice({ newId: () => `device-${++made}`, local, session, hold: locks }),
  }
}

test('R8 two tabs are two devices; one that is loaded again is the same', async () => {
  const { claim, close } = browser()
  const tab = storeOf()
  const first = await claim(tab)
  expect(await claim()).not.toBe(first)
  close(first)
  expect(await claim(tab)).toBe(first)
})

test('a tab that was duplicated, with all it remembers, is another device', async () => {
  const { claim } = browser()
  const tab = storeOf()
  const first = await claim(tab)
  expect(await claim(tab)).not.toBe(first)
})

test('a tab opened after another was closed is the device that was, with its lease and its log', async () => {
  const { claim, close } = browser()
  const first = await claim()
  close(first)
  expect(await claim()).toBe(first)
})

test('where a browser has no locks, a tab is sure of itself only', async () => {
  const { claim } = browser()
  const none = () => Promise.reject(new Error('no locks'))
  const tab = storeOf()
  const first = await claim(tab, none)
  expect(await claim(storeOf(), none)).not.toBe(first)
  expect(await claim(tab, none)).toBe(first)
})

test('R29 offsets of a device never go down, over loads and whatever its wall clock says', () => {
  const given: number[] = []
  let last: ReturnType<typeof markIn> = null
  for (const wall of [1_000_000, 1_060_000, 400_000]) {
    let monotonic = 5
    const offset = createOffset({
      monotonic: () => monotonic,
      wall: () => wall + monotonic,
      last,
      keep: (mark) => {
        last = markIn(`${mark.offset} ${mark.wall}`)
      },
    })
    given.push(offset())
    monotonic += 2_000
    given.push(offset())
  }
  expect(given).toEqual(given.toSorted((a, b) => a - b))
  expect((given[2] ?? 0) - (given[1] ?? 0)).toBeGreaterThan(50_000)
})

test('what is no mark is none', () => {
  for (const text of [null, '', 'a b', '5', '-1 2']) expect(markIn(text)).toBeNull()
})
