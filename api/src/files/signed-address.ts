import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Variant } from './variant'

/** What a signed address lets somebody have: one form of one file, until a time. */
export interface Sealed {
  readonly workspace: string
  readonly file: string
  readonly variant: Variant | null
  /** Epoch seconds. */
  readonly until: number
}

/** F8: whoever has the address has that form of that file until then, and nothing else; no cookie is asked for. */
export const signedAddressOf = (sealed: Sealed, secret: string): string => {
  const { workspace, file, variant, until } = sealed
  const size = variant === null ? '' : `size=${variant}&`
  return `/api/files/${workspace}/${file}?${size}until=${until}&seal=${sealOf(sealed, secret)}`
}

const sealOf = ({ workspace, file, variant, until }: Sealed, secret: string): string =>
  createHmac('sha256', secret)
    .update(`file:${workspace}:${file}:${variant ?? 'whole'}:${until}`)
    .digest('base64url')

/** `now`: epoch ms. Compared in constant time. */
export const isSealed = (sealed: Sealed, { seal, secret, now }: { seal: string; secret: string; now: number }): boolean => {
  const [expected, given] = [Buffer.from(sealOf(sealed, secret)), Buffer.from(seal)]
  return expected.length === given.length && timingSafeEqual(expected, given) && sealed.until * 1_000 > now
}
