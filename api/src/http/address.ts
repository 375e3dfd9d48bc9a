import { isLoopbackAddress, type OtherEnd } from '@fashionos/shared/client-address'
import type { ApiDeps } from '../deps'

/** In which better-auth finds the address of the other end; set by us, never taken from outside. */
export const addressHeader = 'x-fashionos-address'

export const originOf = ({ config, addressOf }: Pick<ApiDeps, 'config' | 'addressOf'>, request: Request): OtherEnd => ({
  connected: addressOf(request),
  isBehindProxy: config.proxy,
})

const headersOfProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'] as const

/** The request was made on this machine, by its name, and no proxy brought it from elsewhere. */
export const isFromThisMachine = (request: Request, { connected, isBehindProxy }: OtherEnd): boolean => {
  if (isBehindProxy || connected === null || !isLoopbackAddress(connected)) return false
  return !headersOfProxies.some((name) => request.headers.has(name)) && isOfThisMachine(request.url)
}

/** Whether a URL can only be typed on this machine. */
export const isOfThisMachine = (url: string): boolean => {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || isLoopbackAddress(hostname)
}
