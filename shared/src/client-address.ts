const isLoopback = (address: string): boolean => /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/.test(address)
const isPrivate = (address: string): boolean =>
  isLoopback(address) || /^(::ffff:)?(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) || /^f[cd][0-9a-f]{2}:/i.test(address)

/** What is known of the other end of a request. */
export interface OtherEnd {
  /** The other end of the connection; null: it is not known. */
  readonly connected: string | null
  /** Whether that may be a proxy of our own network. */
  readonly isBehindProxy: boolean
}

/**
 * Who is asking: the other end of the connection, or, when that is a proxy of
 * our own network, the last address it wrote down. Where no proxy is
 * configured the header is believed from nobody: it would let a guesser be
 * somebody else with every guess.
 */
export const clientAddressOf = (request: Request, { connected, isBehindProxy }: OtherEnd): string => {
  const address = connected ?? 'unknown'
  if (!isBehindProxy || (connected !== null && !isPrivate(connected))) return address
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || address
}

/** Whether an address is of this machine alone. */
export const isLoopbackAddress = isLoopback
