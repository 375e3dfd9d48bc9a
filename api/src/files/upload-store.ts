import type { Readable } from 'node:stream'
import { uploads } from '@fashionos/migrations/schema/records'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { refusal } from '../errors'
import { headBytes } from './file-kind'
import { pieceOf } from './file-store'
import { finishUpload, giveUp, type UploadDeps } from './finish-upload'
import { cutName, requireKind, requireSize } from './keep'
import { inPieces, pieceName } from './pieces'
import { requireRoom } from './quota'
import { addPiece, receivedOf, selectFinished, selectUpload, type UploadRow, waitsMs } from './upload-rows'

/** A piece is stored and put down before more is read, bytes. */
const pieceBytes = 8 * 1_024 * 1_024
/** Each cut makes one more. */
const mostPieces = 2_000

export interface UploadStoreDeps extends UploadDeps {
  readonly by: string
  readonly quotaMb: number
}

/**
 * Where tus puts what it receives: pieces in the file store, and in a row how
 * far they reach. So an upload goes on wherever it was cut, on any node of api,
 * whichever storage is configured. One is made for each request.
 */
export class UploadStore extends DataStore {
  #deps: UploadStoreDeps
  override extensions = ['creation', 'creation-with-upload', 'expiration', 'termination']

  constructor(deps: UploadStoreDeps) {
    super()
    this.#deps = deps
  }

  override getExpiration(): number {
    return waitsMs
  }

  override async create(upload: Upload): Promise<Upload> {
    const { inTurn, sizes, by, quotaMb } = this.#deps
    const { id, size = 0, metadata } = upload
    if (!(size > 0)) throw refusal('bad-input', 'Expected a file with something in it, but found an empty one.')
    requireSize(size, sizes.maxUploadMb, 'a file')
    await inTurn(async ({ tx, workspace, now }) => {
      await requireRoom(tx, { workspace, size, quotaMb })
      const times = { createdAt: now, expiresAt: new Date(now.getTime() + waitsMs) }
      await tx
        .insert(uploads)
        .values({ id, workspaceId: workspace, name: cutName(metadata?.filename ?? ''), size, createdBy: by, ...times })
    })
    return upload
  }

  /** Also of what has become a file: then all of it is there, and nothing is sent again. */
  override async getUpload(id: string): Promise<Upload> {
    const { inTurn, by } = this.#deps
    return inTurn(async ({ tx }) => {
      const row = await selectUpload(tx, { id, by })
      if (row) return new Upload({ id, size: row.size, offset: receivedOf(row), creation_date: row.createdAt.toISOString() })
      const finished = await selectFinished(tx, { id, by })
      if (!finished) throw ERRORS.FILE_NOT_FOUND
      return new Upload({ id, size: finished.size, offset: finished.size })
    })
  }

  /** Keeps what arrives, also when the connection is cut: what came before it is not sent again. */
  override async write(stream: Readable, id: string): Promise<number> {
    const { files: store, inTurn, sizes } = this.#deps
    const row = await this.#row(id)
    const lengths = [...row.pieces]
    for await (const piece of inPieces(stream, pieceBytes)) {
      if (lengths.length >= mostPieces)
        throw refusal('bad-input', `This upload was cut more than ${mostPieces} times. Begin it again on a better network.`)
      if (lengths.length === 0 && piece.length >= Math.min(headBytes, row.size)) await this.#checked(piece, row)
      const from = receivedOf({ pieces: lengths })
      await store.put({ workspace: row.workspaceId, name: pieceName(id, { from, length: piece.length }) }, pieceOf(piece))
      const isNext = await inTurn(({ tx }) => addPiece(tx, { id, index: lengths.length, length: piece.length }))
      if (!isNext) throw ERRORS.INVALID_OFFSET
      lengths.push(piece.length)
    }
    await finishUpload({ files: store, inTurn, sizes, jobs: this.#deps.jobs }, { ...row, pieces: lengths })
    return receivedOf({ pieces: lengths })
  }

  override async remove(id: string): Promise<void> {
    await giveUp(this.#deps, await this.#row(id))
  }

  /** F2: what is no file of ours is refused with its first piece, not with its last. */
  async #checked(piece: Uint8Array, row: UploadRow): Promise<void> {
    try {
      requireKind(piece.subarray(0, headBytes), row, this.#deps.sizes)
    } catch (error) {
      await giveUp(this.#deps, row)
      throw error
    }
  }

  async #row(id: string): Promise<UploadRow> {
    const { inTurn, by } = this.#deps
    const row = await inTurn(({ tx }) => selectUpload(tx, { id, by }))
    if (!row) throw ERRORS.FILE_NOT_FOUND
    return row
  }
}
