import type { Instant } from '@fashionos/shared/time'
import type { Connection } from './connection-state'

/** Something that went wrong with a document's connection, or was set right again. */
export interface ConnectionNote {
  readonly at: Instant
  readonly text: string
}

/** Notes kept per document; the oldest goes first. */
const maxNotes = 100

export const withNote = (notes: readonly ConnectionNote[], note: ConnectionNote): readonly ConnectionNote[] =>
  [...notes, note].slice(-maxNotes)

/** What is worth remembering when the connection goes from one state to the next; `null`: the ordinary life of a document. */
export const noteOf = (before: Connection, now: Connection): string | null => {
  if (before.kind === now.kind) return null
  const wasTrouble = before.kind === 'offline' || before.kind === 'not-saved' || before.kind === 'refused'
  switch (now.kind) {
    case 'offline':
      return 'The connection was lost. Edits are kept on this device.'
    case 'not-saved':
      return 'The server could not save. Edits are kept in its memory and on this device.'
    case 'refused':
      return `The server closed the document: ${now.refusal.kind.replaceAll('-', ' ')}.`
    case 'read-only':
      return 'The document became read-only.'
    case 'saved':
      return wasTrouble || before.kind === 'saving' ? (wasTrouble ? 'Everything is saved again.' : null) : null
    case 'saving':
    case 'live':
      return wasTrouble ? 'The connection is back.' : null
    case 'connecting':
      return null
  }
}
