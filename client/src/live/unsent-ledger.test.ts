import { describe, expect, test } from 'bun:test'
import { type KeyValueStore, openUnsentLedger } from './unsent-ledger'

const memoryStore = (): KeyValueStore => {
  const map = new Map<string, string>()
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (i) => [...map.keys()][i] ?? null,
    get length() {
      return map.size
    },
  }
}

const open = (store: KeyValueStore, screen: string, document = 'ana/run-of-show:1:1') => openUnsentLedger({ store, document, screen })

describe('how many edits are only in this browser', () => {
  test('a reload inherits what was not committed, and settles it with the next commit', () => {
    const store = memoryStore()
    open(store, 'first').record(3)
    const reloaded = open(store, 'second')
    expect(reloaded.inherited).toBe(3)
    reloaded.settleInherited()
    expect(open(store, 'third').inherited).toBe(0)
  })

  test('the edits of two screens add up', () => {
    const store = memoryStore()
    open(store, 'left').record(2)
    open(store, 'right').record(1)
    expect(open(store, 'next').inherited).toBe(3)
  })

  test('what another screen typed since stays counted when the rest is settled', () => {
    const store = memoryStore()
    const left = open(store, 'left')
    left.record(2)
    const right = open(store, 'right')
    left.record(5)
    right.settleInherited()
    expect(open(store, 'next').inherited).toBe(3)
  })

  test('another document and another person have their own count', () => {
    const store = memoryStore()
    open(store, 'left').record(2)
    expect(open(store, 'next', 'ana/run-of-show:2:1').inherited).toBe(0)
    expect(open(store, 'next', 'ben/run-of-show:1:1').inherited).toBe(0)
  })

  test('a store that is full or switched off stops nobody from editing', () => {
    const full: KeyValueStore = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => open(full, 'left').record(1)).not.toThrow()
  })
})
