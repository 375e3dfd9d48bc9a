/**
 * Whether the list keeps the current item in sight. It does until a person
 * scrolls, and again when they ask for it.
 */
export type FollowScroll =
  /** `at`: where the list was sent. `isUnderWay`: it has not arrived; what it passes on its way is nobody's scrolling. */
  { readonly kind: 'following'; readonly at: number; readonly isUnderWay: boolean } | { readonly kind: 'free' }

export type ScrollEvent =
  /** The list is sent from one place to another. */
  | { readonly kind: 'sent'; readonly from: number; readonly to: number }
  /** `byHand`: a wheel, a finger, a key or the scroll bar was at work. */
  | { readonly kind: 'scrolled'; readonly top: number; readonly byHand: boolean }
  | { readonly kind: 'back-to-now' }

/** Browsers round where they scroll to. */
const near = 2

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= near

export const startFollowing: FollowScroll = { kind: 'following', at: 0, isUnderWay: true }

export const followScrollAfter = (state: FollowScroll, event: ScrollEvent): FollowScroll => {
  if (event.kind === 'back-to-now') return startFollowing
  if (state.kind === 'free') return state
  if (event.kind === 'sent') return { kind: 'following', at: event.to, isUnderWay: !isNear(event.from, event.to) }
  if (isNear(event.top, state.at)) return { ...state, isUnderWay: false }
  return event.byHand || !state.isUnderWay ? { kind: 'free' } : state
}
