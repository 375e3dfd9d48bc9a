import { describe, expect, test } from 'bun:test'
import { runInstant, syncedInstant } from './pace'

const drill = { speed: 10, from: 1_000_000, since: 500_000 }

describe('pace', () => {
  test('R35: a drill of ten times the speed shows a minute in six seconds', () => {
    expect(runInstant(drill, 500_000)).toBe(1_000_000)
    expect(runInstant(drill, 506_000)).toBe(1_060_000)
  })
  test('R35: the synced instant is found back', () => {
    for (const t of [500_000, 500_001, 777_777]) expect(syncedInstant(drill, runInstant(drill, t))).toBe(t)
  })
  test('R35: every other run goes by the synced clock', () => {
    expect(runInstant(null, 42)).toBe(42)
    expect(syncedInstant(null, 42)).toBe(42)
  })
})
