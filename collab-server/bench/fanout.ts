import { parseArgs } from 'node:util'
import { createCollabServerStart } from './collab-server'
import { type Load, type LoadFigures, runLoad } from './load'
import { startHocuspocus, startRelay, startYWebsocketServer } from './peers'
import { medianOf } from './percentiles'
import { startStorage } from './storage'
import type { StartSubject } from './subject'
import { printTable } from './table'

/**
 * Fan-out: one writer types into a run of show of 300 rows, all others follow.
 * The same load against four servers, each in a process of its own and fresh
 * for each measurement, in turns and in alternating order. Prints medians.
 *
 *   bun collab-server/bench/fanout.ts [--followers 200] [--rates 50,400] [--rounds 3] [--seconds 6] [--only a,b] [--json]
 */
const peers: Readonly<Record<string, StartSubject>> = {
  relay: startRelay,
  'y-websocket-server': startYWebsocketServer,
  hocuspocus: startHocuspocus,
}
const ours = 'collab-server'

interface Options {
  readonly followers: number
  readonly rates: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly only: readonly string[]
  readonly json: boolean
}

type Subjects = Readonly<Record<string, StartSubject>>
type Measured = Readonly<Record<string, readonly LoadFigures[]>>

const main = async (): Promise<void> => {
  const options = optionsOf(Bun.argv.slice(2))
  const storage = options.only.includes(ours) ? await startStorage() : null
  try {
    await measureRates(options, storage ? { ...peers, [ours]: createCollabServerStart({ storage, people: options.followers + 1 }) } : peers)
  } finally {
    await storage?.stop()
  }
}

const measureRates = async (options: Options, subjects: Subjects): Promise<void> => {
  const results = []
  for (const rate of options.rates) {
    const measured = await measureAll(options, subjects, rate)
    const rows = Object.entries(measured).map(([server, runs]) => ({ server, ...mediansOf(runs) }))
    results.push({ followers: options.followers, editsPerSecond: rate, servers: rows })
    if (!options.json) print(rate, options, rows)
  }
  if (options.json) console.info(JSON.stringify(results, null, 2))
}

const measureAll = async ({ followers, rounds, seconds, only }: Options, subjects: Subjects, rate: number): Promise<Measured> => {
  const measured: Record<string, LoadFigures[]> = Object.fromEntries(only.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? only : only.toReversed()) {
      console.error(`round ${round + 1} of ${rounds}: ${name} at ${rate} edits/s`)
      measured[name]?.push(await measureOne(startOf(subjects, name), { followers, rate, windowMs: seconds * 1_000 }))
    }
  }
  return measured
}

const startOf = (subjects: Subjects, name: string): StartSubject => {
  const start = subjects[name]
  if (!start) throw new Error(`There is no server “${name}”; there are ${[...Object.keys(peers), ours].join(', ')}.`)
  return start
}

const measureOne = async (start: StartSubject, load: Load): Promise<LoadFigures> => {
  const subject = await start()
  try {
    return await runLoad(subject, load)
  } finally {
    await subject.stop()
  }
}

interface Medians {
  readonly cpuMicros: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly framesPerEdit: number
  readonly bytesPerEdit: number
  readonly memory: number
  readonly peakMemory: number
  readonly missing: number
  readonly storageCpuMicros: number
}

const mediansOf = (runs: readonly LoadFigures[]): Medians => {
  const median = (figure: (run: LoadFigures) => number) => medianOf(runs.map(figure))
  return {
    cpuMicros: median((run) => run.cpuMicros),
    p50: median((run) => run.latency.p50),
    p95: median((run) => run.latency.p95),
    p99: median((run) => run.latency.p99),
    framesPerEdit: median((run) => run.framesPerEdit),
    bytesPerEdit: median((run) => run.bytesPerEdit),
    memory: median((run) => run.memory.now),
    peakMemory: median((run) => run.memory.peak),
    missing: runs.reduce((sum, run) => sum + run.missing, 0),
    storageCpuMicros: median((run) => run.storageCpuMicros),
  }
}

const print = (rate: number, { followers, rounds, seconds }: Options, rows: readonly (Medians & { server: string })[]): void => {
  const cpuOf = (server: string) => rows.find((row) => row.server === server)?.cpuMicros ?? Number.NaN
  const ratio = (cpu: number, server: string) => (cpu / cpuOf(server)).toFixed(2)
  console.info(`\n1 writer, ${followers} followers, ${rate} edits/s · medians of ${rounds} × ${seconds} s`)
  printTable(
    rows.map((row) => ({
      server: row.server,
      'CPU µs/update': row.cpuMicros.toFixed(2),
      '× relay': ratio(row.cpuMicros, 'relay'),
      '× y-websocket': ratio(row.cpuMicros, 'y-websocket-server'),
      'p50 ms': row.p50.toFixed(1),
      'p95 ms': row.p95.toFixed(1),
      'p99 ms': row.p99.toFixed(1),
      'frames/edit': row.framesPerEdit.toFixed(2),
      'B/edit': row.bytesPerEdit.toFixed(0),
      'RSS MB': row.memory.toFixed(0),
      'peak MB': row.peakMemory.toFixed(0),
      'Postgres µs/update': row.storageCpuMicros.toFixed(2),
      'not delivered': String(row.missing),
    })),
  )
}

const optionsOf = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: {
      followers: { type: 'string', default: '200' },
      rates: { type: 'string', default: '50,400' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '6' },
      only: { type: 'string', default: [...Object.keys(peers), ours].join() },
      json: { type: 'boolean', default: false },
    },
  })
  return {
    followers: Number(values.followers),
    rates: values.rates.split(',').map(Number),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    only: values.only.split(','),
    json: values.json,
  }
}

await main()
process.exit(0)
