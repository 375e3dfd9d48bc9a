import * as Y from 'yjs'
import { type Audience, connectAudience } from './audience'
import { createWriterDocument } from './document'
import { createEditReader } from './edits'
import { pace, until } from './pace'
import { type Percentiles, percentilesOf } from './percentiles'
import { cpuMsOf, memoryOf } from './process-figures'
import type { Subject } from './subject'
import { connectWriter } from './writer'

export interface Load {
  readonly followers: number
  /** Edits per second of the one writer. */
  readonly rate: number
  readonly windowMs: number
}

export interface LoadFigures {
  /** Edits received by followers within the window; a frame that merges 13 edits delivers 13. */
  readonly delivered: number
  /** Edits that did not reach a follower by the end. Anything but 0 makes the run void. */
  readonly missing: number
  /** Server CPU, user and system, per delivered edit, in µs. */
  readonly cpuMicros: number
  /** CPU of the storage behind the server per delivered edit, in µs. */
  readonly storageCpuMicros: number
  /** Share of one core the server used. */
  readonly cpuShare: number
  /** From the writer's send to a follower's receipt, in ms. */
  readonly latency: Percentiles
  readonly framesPerEdit: number
  /** Payload bytes one follower receives for a single edit in a quiet document. */
  readonly bytesPerEdit: number
  /** Resident memory after the window and at its highest, MB. */
  readonly memory: { readonly now: number; readonly peak: number }
}

/** Before the window, so that no server is measured while it still compiles its code: 3,200 edits, then a second at the rate measured. */
const warmUp = { rate: 400, durationMs: 8_000 }

/** Puts one server under load. The writer and all followers live in this process, so one clock measures both ends. */
export const runLoad = async (subject: Subject, load: Load): Promise<LoadFigures> => {
  const { doc, fill, type } = createWriterDocument()
  const writer = connectWriter({ speech: subject.speech(0), doc })
  await writer.synced
  fill()
  const sentAt: number[] = []
  const send = () => {
    sentAt.push(performance.now())
    type(sentAt.length - 1)
  }
  const read = createEditReader({ writer: doc.clientID, firstClock: Y.getState(doc.store, doc.clientID) })
  const audience = await connectAudience({ subject, size: load.followers, read, sentAt: (edit) => sentAt[edit] ?? Number.NaN })
  const arrived = () => audience.received() >= sentAt.length * audience.size

  await pace({ ...warmUp, send })
  await pace({ rate: load.rate, durationMs: 1_000, send })
  const measured = await measure({ subject, audience, load, send })
  await until(arrived, 10_000)
  const missing = sentAt.length * audience.size - audience.received()
  const bytesPerEdit = await bytesOfOneEdit({ audience, send, arrived })
  audience.close()
  writer.close()
  return { ...measured, missing, bytesPerEdit }
}

const measure = async ({ subject, audience, load, send }: { subject: Subject; audience: Audience; load: Load; send(): void }) => {
  const { rate, windowMs } = load
  const { pid } = subject.process
  const stop = audience.record(2 * audience.size * rate * (windowMs / 1000) + audience.size)
  const before = { cpuMs: cpuMsOf(pid), storageCpuMs: subject.storageCpuMs(), frames: audience.traffic().frames, at: performance.now() }
  await pace({ rate, durationMs: windowMs, send })
  const latencies = stop()
  const cpuMs = cpuMsOf(pid) - before.cpuMs
  return {
    delivered: latencies.length,
    cpuMicros: (cpuMs * 1000) / latencies.length,
    storageCpuMicros: ((subject.storageCpuMs() - before.storageCpuMs) * 1000) / latencies.length,
    cpuShare: cpuMs / (performance.now() - before.at),
    latency: percentilesOf(latencies),
    framesPerEdit: (audience.traffic().frames - before.frames) / latencies.length,
    memory: memoryOf(pid),
  }
}

/** One edit after a second of quiet, so that nothing else is counted; a further quarter of a second for what follows an edit. */
const bytesOfOneEdit = async ({ audience, send, arrived }: { audience: Audience; send(): void; arrived(): boolean }): Promise<number> => {
  await Bun.sleep(1_000)
  const before = audience.traffic().bytes
  send()
  await until(arrived, 5_000)
  await Bun.sleep(250)
  return (audience.traffic().bytes - before) / audience.size
}
