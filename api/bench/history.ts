/**
 * `npm run bench -- history`: how long the history of a document with 100,000
 * edits takes to open, to show one point of it, and to tell what one session of
 * work changed. Asked as a browser asks, without the network.
 * Options: --edits 100000 --rounds 7.
 */
import { parseArgs } from 'node:util'
import { itemsOf, LongLog, writeSeason } from '../test/long-log'
import { documentAt } from '../test/route-table'
import { testWorld } from '../test/world'

const { values } = parseArgs({ options: { edits: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '7' } } })
const [edits, rounds] = [Number(values.edits), Number(values.rounds)]

/** How far apart collab-server keeps states of a document of this size, entries. */
const storeEvery = 5_000

const world = await testWorld()
try {
  const { ids, ines } = world
  const log = new LongLog(world.owner, ids)
  await writeSeason(log, { edits, authors: [ines.id], storeEvery })
  await world.owner`analyze document_updates`
  const root = `${documentAt(ids)}/history`
  const measured: [string, string][] = []
  const measure = async (what: string, path: (round: number) => string) => {
    const times: number[] = []
    let bytes = 0
    for (let round = 0; round < rounds; round++) {
      const from = performance.now()
      const { status, body } = await ines.get(path(round))
      if (status !== 200) throw new Error(`${path(round)} answered ${status}: ${JSON.stringify(body)}`)
      times.push(performance.now() - from)
      bytes = JSON.stringify(body).length
    }
    times.sort((a, b) => a - b)
    const text = `${(times[Math.floor(rounds / 2)] ?? 0).toFixed(0).padStart(6)} ms median ${(times.at(-1) ?? 0).toFixed(0).padStart(6)} ms worst`
    measured.push([what, `${text} ${(bytes / 1_000).toFixed(0).padStart(7)} kB`])
  }
  const middle = Math.floor(edits / 2)
  await measure('time line, as it opens', () => root)
  await measure('time line, a page in the middle', () => `${root}?before=${middle}`)
  await measure('names and runs', () => `${documentAt(ids)}/revisions`)
  // A point looked at once is remembered, so each round asks for another one.
  await measure('a point far from a stored state', (round) => `${root}/${middle + storeEvery - 10 - round}`)
  await measure('a point near the end', (round) => `${root}/${edits - 1 - round}`)
  await measure('what one session changed', (round) => `${root}/${middle - round}/changes?since=${middle - 200 - round}&author=${ines.id}`)
  await measure('what 10,000 edits changed', (round) => `${root}/${middle - round}/changes?since=${middle - 10_000 - round}`)
  await measure('a page of one item’s history', () => `${root}/items/items/${itemsOf(log.doc)[0]}`)
  console.info(`\n${edits.toLocaleString('en')} edits, ${rounds} rounds each`)
  for (const [what, text] of measured) console.info(`${what.padEnd(36)}${text}`)
} finally {
  await world.close()
}
process.exit(0)
