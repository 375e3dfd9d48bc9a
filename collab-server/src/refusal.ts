import { type CloseCode, closeCodes } from '@fashionos/shared/protocol'

/** Why a socket is closed: a code the client acts on and a sentence people read. */
export interface Refusal {
  readonly code: CloseCode | 1000
  /** At most 123 bytes reach the client. */
  readonly reason: string
}

export const refusal = (code: CloseCode, reason: string): Refusal => ({ code, reason })

/**
 * Thrown out of a Hocuspocus hook. Hocuspocus passes on only `reason`, as text
 * in a frame, so the code travels in it; it has no `message`, so Hocuspocus
 * does not print it.
 */
export class HookRefusal {
  readonly reason: string

  constructor(readonly refusal: Refusal) {
    this.reason = `${refusal.code} ${refusal.reason}`
  }
}

/** The document is open on another node. */
export class OpenElsewhere extends HookRefusal {
  constructor(address: string) {
    super(refusal(closeCodes.tryAgain, `This document is open at ${address}. Connect there.`))
  }
}

const codes: ReadonlySet<number> = new Set<number>(Object.values(closeCodes))
const isCloseCode = (code: number): code is CloseCode => codes.has(code)

/** The refusal in a reason of Hocuspocus; a text without a code is a failure of ours, so the client may try again. */
export function refusalOf(reason: string): Refusal {
  const match = /^(\d{4}) (.*)$/s.exec(reason)
  const code = Number(match?.[1])
  if (match?.[2] !== undefined && isCloseCode(code)) return refusal(code, match[2])
  if (reason === 'provider_initiated') return { code: 1000, reason: 'The client left the document.' }
  return refusal(closeCodes.tryAgain, 'The document could not be opened. Try again.')
}

/** A close frame holds 123 bytes of reason; a longer one would make the close itself fail. */
export function closeReasonOf(reason: string): string {
  const bytes = new TextEncoder().encode(reason)
  if (bytes.length <= 123) return reason
  return `${new TextDecoder().decode(bytes.subarray(0, 118)).replace(/�+$/, '')}…`
}
