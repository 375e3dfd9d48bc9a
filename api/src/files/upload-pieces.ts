import { notFound } from '../errors'
import { bytesOf, type FileStore } from './file-store'
import { pieceName, placesOf } from './pieces'
import type { UploadRow } from './upload-rows'

const placed = (row: UploadRow) => placesOf(row.pieces).map((place) => ({ workspace: row.workspaceId, name: pieceName(row.id, place) }))

/** What has arrived of an upload, in order; one piece is in memory at a time. */
export async function* arrived(store: FileStore, row: UploadRow): AsyncIterable<Uint8Array> {
  for (const at of placed(row)) {
    const stored = await store.get(at)
    if (stored === null) throw notFound('upload')
    yield await bytesOf(stored)
  }
}

/** The first bytes of what has arrived, at least `length` of them where there are so many. */
export const headOf = async (store: FileStore, row: UploadRow, length: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let count = 0
  for await (const piece of arrived(store, row)) {
    pieces.push(piece)
    count += piece.length
    if (count >= length) break
  }
  return Buffer.concat(pieces).subarray(0, length)
}

export const removePieces = async (store: FileStore, row: UploadRow): Promise<void> => {
  for (const at of placed(row)) await store.remove(at)
}
