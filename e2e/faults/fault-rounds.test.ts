import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { createWorld, type World } from '../../collab-server/test/world'
import { type House, openHouse } from './house'
import { playRound, type Team } from './round'
import { teamOf } from './team'
import { faultsIn, verdictOn } from './verdict'

let world: World
let house: House
let team: Team
beforeAll(async () => {
  world = await createWorld()
  house = await openHouse(world)
  team = await teamOf(world)
}, 300_000)
afterAll(async () => {
  await house?.end()
  await world?.end()
})

describe('R29 R30 R31 a show that is called while server and network are killed', () => {
  for (const seed of [3, 11, 20_270_306]) {
    test(`loses no GO, doubles none and keeps their order (seed ${seed})`, async () => {
      const verdict = verdictOn(await playRound({ house, team, seed }))
      expect(faultsIn(verdict)).toEqual([])
      expect(verdict.counted).toBeGreaterThan(5)
    }, 600_000)
  }
})
