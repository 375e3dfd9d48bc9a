/** H11: a pause of so long, ms, ends a session of work; what somebody does after it is another one. */
export const pauseMs = 5 * 60_000

/** What one person did without a longer pause. Sessions of several people overlap. */
export interface Session {
  /** `null`: the server, when it filled, upgraded or repaired the document. */
  readonly author: { readonly id: string; readonly name: string } | null
  /** Instants of the first and the last edit, epoch ms. */
  readonly from: number
  readonly to: number
  readonly edits: number
  /** Positions in the log. */
  readonly first: number
  readonly last: number
}

/**
 * The sessions of pages that follow each other, newest first, as if they had
 * been read at once: a session that lies across the edge of two pages is one.
 */
export const joinSessions = (pages: readonly (readonly Session[])[]): readonly Session[] => {
  const joined: Session[] = []
  for (const page of pages) {
    const open = oldestByAuthor(joined)
    for (const session of page) {
      const index = open.get(keyOf(session))
      const later = index === undefined ? undefined : joined[index]
      open.delete(keyOf(session))
      if (index !== undefined && later && later.from - session.to <= pauseMs) joined[index] = across(later, session)
      else joined.push(session)
    }
  }
  return joined
}

const keyOf = ({ author }: Session): string => author?.id ?? ''

/** Where the oldest session of each author stands. */
const oldestByAuthor = (sessions: readonly Session[]): Map<string, number> => {
  const oldest = new Map<string, number>()
  for (const [index, session] of sessions.entries()) {
    const known = sessions[oldest.get(keyOf(session)) ?? -1]
    if (!known || session.first < known.first) oldest.set(keyOf(session), index)
  }
  return oldest
}

const across = (later: Session, earlier: Session): Session => ({
  ...later,
  from: earlier.from,
  first: earlier.first,
  edits: later.edits + earlier.edits,
})
