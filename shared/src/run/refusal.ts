/** Why a command is not done. The message says what was found and what to do. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
}

export type RefusalCode =
  /** The run moved on since the screen showed what was called from (R2). */
  | 'stale'
  /** Somebody else calls. */
  | 'not-caller'
  /** Called under a lease that has changed hands since (R8). */
  | 'fenced'
  | 'ended'
  | 'not-now'
  | 'no-such-item'
  /** What was called is no longer in the plan (R4, R13). */
  | 'withdrawn'
  /** Nothing would change. */
  | 'unchanged'
  | 'too-many'
  | 'bad-log'

export const refusal = (code: RefusalCode, message: string): { readonly ok: false; readonly reason: Refusal } => ({
  ok: false,
  reason: { code, message },
})
