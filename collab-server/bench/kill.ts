import { parseArgs } from 'node:util'
import { killRounds } from '../test/kill-rounds'
import { createWorld } from '../test/world'

/** `npx bun collab-server/bench/kill.ts --runs 20 --seed 1`: kills the server again and again under 20 people who edit, and prints what was lost. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } } })
const seed = Number(values.seed)
const world = await createWorld()
const rounds = await killRounds({
  world,
  seed,
  rounds: Number(values.runs),
  writers: 20,
  perSecond: 50,
  onRound: ({ made, promised, lost, backAfterMs }, index) =>
    console.log(`run ${index + 1}: made ${made}, promised ${promised}, lost ${lost}, served again after ${Math.round(backAfterMs)} ms`),
})
const sum = (figure: 'made' | 'promised' | 'lost') => rounds.reduce((total, round) => total + round[figure], 0)
console.log(`seed ${seed}, ${rounds.length} kills: ${sum('lost')} of ${sum('promised')} promised edits lost (${sum('made')} made)`)
await world.end()
process.exit(sum('lost') === 0 ? 0 : 1)
