/** The closed list of ways a request can fail. Each server maps a code to its status in one place. */
export type ErrorCode =
  | 'bad-input'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'out-of-date'
  | 'unavailable'
  | 'internal'

/** What a person reads when something fails: what was expected, what was found, what to do. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  /** Faults by field, for forms. */
  readonly fields?: Readonly<Record<string, string>>
}

export type Result<T, Reason = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason })
