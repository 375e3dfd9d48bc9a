import { parseArgs } from 'node:util'
import { createWorld } from '../../collab-server/test/world'
import { openHouse } from '../faults/house'
import { playRound } from '../faults/round'
import { teamOf } from '../faults/team'
import { faultsIn, type Verdict, verdictOn } from '../faults/verdict'

/**
 * Shows that are called while the server is killed with SIGKILL and the
 * networks of callers and followers are cut, stalled and slowed, at moments
 * the seed decides. Prints what became of every call.
 *
 *   bun e2e/bench/faults.ts [--rounds 50] [--seed 1]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } } })
const [rounds, first] = [Number(values.rounds), Number(values.seed)]

const world = await createWorld()
const house = await openHouse(world)
const team = await teamOf(world)
const verdicts: Verdict[] = []
let kills = 0
for (let seed = first; seed < first + rounds; seed++) {
  const startedAt = performance.now()
  const played = await playRound({ house, team, seed })
  const verdict = verdictOn(played)
  verdicts.push(verdict)
  kills += played.kills
  const { counted, superseded, lost, doubled, reordered } = verdict
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  console.info(
    `seed ${seed}, ${seconds} s: ${played.log.length} entries, ${played.kills} kills, ${counted} calls counted, ${superseded} superseded by a take-over, ${lost.length} lost, ${doubled.length} doubled, ${reordered.length} reordered`,
  )
  for (const fault of faultsIn(verdict)) console.info(`  ${fault}`)
}
await house.end()
await world.end()

const sum = (figure: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + figure(verdict), 0)
const faults = sum((verdict) => faultsIn(verdict).length)
console.info(
  `\n${rounds} rounds from seed ${first}, ${kills} kills: of ${sum(({ counted }) => counted)} calls that counted ${sum(({ lost }) => lost.length)} lost, ${sum(({ doubled }) => doubled.length)} doubled, ${sum(({ reordered }) => reordered.length)} reordered; ${sum(({ superseded }) => superseded)} superseded by a take-over; ${faults} faults in all`,
)
process.exit(faults === 0 ? 0 : 1)
