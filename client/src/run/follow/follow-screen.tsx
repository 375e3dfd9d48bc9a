import type { LiveAddress, LiveSession } from '../live/live-session'

export const FollowScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
