import type { ApiConfig } from './config'

/** Where browsers reach the document sockets: as configured, else the host of the page with the sockets' port. */
export const collabUrlOf = (
  request: Request,
  { collabPublicUrl, collabPort }: Pick<ApiConfig, 'collabPublicUrl' | 'collabPort'>,
): string => {
  if (collabPublicUrl !== '') return new URL(collabPublicUrl).origin
  const { hostname } = new URL(request.url)
  return `${isSecure(request) ? 'wss' : 'ws'}://${hostname}:${collabPort}`
}

const isSecure = (request: Request): boolean =>
  request.headers.get('x-forwarded-proto') === 'https' || new URL(request.url).protocol === 'https:'
