import type { Failure } from '@fashionos/shared/errors'
import type { DetailedError, Upload } from 'tus-js-client'
import { failureOf } from '../failure'
import type { Transfer, TransferOf } from './upload-queue'

/** Sent in one request, bytes; what is lost at most when a proxy drops one. */
const pieceBytes = 8 * 1_024 * 1_024
/** Waits between attempts, ms; after the last one the queue waits for the network. */
const retryDelays = [0, 1_000, 3_000]

/** Carries a file by the tus protocol, whose code is fetched with the first file. */
export const tusTransfer = (of: TransferOf): Transfer => {
  let upload: Promise<Upload> | undefined
  const opened = (): Promise<Upload> => {
    upload ??= open(of)
    return upload
  }
  const withUpload = (work: (upload: Upload) => unknown): void => {
    opened()
      .then(work)
      .catch(() => {
        upload = undefined
        of.onFailure(null)
      })
  }
  let wanted = false
  return {
    start: () => {
      wanted = true
      withUpload((ready) => wanted && ready.start())
    },
    stop: () => {
      wanted = false
      withUpload((ready) => ready.abort())
    },
    giveUp: () => {
      wanted = false
      // The server gives it up by itself when this does not reach it.
      void opened()
        .then((ready) => ready.abort(true))
        .catch(() => undefined)
    },
  }
}

const open = async ({ workspaceId, file, onProgress, onDone, onFailure }: TransferOf): Promise<Upload> => {
  const { Upload: TusUpload } = await import('tus-js-client')
  const upload: Upload = new TusUpload(file, {
    endpoint: `/api/workspaces/${workspaceId}/uploads`,
    metadata: { filename: file.name },
    chunkSize: pieceBytes,
    retryDelays,
    removeFingerprintOnSuccess: true,
    // The same file chosen again after a reload goes on where it was.
    fingerprint: async () => ['upload', workspaceId, file.name, file.size, file.lastModified].join(' '),
    onShouldRetry: (error) => failureIn(error) === null,
    onProgress,
    onSuccess: () => onDone(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => onFailure('originalResponse' in error ? failureIn(error) : null),
  })
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  return upload
}

/** `null`: nobody answered, or only for now; the same request may do later. */
const failureIn = ({ originalResponse }: Pick<DetailedError, 'originalResponse'>): Failure | null => {
  const status = originalResponse?.getStatus() ?? 0
  if (status === 0 || status === 409 || status === 423 || status === 429 || status >= 500) return null
  return failureOf(status, parsed(originalResponse?.getBody() ?? ''))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
