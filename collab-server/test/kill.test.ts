import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { killRounds } from './kill-rounds'
import { createWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

describe('kill -9', () => {
  const seed = 20_270_306
  test(`no promised edit is lost when the server is killed while 20 people edit (seed ${seed})`, async () => {
    const rounds = await killRounds({ world, seed, rounds: 2, writers: 20, perSecond: 50 })
    for (const { promised, lost } of rounds) {
      expect(promised).toBeGreaterThan(100)
      expect(lost).toBe(0)
    }
  }, 600_000)
})
