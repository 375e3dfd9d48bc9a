import type { LiveAddress, LiveSession } from '../live/live-session'

export const CallerScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
