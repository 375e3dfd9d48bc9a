import { Elysia } from 'elysia'
import { trustedOriginsOf } from '../auth/trusted-origins'
import { collabUrlOf } from '../collab-url'
import type { ApiDeps } from '../deps'
import { refusal } from '../errors'
import { isSafe } from './visitor'

/** The largest JSON body, in bytes. Uploads have their own limit. */
const maxBodyBytes = 256 * 1_024

/** Headers of every answer, and requests that are refused before anybody looks at them. */
export const protect = ({ config }: Pick<ApiDeps, 'config'>) =>
  new Elysia({ name: 'protect' }).onRequest(({ request, set }) => {
    Object.assign(set.headers, securityHeaders(request, config))
    if (isSafe(request.method)) return
    checkOrigin(request, config.publicUrl)
    checkSize(request)
  })

/**
 * A16: a change made with the session cookie comes from a page of this product.
 * A browser always says where it comes from; a program without a browser has no cookie to abuse.
 */
const checkOrigin = (request: Request, publicUrl: string): void => {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isForeign =
    origin === null ? site !== null && site !== 'same-origin' && site !== 'none' : !trustedOriginsOf(publicUrl, request).includes(origin)
  if (isForeign)
    throw refusal('not-allowed', 'This change came from a page of another site. Open FashionOS at its own address and try again.')
}

const checkSize = (request: Request): void => {
  if (isUpload(request)) return
  const bytes = Number(request.headers.get('content-length') ?? 0)
  if (bytes > maxBodyBytes)
    throw refusal('too-large', `Expected at most ${maxBodyBytes / 1_024} kB, but found ${Math.ceil(bytes / 1_024)} kB. Send less at once.`)
}

const isUpload = (request: Request): boolean =>
  /^(multipart\/form-data|application\/offset\+octet-stream)/i.test(request.headers.get('content-type') ?? '')

const securityHeaders = (request: Request, config: ApiDeps['config']): Record<string, string> => ({
  'content-security-policy': contentPolicy(collabUrlOf(request, config), config.mapboxToken === '' ? '' : ` ${mapboxOrigins}`),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-frame-options': 'DENY',
  ...(config.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

/** Where a map with streets comes from; opened only where a token is configured. */
const mapboxOrigins = 'https://api.mapbox.com https://events.mapbox.com'

/** What the pages may load: themselves, pictures people drop, the document sockets, and maps where they are configured. */
const contentPolicy = (collabUrl: string, maps: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    // Positions of popovers, columns and carets are style attributes.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${maps}`,
    `font-src 'self' data:`,
    `connect-src 'self' ${collabUrl}${maps}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
