import type { S3Client } from '@aws-sdk/client-s3'

export interface PartsOf {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
  readonly bucket: string
}

/** Uploads begun long ago that one tidying gives up at most. */
const mostGivenUp = 1_000

/** Something large, part by part. It is there when the last part is; what fails leaves nothing. */
export const putInParts = async (
  { sdk, client, bucket }: PartsOf,
  key: string,
  begun: readonly Uint8Array[],
  more: AsyncIterator<Uint8Array>,
): Promise<void> => {
  const at = { Bucket: bucket, Key: key }
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(at))
  const parts: { ETag: string | undefined; PartNumber: number }[] = []
  const send = async (bytes: Uint8Array): Promise<void> => {
    const PartNumber = parts.length + 1
    const { ETag } = await client.send(new sdk.UploadPartCommand({ ...at, UploadId, PartNumber, Body: bytes }))
    parts.push({ ETag, PartNumber })
  }
  try {
    for (const bytes of begun) await send(bytes)
    for (let next = await more.next(); !next.done; next = await more.next()) await send(next.value)
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: parts } }))
  } catch (error) {
    // Whatever this leaves is given up by the next tidying.
    await client.send(new sdk.AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => undefined)
    throw error
  }
}

/** Uploads in parts that began before `before`, epoch ms, and are not whole. */
export const startedBefore = async ({ sdk, client, bucket }: PartsOf, prefix: string, before: number) => {
  const { Uploads = [] } = await client.send(
    new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, MaxUploads: mostGivenUp }),
  )
  return Uploads.filter(({ Initiated }) => Initiated !== undefined && Initiated.getTime() < before)
}
