import type { LiveAddress, LiveSession } from '../live/live-session'

export const PresenterScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
