import { createHash } from 'node:crypto'
import { isSignedBy } from './s3-signature'

export interface S3Stub {
  readonly endpoint: string
  /** Keys there are, sorted. */
  keys(): string[]
  /** Uploads in parts that are not whole. */
  readonly unfinished: ReadonlyMap<string, unknown>
  /** As if everything had been written so long ago. */
  age(ms: number): void
  stop(): Promise<void>
}

export const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'a secret of tests' }

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>
  at: number
}

interface Begun {
  readonly key: string
  at: number
  readonly parts: Map<number, Uint8Array>
}

/** A bucket that speaks as much of S3 as the SDK asks of it, and refuses what is not signed for it. */
export const startS3Stub = (bucket: string, pageSize = 2): S3Stub => {
  const kept = new Map<string, Kept>()
  const unfinished = new Map<string, Begun>()
  const listOf = (query: URLSearchParams): Response => {
    const [prefix, after] = [query.get('prefix') ?? '', query.get('continuation-token') ?? '']
    const keys = [...kept.keys()].sort().filter((key) => key.startsWith(prefix) && key > after)
    const page = keys.slice(0, pageSize)
    const contents = page.map(
      (key) => `<Contents><Key>${key}</Key><LastModified>${new Date(kept.get(key)?.at ?? 0).toISOString()}</LastModified></Contents>`,
    )
    const more = keys.length > pageSize
    return xml(
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`,
    )
  }
  const uploadsOf = (): Response => {
    const all = [...unfinished].map(
      ([id, { key, at }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${new Date(at).toISOString()}</Initiated></Upload>`,
    )
    return xml(`<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${all.join('')}</ListMultipartUploadsResult>`)
  }
  const inParts = (method: string, key: string, query: URLSearchParams, bytes: Uint8Array): Response | null => {
    if (method === 'POST' && query.has('uploads')) {
      const id = crypto.randomUUID()
      unfinished.set(id, { key, at: Date.now(), parts: new Map() })
      return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
    }
    const id = query.get('uploadId')
    if (id === null) return null
    const begun = unfinished.get(id)
    if (!begun) return fault(404, 'NoSuchUpload')
    if (method === 'PUT') {
      begun.parts.set(Number(query.get('partNumber')), bytes)
      return new Response(null, { headers: { etag: etagOf(bytes) } })
    }
    unfinished.delete(id)
    if (method === 'DELETE') return new Response(null, { status: 204 })
    const parts = [...begun.parts].sort(([a], [b]) => a - b).map(([, part]) => part)
    if (parts.slice(0, -1).some((part) => part.length < 5 * 1_024 * 1_024)) return fault(400, 'EntityTooSmall')
    kept.set(key, { bytes: new Uint8Array(Buffer.concat(parts)), at: Date.now() })
    return xml(`<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`)
  }
  const server = Bun.serve({
    port: 0,
    fetch: async (request) => {
      const bytes = new Uint8Array(await request.arrayBuffer())
      if (!isSignedBy(credentials, request, bytes)) return fault(403, 'SignatureDoesNotMatch')
      const { pathname, searchParams: query } = new URL(request.url)
      const [, named, ...rest] = decodeURIComponent(pathname).split('/')
      const key = rest.join('/')
      if (named !== bucket) return fault(404, 'NoSuchBucket')
      if (key === '') return query.has('uploads') ? uploadsOf() : listOf(query)
      const partly = inParts(request.method, key, query, bytes)
      if (partly) return partly
      if (request.method === 'PUT') {
        kept.set(key, { bytes, at: Date.now() })
        return new Response(null, { headers: { etag: etagOf(bytes) } })
      }
      const found = kept.get(key)
      if (request.method === 'DELETE') {
        kept.delete(key)
        return new Response(null, { status: 204 })
      }
      if (!found) return fault(404, 'NoSuchKey')
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') ?? '')
      if (!range) return new Response(found.bytes)
      return new Response(found.bytes.subarray(Number(range[1]), Number(range[2]) + 1), { status: 206 })
    },
  })
  return {
    endpoint: `http://localhost:${server.port}`,
    keys: () => [...kept.keys()].sort(),
    unfinished,
    age: (ms) => {
      for (const one of [...kept.values(), ...unfinished.values()]) one.at -= ms
    },
    stop: () => server.stop(true),
  }
}

const etagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`

const xml = (text: string, status = 200): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>${text}`, { status, headers: { 'content-type': 'application/xml' } })

const fault = (status: number, code: string): Response => xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`, status)
