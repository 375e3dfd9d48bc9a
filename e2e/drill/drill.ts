import { type Department, departments } from '@fashionos/shared/documents/run-of-show/schema'
import { createRng } from '@fashionos/shared/test/rng'
import { percentilesOf } from '../../collab-server/bench/percentiles'
import { isEntry, LiveScreen } from '../../collab-server/test/run/screen'
import { callShow, keepReady, newTally, type Tally } from './callers'
import type { CrowdAsk, CrowdLook } from './crowd'
import type { DrillOptions } from './options'
import { keepPlanning } from './planner'
import type { SignedIn } from './stage-door'

/** What a drill came to. */
export interface Drilled {
  readonly tally: Tally
  readonly entries: number
  readonly followers: number
  /** Followers that ended with the very run the caller has. */
  readonly agreeing: number
  /** From the caller's tap until the last follower had it, ms. */
  readonly toLastFollower: readonly number[]
  /** Of all messages to one follower. */
  readonly bytesEach: number
}

/** Calls the show of a product that runs, with everybody there is. `say`: a line for people, each second. */
export async function drill(
  options: Pick<DrillOptions, 'document' | 'speed' | 'followers' | 'seed' | 'longestMs' | 'gos' | 'edits'>,
  { collabUrl, token }: SignedIn,
  say: (line: string) => void,
): Promise<Drilled> {
  const { document, speed, followers, seed } = options
  const rng = createRng(seed)
  const tally = newTally()
  const screenOf = async (place: { readonly screen: 'caller' } | { readonly screen: 'department'; readonly department: Department }) =>
    new LiveScreen({ url: collabUrl, document, credential: { kind: 'token', token: await token() }, ...place }).opened()
  const desk = await screenOf({ screen: 'caller' })
  const crowd = startCrowd()
  await crowd.ask({ ask: 'come', url: collabUrl, document, token: await token(), size: followers })
  say(`${followers} followers are there`)
  for (const answer of [await desk.open('rehearsal', speed), await desk.takeOver()]) if (!isEntry(answer)) throw new Error(answer.message)
  const desks = await Promise.all(
    departments.map(async (department) => ({ department, screen: await screenOf({ screen: 'department', department }) })),
  )
  for (const { department, screen } of desks) keepReady({ screen, department, rng, tally })
  const onEdit = () => void tally.edits++
  const stopPlanning = options.edits ? await keepPlanning({ url: collabUrl, document, token, rng, onEdit }) : async () => undefined

  const heard: (readonly [number, number])[] = []
  const timer = setInterval(async () => {
    const look = await crowd.ask({ ask: 'look' })
    heard.push(...look.heardByAll)
    say(lineOf(desk, look, tally))
  }, 1_000)
  try {
    await callShow({ desk, tally, rng, longestMs: options.longestMs, gos: options.gos })
  } finally {
    clearInterval(timer)
    await stopPlanning()
  }
  const last = await crowd.ask({ ask: 'await', seq: desk.run?.seq ?? 0 })
  heard.push(...last.heardByAll)
  say(lineOf(desk, last, tally))
  const run = JSON.stringify(desk.run)
  for (const { screen } of [{ screen: desk }, ...desks]) screen.close()
  crowd.kill()
  return {
    tally,
    entries: desk.run?.seq ?? 0,
    followers: last.size,
    agreeing: last.runs.length === 1 && last.runs[0] === run ? last.size - last.closed : 0,
    toLastFollower: heard.flatMap(([seq, at]) => (tally.taps.has(seq) ? [at - (tally.taps.get(seq) ?? at)] : [])),
    bytesEach: last.size === 0 ? 0 : last.bytes / last.size,
  }
}

const lineOf = ({ run }: LiveScreen, { upToDate, size, seq }: CrowdLook, tally: Tally): string => {
  const now = run?.current ? `${run.current.cue} ${run.current.title}`.trim() : 'Nothing'
  const next = run?.next ? `${run.next.cue} ${run.next.title}`.trim() : 'the end'
  const readies = run?.readies.filter(({ item }) => item === run.next?.item).map(({ department }) => department.toUpperCase())
  return [
    `${String(seq).padStart(4)}  ${(run?.state ?? '').padEnd(8)} ${now}, then ${next}`,
    readies?.length ? `ready: ${readies.join(' ')}` : 'nobody ready',
    `${upToDate} of ${size} have it`,
    `${tally.gos} GO, ${tally.holds} holds, ${tally.edits} edits`,
  ].join(' · ')
}

/** The figures of a drill, as sentences. */
export const summaryOf = ({ tally, entries, followers, agreeing, toLastFollower, bytesEach }: Drilled): readonly string[] => {
  const { p50, p95, max } = percentilesOf(toLastFollower)
  return [
    `${entries} entries: ${tally.gos} GO, ${tally.holds} holds, ${tally.readies} readies; ${tally.edits} edits of the plan; ${tally.refused.length} refused${tally.refused.length > 0 ? ` (${[...new Set(tally.refused)].join(' ')})` : ''}`,
    `${agreeing} of ${followers} followers show the caller's run`,
    `from the tap to the last follower: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
    `${(bytesEach / 1_000).toFixed(1)} kB to each follower in all`,
  ]
}

function startCrowd() {
  let answered: ((look: CrowdLook) => void)[] = []
  const child = Bun.spawn([process.execPath, new URL('crowd.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ipc: (look: CrowdLook) => answered.shift()?.(look),
  })
  return {
    /** Asked one after the other; answered in order. */
    ask: (asked: CrowdAsk) =>
      new Promise<CrowdLook>((resolve, reject) => {
        answered.push(resolve)
        void child.exited.then((code) => reject(new Error(`The followers ended with ${code}.`)))
        child.send(asked)
      }),
    kill: () => {
      answered = []
      child.kill('SIGKILL')
    },
  }
}
