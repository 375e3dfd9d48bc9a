import { files } from '@fashionos/migrations/schema/records'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../database'
import { notFound } from '../errors'
import type { Jobs } from '../jobs/jobs'
import { rangeOf } from './byte-range'
import { isPictureType } from './file-kind'
import type { FileStore, Stored } from './file-store'
import { nameOf, type Variant } from './variant'

export type FileRow = typeof files.$inferSelect

/** A file that is there; one on its way out is not. */
export const findFile = async (tx: Tx, id: string): Promise<FileRow> => {
  const [row] = await tx
    .select()
    .from(files)
    .where(and(eq(files.id, id), isNull(files.removingAt)))
  if (!row) throw notFound('file')
  return row
}

/** Has the smaller forms made of a picture that nobody has looked at yet, when one of them is asked for. */
export const askForVariants = async (tx: Tx, jobs: Pick<Jobs, 'send'>, row: FileRow): Promise<void> => {
  if (row.variants.length > 0 || row.width === 0 || !isPictureType(row.mediaType)) return
  await jobs.send(tx, 'picture-variants', { workspace: row.workspaceId, file: row.id }, { key: row.id })
}

interface Asked {
  readonly request: Request
  readonly row: FileRow
  readonly variant: Variant | null
  /** How long the answer may be kept, s. */
  readonly keepSeconds: number
}

/** How long the whole picture stands in for a smaller form that is being made, s. */
const standInSeconds = 10

/** The bytes of a file, or of its smaller form; the picture as it is while that is not made. */
export const serve = async (store: FileStore, { request, row, variant, keepSeconds }: Asked): Promise<Response> => {
  const isMade = variant !== null && row.variants.includes(variant)
  const standsIn = variant !== null && !isMade && row.width !== 0
  const form = isMade ? variant : null
  const headers = { ...headersOf(row, form), 'cache-control': cachedFor(standsIn ? standInSeconds : keepSeconds) }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const at = { workspace: row.workspaceId, name: nameOf(row.id, form) }
  // Smaller forms are small: nobody asks for parts of them.
  if (form !== null) return whole(await store.get(at), headers)
  const wanted = request.headers.get('if-range') ?? headers.etag
  const range = wanted === headers.etag ? rangeOf(request.headers.get('range'), row.size) : null
  if (range === 'none') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${row.size}` } })
  const sized = { ...headers, 'accept-ranges': 'bytes' }
  if (range === null) return whole(await store.get(at), { ...sized, 'content-length': String(row.size) })
  const { from, to } = range
  const stored = await store.get(at, range)
  if (stored === null) throw notFound('file')
  return new Response(stored.body, {
    status: 206,
    headers: { ...sized, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${row.size}` },
  })
}

const whole = (stored: Stored | null, headers: Record<string, string>): Response => {
  if (stored === null) throw notFound('file')
  return new Response(stored.body, { headers })
}

/** The bytes under an id never change; only the browser that asked may keep them, because they are not for everybody. */
const cachedFor = (seconds: number): string => `private, max-age=${seconds}${seconds > 86_400 ? ', immutable' : ''}`

/** F7: what is no picture is for keeping, never opened in a page of ours. */
const headersOf = (row: FileRow, form: Variant | null) => ({
  etag: form === null ? `"${row.id}"` : `"${row.id}-${form}"`,
  'content-type': form === null ? row.mediaType : 'image/webp',
  'content-disposition': `${isPictureType(row.mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(row.name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
})

/** RFC 5987; half a character, which a cut name may end with, is left out. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
