import { describe, expect, test } from 'bun:test'
import type { Entry } from '@fashionos/shared/run/entry'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { LoggedRun } from './logged-run'

/** A run whose followers said ready, and took it back, until there was no more room for it. */
const crowded = () => {
  const stage = stageOf(minute, minute)
  const item = stage.run.next?.item ?? ''
  const logged = new LoggedRun(stage.log)
  let said = 0
  for (; !logged.isFullForOthers; said++) {
    const { run } = logged
    const ready = said % 2 === 0
    logged.take({
      ...stage.log[1],
      id: crypto.randomUUID(),
      seq: run.seq + 1,
      command: { kind: 'ready', item, department: 'lx', ready },
      effect: { kind: 'readied' },
    } as Entry)
  }
  return { logged, said }
}

describe('the log of a run', () => {
  test('has room for the caller when followers have filled theirs', () => {
    const { logged, said } = crowded()
    expect(said).toBeLessThanOrEqual(50_000)
    expect([logged.isFull, logged.hasRoomFor(2_000)]).toEqual([false, true])
    expect(logged.hasRoomFor(60_000)).toBe(false)
  })
})
