import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureClientBuild } from './start/client-build'
import { startConfig } from './start/config'
import { countOfJunit, countOfPlaywright } from './test/reports'
import { type Count, countOf, run, sumOf } from './test/run'
import { ensureChromium, ensureRedis } from './test/tools'

const root = dirname(import.meta.dir)
const minute = 60_000
const workspaces = ['shared', 'migrations', 'api', 'collab-server', 'client', 'e2e', 'scripts']

/** The steps of `npm test`, in order; `npm test -- lint units` runs only these. */
const steps: Readonly<Record<string, (folder: string) => Promise<Count>>> = {
  build: async () => {
    const built = await ensureClientBuild({ root, say: console.log })
    if (!built.ok) console.error(built.reason)
    return one(built.ok)
  },
  /** How much JavaScript each screen brings, against the bars of the design. */
  budgets: async () =>
    one(
      await run({ file: process.execPath, args: ['--no-env-file', join(root, 'client', 'bench', 'bundle.ts')], env, deadlineMs: minute }),
    ),
  lint: async () =>
    one(await run({ file: 'node', args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'], env, deadlineMs: 20 * minute })),
  types: async () =>
    one(await run({ file: 'node', args: [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'], env, deadlineMs: 20 * minute })),
  units: async (folder) => {
    const redis = ensureRedis()
    if (!redis.ok) console.error(redis.reason)
    const report = join(folder, 'units.xml')
    const args = ['--no-env-file', 'test', '--parallel=2', '--timeout=300000', '--reporter=junit', `--reporter-outfile=${report}`]
    const isWell = await run({
      file: process.execPath,
      args: [...args, ...workspaces.map((name) => `./${name}/`)],
      env,
      deadlineMs: 60 * minute,
    })
    return countOf(countOfJunit(textOf(report)), isWell)
  },
  e2e: async (folder) => {
    const chromium = ensureChromium(process.env)
    if (!chromium.ok) {
      console.error(chromium.reason)
      return one(false)
    }
    const report = join(folder, 'e2e.json')
    const args = [
      bin('@playwright', 'test', 'cli.js'),
      'test',
      '--config',
      join(root, 'e2e', 'playwright.config.ts'),
      '--reporter=list,json',
    ]
    const withReport = { ...env, CHROMIUM: chromium.value, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const isWell = await run({ file: 'node', args, env: withReport, deadlineMs: 60 * minute })
    return countOf(countOfPlaywright(textOf(report)), isWell)
  },
}

/** A developer's own settings must not reach the tests. */
const options = new Set(Object.values(startConfig).map((declared) => declared.env))
const env = Object.fromEntries(Object.entries({ ...process.env, CI: '1' }).filter(([name]) => !options.has(name)))

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !(name in steps))
  if (unknown) {
    console.error(`There is no step ${unknown}. There are ${Object.keys(steps).join(', ')}.`)
    process.exit(2)
  }
  const folder = mkdtempSync(join(tmpdir(), 'fashionos-test-'))
  const counts: Record<string, Count & { seconds: number }> = {}
  for (const [name, step] of Object.entries(steps)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n── ${name}`)
    const from = performance.now()
    const count = await step(folder)
    counts[name] = { ...count, seconds: Math.round((performance.now() - from) / 1000) }
  }
  rmSync(folder, { recursive: true, force: true })
  console.log('')
  for (const [name, { passed, failed, seconds }] of Object.entries(counts))
    console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`)
  const { passed, failed } = sumOf(Object.values(counts))
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

const one = (isWell: boolean): Count => ({ passed: isWell ? 1 : 0, failed: isWell ? 0 : 1 })
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const bin = (...path: readonly string[]): string => join(root, 'node_modules', ...path)

await main(process.argv.slice(2))
