/**
 * `npm run bench -- search`: how long it takes to find something among 1,000
 * documents of 60 items each, by words that are there, that are misspelt, that
 * are everywhere and that are nowhere. Asked as a browser asks, without the network.
 * Options: --documents 1000 --items 60 --rounds 30.
 */
import { parseArgs } from 'node:util'
import { testWorld, type World } from '../test/world'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    items: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '30' },
  },
})
const [documents, items, rounds] = [Number(values.documents), Number(values.items), Number(values.rounds)]

const vocabulary = 'look cape silver velvet coat gown music light cue model walk finale open doors guest camera press seat hair shoe'.split(
  ' ',
)
/** Words that other documents of the workspace say, for misspelt ones to be compared with. */
const otherWords = 20_000

const queries: readonly (readonly [string, string])[] = [
  ['two words', 'cape silver'],
  ['two words and a number', 'look 14 cape'],
  ['one word that is everywhere', 'look'],
  ['two misspelt words', 'silvr velvt'],
  ['a beginning', 'fina'],
  ['one letter', 'l'],
  ['the title of a document', 'plan 77'],
  ['a word that is nowhere', 'zzqx'],
]

/** The same numbers every time. */
const seeded = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

const fill = async ({ owner, ids: { workspace, show } }: World): Promise<void> => {
  const random = seeded(1)
  const pick = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? ''
  const made = await owner<{ id: string }[]>`
    insert into documents (id, workspace_id, show_id, type, title, origin, created_by)
    select uuidv7(), ${workspace}, ${show}, 'run-of-show', 'Plan ' || n, '{"kind":"blank"}', uuidv7()
    from generate_series(1, ${documents}::int) n returning id`
  for (const { id } of made) {
    const rows = Array.from({ length: items }, (_, n) => {
      const title = `look ${n} ${pick()} ${pick()}`
      const body = `${pick()} ${pick()} ${Math.floor(random() * 1e9).toString(36)} and some more text ${pick()} that stands in notes`
      return { document_id: id, item: `items/${n}`, workspace_id: workspace, title, body, plain_title: title, plain_body: body }
    })
    await owner`insert into search_entries ${owner(rows)}`
  }
  await owner`insert into search_words select ${workspace}, unnest(${vocabulary}::text[]) on conflict do nothing`
  await owner`insert into search_words select ${workspace}, 'w' || md5(n::text) from generate_series(1, ${otherWords}::int) n`
  await owner`analyze search_entries`
  await owner`analyze search_words`
  await owner`analyze documents`
}

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0).padStart(5)

const world = await testWorld()
try {
  await fill(world)
  const path = (q: string) => `/api/workspaces/${world.ids.workspace}/search?size=8&q=${encodeURIComponent(q)}`
  console.info(`\n${documents.toLocaleString('en')} documents, ${(documents * items).toLocaleString('en')} items, ${rounds} rounds each`)
  for (const [what, q] of queries) {
    const times: number[] = []
    let found = 0
    for (let round = 0; round <= rounds; round++) {
      const from = performance.now()
      const { status, body } = await world.ines.get(path(q))
      if (status !== 200) throw new Error(`${q} answered ${status}: ${JSON.stringify(body)}`)
      // The first of each warms the statement.
      if (round > 0) times.push(performance.now() - from)
      found = body.items.length
    }
    times.sort((a, b) => a - b)
    console.info(
      `${what.padEnd(30)}${`“${q}”`.padEnd(18)} p50 ${at(times, 0.5)} ms  p95 ${at(times, 0.95)} ms  ${String(found).padStart(3)} found`,
    )
  }
} finally {
  await world.close()
}
process.exit(0)
