import { createHash, createHmac } from 'node:crypto'

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** Signature version 4 of AWS, as its documentation builds it: whether request and body are exactly what was signed. */
export const isSignedBy = (credentials: Credentials, request: Request, body: Uint8Array): boolean => {
  const header = request.headers.get('authorization') ?? ''
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(header)
  if (!match) return false
  const [, id, day = '', region = '', names = '', signature] = match
  if (id !== credentials.accessKeyId) return false
  const payload = request.headers.get('x-amz-content-sha256') ?? ''
  if (payload !== sha256(body)) return false
  const canonical = [
    request.method,
    new URL(request.url).pathname,
    canonicalQuery(new URL(request.url).searchParams),
    ...names.split(';').map((name) => `${name}:${(request.headers.get(name) ?? '').trim()}`),
    '',
    names,
    payload,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers.get('x-amz-date'), scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), region), 's3'), 'aws4_request')
  return hmac(key, toSign).toString('hex') === signature
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&')
