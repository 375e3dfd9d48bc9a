import { parseArgs } from 'node:util'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { textAt } from '@fashionos/shared/ydoc/place'
import { percentilesOf } from '../../collab-server/bench/percentiles'
import { cpuMsOf, memoryOf } from '../../collab-server/bench/process-figures'
import { printTable } from '../../collab-server/bench/table'
import { isEntry, type LiveScreen } from '../../collab-server/test/run/screen'
import { until } from '../../collab-server/test/until'
import type { Answer } from './live/followers'
import { openCountedSession } from './live/idle'
import { instant } from './live/instant'
import { openTheatre, type Theatre } from './live/theatre'

/**
 * A called show: how soon all followers have a GO, what an idle follower and
 * one edit of a word cost, and how soon a hall of phones is back. Server,
 * followers and caller are processes of their own; Postgres commits to disk.
 *
 *   bun e2e/bench/go.ts [--followers 200] [--gos 200] [--rows 300] [--idle 60] [--back 500]
 */
const { values } = parseArgs({
  options: {
    followers: { type: 'string', default: '200' },
    gos: { type: 'string', default: '200' },
    rows: { type: 'string', default: '300' },
    /** Seconds. */
    idle: { type: 'string', default: '60' },
    back: { type: 'string', default: '500' },
  },
})
const [followers, gos, rows, idle, back] = [values.followers, values.gos, values.rows, values.idle, values.back].map(Number) as [
  number,
  number,
  number,
  number,
  number,
]

/** GOs that do not count: the server compiles what it runs often. */
const warmUp = 40
/** Between two GOs, ms: each is heard by all before the next. */
const pauseMs = 40

const main = async (): Promise<void> => {
  const theatre = await openTheatre({ rows: Math.max(rows, gos + warmUp + 2), people: Math.max(followers, back) + 1 })
  try {
    const tokens = theatre.tokens.slice(1)
    await theatre.ask<'connected'>({ ask: 'connect', ...place(theatre), tokens: tokens.slice(0, followers), plan: null })
    const desk = await theatre.openDesk()
    // Opened and taken over.
    await theatre.ask<'heard'>({ ask: 'hear', count: 2 })
    await callAll(theatre, desk, warmUp)
    print(`GO to ${followers} followers, ms`, await callAll(theatre, desk, gos))
    await oneEdit(theatre)
    await idleFollowers(theatre, tokens)
    await theatre.ask<'closed'>({ ask: 'close' })
    await comeBack(theatre, tokens.slice(0, back))
  } finally {
    await theatre.close()
  }
}

const place = ({ server, document }: Theatre) => ({ url: server.url, document })

interface Latencies {
  /** From the commit to each follower. */
  readonly afterCommit: number[]
  /** From the commit to the last follower, per GO. */
  readonly last: number[]
  readonly tapToCommit: number[]
  readonly tapToFollower: number[]
}

const callAll = async (theatre: Theatre, desk: LiveScreen, count: number): Promise<Latencies> => {
  const latencies: Latencies = { afterCommit: [], last: [], tapToCommit: [], tapToFollower: [] }
  for (let i = 0; i < count; i++) {
    const before = theatre.commits.length
    const tappedAt = instant()
    const go = await desk.go()
    if (!isEntry(go)) throw new Error(go.message)
    const { arrivals } = await theatre.ask<'heard'>({ ask: 'hear', count: 1 })
    await until(() => theatre.commits.length > before, 'the commit is known')
    const committedAt = theatre.commits[before]?.committedAt ?? Number.NaN
    const came = arrivals.map(([at]) => at ?? Number.NaN)
    latencies.afterCommit.push(...came.map((at) => at - committedAt))
    latencies.last.push(Math.max(...came) - committedAt)
    latencies.tapToCommit.push(committedAt - tappedAt)
    latencies.tapToFollower.push(...came.map((at) => at - tappedAt))
    await Bun.sleep(pauseMs)
  }
  return latencies
}

const print = (title: string, { afterCommit, last, tapToCommit, tapToFollower }: Latencies): void => {
  console.info(`\n${title}`)
  const row = (what: string, samples: readonly number[]) => {
    const { p50, p95, p99, max } = percentilesOf(samples)
    const figure = (ms: number) => ms.toFixed(1)
    return { '': what, p50: figure(p50), p95: figure(p95), p99: figure(p99), max: figure(max) }
  }
  printTable([
    row('commit → follower', afterCommit),
    row('commit → last follower', last),
    row('tap → commit', tapToCommit),
    row('tap → follower', tapToFollower),
  ])
}

/** A word more in one title, after a second of quiet. */
const oneEdit = async (theatre: Theatre): Promise<void> => {
  await Bun.sleep(1_000)
  const row = theatre.rows.at(-1) ?? ''
  const title = textAt(theatre.editor.doc, runOfShow.schema, { list: 'items', id: row, part: 'title' })
  title.insert(title.length, ' in silver')
  const { bytes } = await theatre.ask<'heard'>({ ask: 'hear', count: 1 })
  console.info(`\none edit, ${theatre.rows.length} rows, ${followers} followers: ${Math.max(...bytes)} bytes to each`)
}

/** Followers' pages while an item runs and nobody says anything, after the questions about the clock a page begins with. */
const idleFollowers = async (theatre: Theatre, tokens: readonly string[]): Promise<void> => {
  const sessions = tokens.slice(0, 20).map((token) => openCountedSession({ ...place(theatre), token }))
  await until(() => sessions.every(({ isOpen }) => isOpen()), 'the pages are open')
  await Bun.sleep(2_000)
  const total = () => sessions.reduce((sum, { bytes }) => sum + bytes(), 0)
  const before = total()
  await Bun.sleep(idle * 1_000)
  const each = (total() - before) / sessions.length / idle
  console.info(`an idle follower while a timer runs: ${each.toFixed(1)} bytes/s, both ways (${sessions.length} pages over ${idle} s)`)
  for (const session of sessions) session.stop()
}

/** All at once: first with nothing, as after a reload on a new phone, then with the plan they have. */
const comeBack = async (theatre: Theatre, tokens: readonly string[]): Promise<void> => {
  let plan: string | null = null
  for (const what of ['with nothing', 'with the plan they had']) {
    const cpu = cpuMsOf(theatre.server.pid)
    const connected: Extract<Answer, { answer: 'connected' }> = await theatre.ask<'connected'>({
      ask: 'connect',
      ...place(theatre),
      tokens,
      plan,
    })
    plan ??= connected.plan
    const seconds = (connected.allMs / 1_000).toFixed(2)
    const kilobytes = (connected.bytes / 1_000).toFixed(1)
    const memory = memoryOf(theatre.server.pid).now.toFixed(0)
    console.info(
      `${tokens.length} back at once ${what}: all have the state after ${seconds} s, ${kilobytes} kB each, ${(cpuMsOf(theatre.server.pid) - cpu).toFixed(0)} ms of the server's CPU, ${memory} MB`,
    )
    await theatre.ask<'closed'>({ ask: 'close' })
  }
}

await main()
process.exit(0)
