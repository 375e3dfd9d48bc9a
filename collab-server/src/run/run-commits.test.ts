import { describe, expect, test } from 'bun:test'
import { RunCommits } from './run-commits'

const failure = (code: string) => Object.assign(new Error(code), { code })

const commitsOf = (patience = 60_000) => {
  const happened: string[] = []
  const commits = new RunCommits(
    { onFailure: () => happened.push('failed'), onAway: () => happened.push('away'), onLost: () => happened.push('lost') },
    patience,
  )
  return { commits, happened }
}

/** A write that fails so, one after the other, and then succeeds. */
const failing = (...codes: readonly string[]) => {
  const left = [...codes]
  return async () => {
    const code = left.shift()
    if (code !== undefined) throw failure(code)
    return true
  }
}

describe('commits of a run', () => {
  test('are tried again while Postgres cannot be reached', async () => {
    const { commits, happened } = commitsOf()
    expect(await commits.commit(failing('ECONNREFUSED', 'CONNECTION_CLOSED', '57P01'))).toBe(true)
    expect(happened).toEqual(['failed', 'failed', 'failed'])
  })

  test('that Postgres will never take are given up, and others go on', async () => {
    const { commits, happened } = commitsOf()
    expect(await commits.commit(failing('22P05'))).toBe(false)
    expect(await commits.commit(failing())).toBe(true)
    expect(happened).toEqual(['failed'])
  })

  test('under a lease that is gone are the last ones', async () => {
    const { commits, happened } = commitsOf()
    expect(await commits.commit(async () => false)).toBe(false)
    expect(await commits.commit(failing())).toBe(false)
    expect([happened, commits.isStopped]).toEqual([['lost'], true])
  })

  test('that take too long say so, and are made up for', async () => {
    const { commits, happened } = commitsOf(0)
    const { promise: wentAway, resolve } = Promise.withResolvers<boolean>()
    const done = commits.commit(() => wentAway)
    while (!commits.isAway) await new Promise((next) => setTimeout(next, 1))
    resolve(true)
    expect(await done).toBe(true)
    expect<unknown>([happened, commits.isAway]).toEqual([['away'], false])
  })
})
