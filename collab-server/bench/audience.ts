import type { EditRange } from './edits'
import { connectFollower, type Follower } from './follower'
import type { Subject } from './subject'

/** All followers of one document, counted together. */
export interface Audience {
  readonly size: number
  /** Edits received by all followers since the count began. */
  received(): number
  traffic(): { bytes: number; frames: number }
  /** From now on latencies are kept, up to `samples` of them. Returns how to stop: the latencies in ms, one per delivered edit. */
  record(samples: number): () => Float32Array
  close(): void
}

export const connectAudience = async (options: {
  subject: Subject
  size: number
  read(update: Uint8Array): EditRange
  /** When the writer sent an edit. */
  sentAt(edit: number): number
}): Promise<Audience> => {
  const { subject, size, read, sentAt } = options
  let received = 0
  let recorded = 0
  let latencies: Float32Array | null = null

  const onEdits = ({ from, to }: EditRange, at: number) => {
    received += to - from
    if (!latencies) return
    for (let edit = from; edit < to; edit++) latencies[recorded++] = at - sentAt(edit)
  }
  const followers = Array.from({ length: size }, (_, index) => connectFollower({ speech: subject.speech(index + 1), read, onEdits }))
  await Promise.all(followers.map((follower) => follower.synced))

  return {
    size,
    received: () => received,
    traffic: () => trafficOf(followers),
    record: (samples) => {
      latencies = new Float32Array(samples)
      recorded = 0
      return () => {
        const kept = (latencies ?? new Float32Array(0)).subarray(0, recorded)
        latencies = null
        return kept
      }
    },
    close: () => {
      for (const follower of followers) follower.close()
    },
  }
}

const trafficOf = (followers: readonly Follower[]) => {
  const sum = { bytes: 0, frames: 0 }
  for (const { traffic } of followers) {
    sum.bytes += traffic.bytes
    sum.frames += traffic.frames
  }
  return sum
}
