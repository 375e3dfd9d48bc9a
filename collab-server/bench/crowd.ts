import { connectFollower, type Follower } from './follower'
import { cpuMsOf, memoryOf } from './process-figures'
import type { Subject } from './subject'

/** What it costs when many people come at once. */
export interface CrowdFigures {
  /** From the first connection attempt until the last one has the document, ms. */
  readonly allSyncedMs: number
  /** Payload bytes one client receives, presence of all the others included. */
  readonly bytesPerClient: number
  /** Server CPU, user and system, per client, ms. */
  readonly cpuMsPerClient: number
  readonly memory: { readonly now: number; readonly peak: number }
}

const noEdits = { from: 0, to: 0 }

/** Presence goes out late where it is throttled; counted until a second has passed without a frame. */
const quietMs = 1_000
const quietDeadlineMs = 20_000

/** Connects all at once, each saying that it is there as an awareness client from `firstClient` up, waits until all is quiet, and lets them go. */
export const connectCrowd = async (options: {
  subject: Subject
  size: number
  firstClient: number
  stateVector?: Uint8Array
}): Promise<CrowdFigures> => {
  const { subject, size, firstClient, stateVector } = options
  const { pid } = subject.process
  const before = { cpuMs: cpuMsOf(pid), at: performance.now() }
  const crowd = Array.from({ length: size }, (_, index) => {
    const speech = subject.speech(index + 1)
    return connectFollower({ speech, read: () => noEdits, onEdits: () => {}, stateVector, presentAs: firstClient + index })
  })
  await Promise.all(crowd.map((client) => client.synced))
  const allSyncedMs = performance.now() - before.at
  await untilQuiet(crowd)
  const figures = {
    allSyncedMs,
    bytesPerClient: sumOf(crowd, 'bytes') / size,
    cpuMsPerClient: (cpuMsOf(pid) - before.cpuMs) / size,
    memory: memoryOf(pid),
  }
  for (const client of crowd) client.close()
  await Bun.sleep(500)
  return figures
}

const untilQuiet = async (crowd: readonly Follower[]): Promise<void> => {
  const deadline = performance.now() + quietDeadlineMs
  let frames = -1
  while (frames !== sumOf(crowd, 'frames') && performance.now() < deadline) {
    frames = sumOf(crowd, 'frames')
    await Bun.sleep(quietMs)
  }
}

const sumOf = (crowd: readonly Follower[], what: 'bytes' | 'frames'): number => crowd.reduce((sum, { traffic }) => sum + traffic[what], 0)
