import type { Refusal } from '../live/close-reaction'
import type { Connection } from '../live/connection-state'

export interface ConnectionWords {
  /** Beside the title. */
  readonly short: string
  /** What it means and what to do. */
  readonly long: string
  readonly tone: 'quiet' | 'good' | 'tight' | 'late'
}

/** The state of the connection as a person reads it. */
export const connectionWords = (connection: Connection): ConnectionWords => {
  switch (connection.kind) {
    case 'connecting':
      return { short: 'Connecting', long: 'What you see may be a moment old. You can edit already.', tone: 'quiet' }
    case 'live':
      return { short: 'Live', long: 'You see what everybody else types.', tone: 'good' }
    case 'saving':
      return { short: 'Saving', long: 'Your changes are on the way to the server.', tone: 'quiet' }
    case 'saved':
      return { short: 'Saved', long: 'Every edit is on the server, on disk.', tone: 'good' }
    case 'offline':
      return {
        short: offlineShort(connection.unsent),
        long: 'Go on editing: everything is kept on this device and sent when the connection is back.',
        tone: 'tight',
      }
    case 'not-saved':
      return {
        short: 'Not saved yet',
        long: 'The server has your changes in memory but cannot write to disk. They are kept on this device too. Leave this page open.',
        tone: 'late',
      }
    case 'refused':
      return refusedWords(connection.refusal)
    case 'read-only':
      return connection.problems.length > 0
        ? {
            short: 'Read-only',
            long: `The stored document has a fault and is closed for edits until it is repaired: ${connection.problems[0]?.message ?? ''}`,
            tone: 'late',
          }
        : connection.archived
          ? {
              short: 'Archived',
              long: 'The show is archived, so its documents can be read but not changed. To go on with it, restore the show on its page.',
              tone: 'quiet',
            }
          : { short: 'Read-only', long: 'You can look at this document but not change it. Ask whoever shared it for more.', tone: 'quiet' }
  }
}

/** Not how many: one keystroke and one pasted sheet are each one change to the document, and neither is what a person would count. */
const offlineShort = (unsent: number): string => (unsent === 0 ? 'Offline' : 'Offline, changes not sent yet')

const refusedWords = (refusal: Refusal): ConnectionWords => {
  switch (refusal.kind) {
    case 'signed-out':
      return { short: 'Signed out', long: 'You are signed out. Sign in again; your edits are kept on this device.', tone: 'late' }
    case 'no-access':
      return { short: 'No access', long: refusal.reason || 'This document is no longer shared with you.', tone: 'late' }
    case 'reload-client':
      return {
        short: 'Reload',
        long: 'This page is older than the document. Reload it to go on; your edits are kept on this device.',
        tone: 'late',
      }
    case 'too-large':
      return {
        short: 'Too large',
        long: refusal.reason || 'The document has reached its size limit. Remove something, then try again.',
        tone: 'late',
      }
  }
}
