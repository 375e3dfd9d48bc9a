import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { createWorld, type World } from '../../collab-server/test/world'
import { type House, openHouse, openPlan } from '../faults/house'
import { drill } from './drill'

let world: World
let house: House
beforeAll(async () => {
  world = await createWorld()
  house = await openHouse(world)
}, 300_000)
afterAll(async () => {
  await house?.end()
  await world?.end()
})

describe('R35 a drill', () => {
  test('is called sixty times as fast to its end, while the plan is edited, and every follower ends with the caller’s run (seed 7)', async () => {
    const person = await world.person('producer')
    const plan = await openPlan(house, { items: 8, editor: person })
    const lines: string[] = []
    const options = { document: plan.document.id, speed: 60, followers: 40, seed: 7, longestMs: 400, gos: 1_000, edits: true }
    const door = { collabUrl: `ws://127.0.0.1:${house.port}`, token: () => world.tokenOf(person) }
    const drilled = await drill(options, door, (line) => lines.push(line))
    expect(drilled).toMatchObject({ followers: 40, agreeing: 40 })
    expect(drilled.tally).toMatchObject({ gos: 9, refused: [] })
    expect(lines.at(-1)).toContain('ended')
    const [run] = await world.sql`select kind, speed, state, seq::int as seq from runs where document_id = ${plan.document.id}`
    expect(run).toMatchObject({ kind: 'rehearsal', speed: 60, state: 'ended', seq: drilled.entries })
    plan.close()
  }, 300_000)
})
