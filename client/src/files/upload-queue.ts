import type { Failure } from '@fashionos/shared/errors'
import { RequestFailure } from '../failure'
import { createStore, type Watched } from '../live/store'

/** What a file has become on the server. */
export interface StoredFile {
  readonly id: string
  readonly name: string
}

/** One file on its way. `offline`: goes on by itself when the server is reached again. */
export interface Upload {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sent: number
  readonly state: 'waiting' | 'running' | 'paused' | 'offline'
}

/** Carries one file; started again it goes on where it was. */
export interface Transfer {
  start(): void
  stop(): void
  /** Stops, and has the server forget what it got. */
  giveUp(): void
}

export interface TransferOf {
  readonly workspaceId: string
  readonly file: File
  readonly onProgress: (sent: number) => void
  readonly onDone: (fileId: string) => void
  /** `null`: nobody answered. */
  readonly onFailure: (failure: Failure | null) => void
}

export interface UploadQueue extends Watched<readonly Upload[]> {
  /** The file as it is stored, once it is; rejects with a sentence when it was refused or cancelled. */
  add(workspaceId: string, file: File): Promise<StoredFile>
  pause(id: string): void
  resume(id: string): void
  cancel(id: string): void
}

export interface QueueDeps {
  readonly carry: (of: TransferOf) => Transfer
  /** Resolves when trying again makes sense. */
  readonly comesBack: () => Promise<void>
  readonly newId: () => string
  /** Files under way at once; the others wait. */
  readonly atOnce: number
}

/** Files waiting at a time; more are refused, because each is held by the browser. */
const mostWaiting = 2_000
const longestName = 200

interface Entry {
  readonly transfer: Transfer
  readonly reject: (failure: RequestFailure) => void
}

/** Files on their way to the server, a few at once, in the order they were given. */
export const createUploadQueue = ({ carry, comesBack, newId, atOnce }: QueueDeps): UploadQueue => {
  const list = createStore<readonly Upload[]>([])
  const entries = new Map<string, Entry>()

  const change = (id: string, changes: Partial<Upload>): void =>
    list.set(list.get().map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)))
  const begin = (): void => {
    const uploads = list.get()
    const free = atOnce - uploads.filter(({ state }) => state === 'running').length
    for (const { id } of uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
      change(id, { state: 'running' })
      entries.get(id)?.transfer.start()
    }
  }
  const leave = (id: string): void => {
    entries.delete(id)
    list.set(list.get().filter((upload) => upload.id !== id))
    begin()
  }
  const goOffline = (id: string): void => {
    change(id, { state: 'offline' })
    begin()
    void comesBack().then(() => {
      if (stateOf(id) !== 'offline') return
      change(id, { state: 'waiting' })
      begin()
    })
  }
  const stateOf = (id: string): Upload['state'] | undefined => list.get().find((upload) => upload.id === id)?.state

  return {
    get: list.get,
    subscribe: list.subscribe,
    add: (workspaceId, file) =>
      new Promise((resolve, reject) => {
        if (entries.size >= mostWaiting) return reject(new RequestFailure(tooMany))
        const id = newId()
        const name = file.name.slice(0, longestName)
        const transfer = carry({
          workspaceId,
          file,
          onProgress: (sent) => change(id, { sent }),
          onDone: (fileId) => {
            leave(id)
            resolve({ id: fileId, name })
          },
          onFailure: (failure) => {
            if (failure === null) return goOffline(id)
            leave(id)
            reject(new RequestFailure(failure))
          },
        })
        entries.set(id, { transfer, reject })
        list.set([...list.get(), { id, name, size: file.size, sent: 0, state: 'waiting' }])
        begin()
      }),
    pause: (id) => {
      entries.get(id)?.transfer.stop()
      change(id, { state: 'paused' })
      begin()
    },
    resume: (id) => {
      if (stateOf(id) !== 'paused' && stateOf(id) !== 'offline') return
      change(id, { state: 'waiting' })
      begin()
    },
    cancel: (id) => {
      const entry = entries.get(id)
      const name = list.get().find((upload) => upload.id === id)?.name ?? ''
      entry?.transfer.giveUp()
      leave(id)
      entry?.reject(new RequestFailure({ code: 'conflict', message: `${name} was not uploaded: it was cancelled.` }))
    },
  }
}

const tooMany: Failure = { code: 'too-many', message: `More than ${mostWaiting} files wait already. Add the others when these are done.` }
