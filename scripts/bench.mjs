// `npm run bench`: what the product costs, measured beside its peers. `npm run bench -- fanout --rounds 1` runs one part, with its own options.
import { join } from 'node:path'
import { ensurePackages, fail, runOnBun } from './bootstrap.mjs'

/** Each part is a program of its own; its first lines say what it measures and which options it takes. */
const parts = {
  fanout: join('collab-server', 'bench', 'fanout.ts'),
  reconnect: join('collab-server', 'bench', 'reconnect.ts'),
  kill: join('collab-server', 'bench', 'kill.ts'),
  go: join('e2e', 'bench', 'go.ts'),
  faults: join('e2e', 'bench', 'faults.ts'),
  'same-second': join('e2e', 'bench', 'same-second.ts'),
  follower: join('e2e', 'bench', 'follower.ts'),
  browser: join('e2e', 'bench', 'editor.ts'),
  documents: join('e2e', 'bench', 'documents.ts'),
  bundle: join('client', 'bench', 'bundle.ts'),
  history: join('api', 'bench', 'history.ts'),
  search: join('api', 'bench', 'search.ts'),
}

ensurePackages()
const [first, ...rest] = process.argv.slice(2)
const isPart = first !== undefined && Object.hasOwn(parts, first)
if (first && !isPart) fail(`There is no part ${first}. There are ${Object.keys(parts).join(', ')}. Options come after a part.`)
const wanted = isPart ? [first] : Object.keys(parts)

const results = []
for (const part of wanted) {
  console.log(`\n${part} · ${parts[part]}`)
  const startedAt = performance.now()
  const code = await runOnBun(parts[part], rest)
  results.push({ part, code, seconds: Math.round((performance.now() - startedAt) / 1_000) })
}

console.log('')
for (const { part, code, seconds } of results) {
  console.log(`${part.padEnd(10)} ${String(seconds).padStart(4)} s  ${code === 0 ? 'done' : `failed with ${code}`}`)
}
process.exit(results.every(({ code }) => code === 0) ? 0 : 1)
