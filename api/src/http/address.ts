import type { ApiDeps } from '../deps'

/** In which better-auth finds the address of the other end; set by us, never taken from outside. */
export const addressHeader = 'x-fashionos-address'

const isLoopback = (address: string): boolean => /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/.test(address)
const isPrivate = (address: string): boolean =>
  isLoopback(address) || /^(::ffff:)?(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) || /^f[cd][0-9a-f]{2}:/i.test(address)

/** What is known of the other end of a request. */
export interface Origin {
  /** The other end of the connection. */
  readonly connected: string | null
  /** Whether that may be a proxy of our own network. */
  readonly isBehindProxy: boolean
}

export const originOf = ({ config, addressOf }: Pick<ApiDeps, 'config' | 'addressOf'>, request: Request): Origin => ({
  connected: addressOf(request),
  isBehindProxy: config.proxy,
})

/**
 * Who is asking: the other end of the connection, or, when that is a proxy of
 * our own network, the last address it wrote down. Where no proxy is
 * configured the header is believed from nobody: it would let a guesser be
 * somebody else with every guess.
 */
export const clientAddressOf = (request: Request, { connected, isBehindProxy }: Origin): string => {
  const address = connected ?? 'unknown'
  if (!isBehindProxy || (connected !== null && !isPrivate(connected))) return address
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || address
}

const headersOfProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'] as const

/** The request was made on this machine, by its name, and no proxy brought it from elsewhere. */
export const isFromThisMachine = (request: Request, { connected, isBehindProxy }: Origin): boolean => {
  if (isBehindProxy || connected === null || !isLoopback(connected)) return false
  return !headersOfProxies.some((name) => request.headers.has(name)) && isOfThisMachine(request.url)
}

/** Whether a URL can only be typed on this machine. */
export const isOfThisMachine = (url: string): boolean => {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || isLoopback(hostname)
}
