import type { ServerProcess } from './server-process'
import type { Speech } from './wire'

/** A running server under test, and how to speak to it. */
export interface Subject {
  readonly process: ServerProcess
  /** How a client speaks to it; client 0 is the writer. */
  speech(client: number): Speech
  /** CPU the storage behind it has used, ms; 0: it stores nothing. */
  storageCpuMs(): number
  stop(): Promise<void>
}

export type StartSubject = () => Promise<Subject>
