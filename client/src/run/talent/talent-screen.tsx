import type { LiveAddress, LiveSession } from '../live/live-session'

export const TalentScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
