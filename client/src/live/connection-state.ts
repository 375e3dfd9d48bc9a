import type { Instant } from '@fashionos/shared/time'
import type { Refusal } from './close-reaction'

/** A place in the stored document that does not pass its check, as the server names it. */
export interface StoredProblem {
  readonly path: string
  readonly message: string
}

/**
 * Everything known about one document's connection.
 *
 * Edits are counted, not listed: `edits` are this browser's own transactions
 * since the document was opened, plus those an earlier visit left unsent;
 * `committed` of them are in Postgres. Only the answer to a barrier moves
 * `committed`; what the provider believes to be synced does not count.
 */
export interface ConnectionState {
  readonly link: 'connecting' | 'live' | 'offline' | 'refused'
  /** Failed attempts since the link was last live. */
  readonly attempts: number
  readonly edits: number
  readonly committed: number
  /** The barrier on its way: everything up to `edits` is behind it. */
  readonly barrier: { readonly v: number; readonly edits: number } | null
  readonly lastBarrier: number
  /** When the server last said that everything is committed. */
  readonly savedAt: Instant | null
  /** Since when the server's commits fail. */
  readonly notSavedSince: Instant | null
  readonly mayEdit: boolean
  /** The show is archived: that is why nothing can be edited. */
  readonly archived: boolean
  readonly problems: readonly StoredProblem[]
  readonly refusal: Refusal | null
}

export type ConnectionEvent =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'authenticated'; readonly mayEdit: boolean }
  /** Both sides have sent what the other did not have. */
  | { readonly kind: 'handshaken' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'edited' }
  /** Edits of an earlier visit that were never committed. */
  | { readonly kind: 'found-unsent'; readonly edits: number }
  | { readonly kind: 'barrier-sent'; readonly v: number }
  | { readonly kind: 'committed'; readonly v: number; readonly at: Instant }
  | { readonly kind: 'not-saved'; readonly since: Instant }
  | { readonly kind: 'saving-again' }
  | { readonly kind: 'access'; readonly mayEdit: boolean; readonly archived?: boolean }
  | { readonly kind: 'read-only'; readonly problems: readonly StoredProblem[] }

export const initialConnection: ConnectionState = {
  link: 'connecting',
  attempts: 0,
  edits: 0,
  committed: 0,
  barrier: null,
  lastBarrier: 0,
  savedAt: null,
  notSavedSince: null,
  mayEdit: true,
  archived: false,
  problems: [],
  refusal: null,
}

export const nextConnection = (state: ConnectionState, event: ConnectionEvent): ConnectionState => {
  switch (event.kind) {
    case 'connecting':
      return { ...state, link: state.attempts === 0 ? 'connecting' : 'offline', refusal: null, barrier: null }
    case 'authenticated':
      return { ...state, mayEdit: event.mayEdit, problems: [] }
    case 'handshaken':
      return { ...state, link: 'live', attempts: 0, barrier: null }
    case 'lost':
      return { ...state, link: 'offline', attempts: state.attempts + 1, barrier: null, notSavedSince: null }
    case 'refused':
      return { ...state, link: 'refused', refusal: event.refusal, barrier: null, notSavedSince: null }
    case 'edited':
      return { ...state, edits: state.edits + 1 }
    case 'found-unsent':
      return { ...state, edits: state.edits + event.edits }
    case 'barrier-sent':
      return { ...state, barrier: { v: event.v, edits: state.edits }, lastBarrier: event.v }
    case 'committed':
      return onCommitted(state, event)
    case 'not-saved':
      return { ...state, notSavedSince: state.notSavedSince ?? event.since }
    case 'saving-again':
      return { ...state, notSavedSince: null }
    case 'access':
      return { ...state, mayEdit: event.mayEdit, archived: event.archived ?? false }
    case 'read-only':
      return { ...state, problems: event.problems }
  }
}

/** An answer to a barrier of an earlier connection says nothing about this one. */
const onCommitted = (state: ConnectionState, { v, at }: { v: number; at: Instant }): ConnectionState =>
  state.barrier?.v === v ? { ...state, committed: state.barrier.edits, barrier: null, savedAt: at, notSavedSince: null } : state

/**
 * The next barrier is due when the link is live, none is on its way, and
 * something is not known to be committed. A reader sends none: the server drops
 * a reader's edits, so its answer would not mean that they are kept.
 */
export const barrierDue = (state: ConnectionState): boolean =>
  state.link === 'live' && editableIn(state) && state.barrier === null && (state.savedAt === null || state.edits > state.committed)

export const unsentOf = (state: ConnectionState): number => state.edits - state.committed

/** What a person is told. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'saving'; readonly edits: number }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'offline'; readonly unsent: number }
  | { readonly kind: 'not-saved'; readonly since: Instant; readonly unsent: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly unsent: number }
  | { readonly kind: 'read-only'; readonly problems: readonly StoredProblem[]; readonly archived: boolean; readonly unsent: number }

export const connectionOf = (state: ConnectionState): Connection => {
  const unsent = unsentOf(state)
  if (state.link === 'refused' && state.refusal) return { kind: 'refused', refusal: state.refusal, unsent }
  if (state.link === 'offline') return { kind: 'offline', unsent }
  if (state.link === 'connecting') return { kind: 'connecting' }
  if (!editableIn(state)) return { kind: 'read-only', problems: state.problems, archived: state.archived, unsent }
  if (state.notSavedSince !== null) return { kind: 'not-saved', since: state.notSavedSince, unsent }
  if (unsent > 0) return { kind: 'saving', edits: unsent }
  return state.savedAt === null ? { kind: 'live' } : { kind: 'saved', at: state.savedAt }
}

/** Whether what is typed now reaches the server at once. */
export const hasServer = ({ kind }: Connection): boolean => kind !== 'connecting' && kind !== 'offline' && kind !== 'refused'

/** Whether an edit may be made now. Offline is no reason not to. */
export const editableIn = (state: ConnectionState): boolean => state.mayEdit && state.problems.length === 0 && state.link !== 'refused'
