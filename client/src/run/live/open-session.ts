import type { LiveAddress, LiveSession } from './live-session'

/** Connects a live screen. */
export const openLiveSession = (_address: LiveAddress): LiveSession => {
  throw new Error('The session is not there yet.')
}
