import { closeCodes } from '@fashionos/shared/protocol'

/** Why a document cannot be worked on from here, and what the person can do about it. */
export type Refusal =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'no-access'; readonly reason: string }
  | { readonly kind: 'reload-client' }
  | { readonly kind: 'too-large'; readonly reason: string }

/** What the client does when the server closes a document's socket. */
export type CloseReaction =
  /** Connect again after the usual random wait. */
  | { readonly kind: 'retry' }
  /** The token was refused: fetch a new one, then connect again at once. */
  | { readonly kind: 'renew-token' }
  /** Wait clearly longer than usual: the server asked for quiet. */
  | { readonly kind: 'back-off' }
  /** What this browser holds is not of this document any more: keep a copy of unsent edits, start from the server's state. */
  | { readonly kind: 'start-over'; readonly why: 'bad-message' | 'new-epoch' }
  /** Stop and say why. */
  | { readonly kind: 'stop'; readonly refusal: Refusal }

/** The reaction to each close code of `protocol.ts`; anything else (1006: the network) is tried again. */
export const reactionTo = ({ code, reason }: { code: number; reason: string }): CloseReaction => {
  switch (code) {
    case closeCodes.signInAgain:
      return { kind: 'renew-token' }
    case closeCodes.noAccess:
      return { kind: 'stop', refusal: { kind: 'no-access', reason } }
    case closeCodes.reloadClient:
      return { kind: 'stop', refusal: { kind: 'reload-client' } }
    case closeCodes.tooLarge:
      return { kind: 'stop', refusal: { kind: 'too-large', reason } }
    case closeCodes.newEpoch:
      return { kind: 'start-over', why: 'new-epoch' }
    case closeCodes.badMessage:
      return { kind: 'start-over', why: 'bad-message' }
    case closeCodes.tooMany:
    case closeCodes.tooSlow:
      return { kind: 'back-off' }
    default:
      return { kind: 'retry' }
  }
}
