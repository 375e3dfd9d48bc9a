/** Where some bytes are: whose they are, and a name made by us, never one from outside. */
export interface StoredAt {
  readonly workspace: string
  /** A file's id; `<id>.<width>` for a smaller form of it, `<id>.<from>-<length>` for a piece of an upload. */
  readonly name: string
}

/** Bytes `from` (counted from 0) to `to`, both included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

export interface Stored {
  readonly body: Blob | ReadableStream<Uint8Array>
}

/** One thing that is stored, as a listing tells it. */
export interface Listed extends StoredAt {
  /** When it was written, epoch ms. */
  readonly at: number
}

/** Where the bytes of uploaded files are. What is put is there whole or not at all. */
export interface FileStore {
  put(at: StoredAt, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** `null` when there is no such thing. */
  get(at: StoredAt, range?: ByteRange): Promise<Stored | null>
  /** Nothing happens when there is no such thing. */
  remove(at: StoredAt): Promise<void>
  /** Everything there is, in no order, a page at a time. */
  list(): AsyncIterable<readonly Listed[]>
  /** Gives up what was begun before `before` (epoch ms) and never became whole. */
  tidy(before: number): Promise<void>
}

/** What is stored, in memory; for what is known to be small enough. */
export const bytesOf = async ({ body }: Stored): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Response(body).arrayBuffer())

/** Bytes at hand, as they are put. */
export async function* pieceOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
