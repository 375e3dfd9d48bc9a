import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Elysia } from 'elysia'
import { refusal } from '../errors'

interface Served {
  readonly file: string
  readonly isHashed: boolean
  readonly isText: boolean
  /** Made when first asked for; as many as there are files. */
  gzip?: Uint8Array<ArrayBuffer>
}

const nothingHere = () => refusal('not-found', 'There is nothing at this address. Check it for a typing error.')

/**
 * The built client. Files with a hash in their name may be kept for ever, all
 * others are asked for again; any address of the client is its `index.html`,
 * and of a live screen, which is a client of its own, its `live.html`.
 */
export const clientFiles = (folder: string | null) => {
  const served = folder === null ? new Map<string, Served>() : servedIn(folder)
  return new Elysia({ detail: { hide: true } }).get('/*', ({ request, path }) => {
    const found = served.get(path) ?? (isPage(request, path) ? served.get(pageOf(path)) : undefined)
    if (!found) throw nothingHere()
    return answer(request, found)
  })
}

const pageOf = (path: string): string => (path.startsWith('/live/') ? '/live.html' : '/index.html')

const servedIn = (folder: string): Map<string, Served> => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = file.slice(folder.length).split(sep).join('/')
      return [encodeURI(path), { file, isHashed: path.startsWith('/assets/'), isText: isText(entry.name) }]
    }),
  )
}

const isText = (name: string): boolean => /\.(html|js|css|svg|json|webmanifest|txt|map|ico)$/.test(name)

/** Something a person typed or followed, as opposed to a file a page asks for. */
const isPage = (request: Request, path: string): boolean =>
  !/^\/(api|health|metrics|assets)(\/|$)/.test(path) &&
  !/\.[a-z0-9]+$/i.test(path) &&
  (request.headers.get('accept') ?? '*/*').includes('*/*')

const answer = async (request: Request, served: Served): Promise<Response> => {
  const file = Bun.file(served.file)
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': served.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(served.isText ? { vary: 'accept-encoding' } : {}),
  }
  const takesGzip = served.isText && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (!takesGzip) return new Response(file, { headers })
  served.gzip ??= Bun.gzipSync(await file.bytes(), { level: 9 })
  return new Response(served.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } })
}
