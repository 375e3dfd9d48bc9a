import type { LiveAddress, LiveSession } from '../live/live-session'

export const DepartmentScreen = (_: { readonly session: LiveSession; readonly address: LiveAddress }) => null
