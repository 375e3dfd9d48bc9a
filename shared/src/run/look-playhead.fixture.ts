import { expect } from 'bun:test'
import type { Rng } from '../../test/rng'
import type { Look } from '../documents/lineup/schema'
import { second } from '../time'
import { expandedBy, lineupOf, lookOf, lookRow, planAround, someLooks } from './lineup.fixture'
import { Stage } from './run.fixture'

/** A lineup as its editors see it while the show runs: `ahead` is what is still to be called, whatever else moves. */
interface Scene {
  readonly stage: Stage
  looks: Look[]
  /** Numbers of looks that are ahead of the playhead. */
  ahead: Set<number>
  added: number
}

const numberOf = ({ number }: Look): number => Number(number)
const current = ({ stage }: Scene): number => Number(stage.run.current?.cue.slice(1) ?? 0)

/** Plays a lineup while it is edited, and holds each state to R40. */
export const walks = (rng: Rng): void => {
  const looks = someLooks(4 + rng.int(12))
  const scene: Scene = {
    stage: new Stage(expandedBy(planAround(), lineupOf(looks))),
    looks,
    ahead: new Set(looks.map(numberOf)),
    added: 100,
  }
  for (let i = 0; i < 3; i++) scene.stage.go()
  scene.ahead.delete(current(scene))
  for (let step = 0; step < 30 && scene.stage.run.next?.cue.startsWith('L'); step++) {
    if (rng.chance(0.4)) called(scene)
    else edited(scene, rng)
  }
}

const called = (scene: Scene): void => {
  const { next } = scene.stage.run
  scene.stage.go()
  expect(scene.stage.run.current?.item).toBe(next?.item ?? '')
  expect([...scene.ahead]).toContain(current(scene))
  // What is held or cut when it is passed is passed.
  const at = scene.looks.findIndex((look) => numberOf(look) === current(scene))
  for (const look of scene.looks.slice(0, at + 1)) scene.ahead.delete(numberOf(look))
}

const edited = (scene: Scene, rng: Rng): void => {
  const { run } = scene.stage.wait(rng.int(20) * second)
  rng.pick([moved, moved, moved, heldOrBack, added])(scene, rng)
  scene.stage.replan(expandedBy(planAround(), lineupOf(scene.looks)))
  expect(scene.stage.run).toMatchObject({ current: run.current, startedAt: run.startedAt, state: run.state })
  const inOrder = scene.looks.filter(({ status }) => status === 'in').map(numberOf)
  const first = inOrder.find((n) => scene.ahead.has(n))
  if (first === undefined) return
  expect(scene.stage.run.next?.item).toBe(lookRow(first))
}

/** A look is moved among those that walked or those ahead, or the running one anywhere: none of it takes a look from what is ahead. */
const moved = (scene: Scene, rng: Rng): void => {
  const look = rng.pick(scene.looks)
  const others = scene.looks.filter((one) => one !== look)
  const n = numberOf(look)
  const boundary = others.findIndex((one) => scene.ahead.has(numberOf(one)))
  const split = boundary === -1 ? others.length : boundary
  const at =
    n === current(scene) ? rng.int(others.length + 1) : scene.ahead.has(n) ? split + rng.int(others.length - split + 1) : rng.int(split + 1)
  scene.looks = others.toSpliced(at, 0, look)
}

const heldOrBack = (scene: Scene, rng: Rng): void => {
  const look = rng.pick(scene.looks)
  const status = look.status === 'in' ? rng.pick(['held', 'cut'] as const) : 'in'
  scene.looks = scene.looks.map((one) => (one === look ? { ...one, status } : one))
}

/** Behind the last of what is ahead. */
const added = (scene: Scene): void => {
  const n = scene.added++
  scene.looks = [...scene.looks, lookOf(n)]
  scene.ahead.add(n)
}
