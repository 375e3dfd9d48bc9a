import type { S3Client } from '@aws-sdk/client-s3'
import { refusal } from '../errors'
import type { FileStore, Listed, StoredAt } from './file-store'
import { inPieces } from './pieces'
import { type BucketAddress, keyIn, storedAtOf } from './s3-address'
import { type PartsOf, putInParts, startedBefore } from './s3-parts'

/** S3 takes no part smaller than 5 MB, except the last. */
const partBytes = 8 * 1_024 * 1_024

type Sdk = typeof import('@aws-sdk/client-s3')

/** Files in a bucket of any S3 storage. The client is loaded when it is first used. */
export const s3FileStore = (address: BucketAddress): FileStore => {
  let opened: Promise<PartsOf> | undefined
  const open = (): Promise<PartsOf> => {
    opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: clientOf(sdk, address), bucket: address.bucket }))
    return opened
  }
  const target = (at: StoredAt) => ({ Bucket: address.bucket, Key: keyIn(address, at) })
  return {
    put: (at, bytes) =>
      told(async () => {
        const s3 = await open()
        const pieces = inPieces(bytes, partBytes)[Symbol.asyncIterator]()
        const first = await pieces.next()
        const second = first.done ? first : await pieces.next()
        const head = first.done ? new Uint8Array(0) : first.value
        if (second.done) await s3.client.send(new s3.sdk.PutObjectCommand({ ...target(at), Body: head }))
        else await putInParts(s3, target(at).Key, [head, second.value], pieces)
      }),
    get: (at, range) =>
      told(async () => {
        const { sdk, client } = await open()
        const wanted = range ? { Range: `bytes=${range.from}-${range.to}` } : {}
        try {
          const { Body: body } = await client.send(new sdk.GetObjectCommand({ ...target(at), ...wanted }))
          return body ? { body: body.transformToWebStream() } : null
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return null
          throw error
        }
      }),
    remove: (at) =>
      told(async () => {
        const { sdk, client } = await open()
        await client.send(new sdk.DeleteObjectCommand(target(at)))
      }),
    async *list() {
      const { sdk, client } = await open()
      let next: string | undefined
      do {
        const page = await told(() =>
          client.send(new sdk.ListObjectsV2Command({ Bucket: address.bucket, Prefix: address.prefix, ContinuationToken: next })),
        )
        yield (page.Contents ?? []).flatMap(({ Key, LastModified }): Listed[] => {
          const at = storedAtOf(address, Key ?? '')
          return at && LastModified ? [{ ...at, at: LastModified.getTime() }] : []
        })
        next = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (next !== undefined)
    },
    tidy: (before) =>
      told(async () => {
        const s3 = await open()
        for (const { Key, UploadId } of await startedBefore(s3, address.prefix, before)) {
          await s3.client.send(new s3.sdk.AbortMultipartUploadCommand({ Bucket: address.bucket, Key, UploadId }))
        }
      }),
  }
}

const clientOf = (sdk: Sdk, { endpoint, region, accessKeyId, secretAccessKey }: BucketAddress): S3Client =>
  new sdk.S3Client({
    region,
    maxAttempts: 3,
    // Not every S3 storage knows the newer checksums; the signature covers the bytes.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === '' ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId === '' ? {} : { credentials: { accessKeyId, secretAccessKey } }),
  })

/** Whatever the storage does not do is told as what it is for people: for now there are no files. */
const told = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw Object.assign(refusal('unavailable', 'The storage of files does not answer as it should. Try again in a minute.'), {
      cause: error,
    })
  }
}
