import type { LiveAddress, LiveSession } from '../live/live-session'

export const StageScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
