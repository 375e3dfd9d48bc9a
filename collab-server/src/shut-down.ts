import { closeCodes } from '@fashionos/shared/protocol'
import type { Hocuspocus } from '@hocuspocus/server'
import type { Filler } from './documents/filler'
import type { OpenDocuments } from './documents/open-document'
import type { ConnectionCounts } from './extensions/limits'
import type { Listener } from './listener'
import type { GroupCommit } from './log/group-commit'
import { refusal } from './refusal'
import type { LiveDocuments } from './run/live-documents'
import type { Screens } from './run/screens'

/** How often the end of the unloads is looked for, ms. */
const lookMs = 20

/**
 * Takes in nothing more, commits what was taken in, acknowledges it, and only
 * then closes the sockets. Returns how many edits could not be committed.
 */
export async function shutDown(options: {
  listener: Listener
  counts: ConnectionCounts
  commits: GroupCommit
  hocuspocus: Hocuspocus
  documents: OpenDocuments
  screens: Screens
  live: LiveDocuments
  filler: Filler
  deadlineMs: number
}): Promise<number> {
  const { listener, counts, commits, hocuspocus, documents, screens, live, filler, deadlineMs } = options
  const deadline = performance.now() + deadlineMs
  listener.refuseNew()
  for (const socket of [...counts.all(), ...screens.all()]) socket.isDeaf = true
  // What Hocuspocus has in its queues is applied by the end of this turn.
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.race([Promise.all([commits.drained(), live.drained(), filler.close()]), until(deadline)])
  for (const socket of [...counts.all(), ...screens.all()])
    socket.refuse(refusal(closeCodes.goingAway, 'The server is restarting. Connecting again in a moment.'))
  await Promise.race([live.close(), until(deadline)])
  hocuspocus.flushPendingStores()
  while (documents.size > 0 && performance.now() < deadline) await until(performance.now() + lookMs)
  return commits.lag.entries
}

const until = (instant: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - performance.now())))
