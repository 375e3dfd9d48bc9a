import type { Run } from '@fashionos/shared/run/run'

/** What a screen showed from a moment on. */
export interface Seen {
  readonly run: Run
  /** Device's monotonic ms at which it was painted. */
  readonly since: number
}

/** No hand follows what an eye saw sooner than this, ms: a press within it is meant for what stood there before. */
export const reactionMs = 200

const kept = 8

/** The runs painted lately, newest last. Only what a GO is signed with counts as another picture. */
export const afterPaint = (seen: readonly Seen[], { run, since }: Seen): readonly Seen[] => {
  const last = seen.at(-1)
  if (last && isSamePicture(last.run, run)) return [...seen.slice(0, -1), { run, since: last.since }]
  return [...seen, { run, since }].slice(-kept)
}

/**
 * What the caller called from: the run as it stood on the screen a reaction
 * time before the press. A double tap names the instance it was meant for, and
 * is refused by R2 instead of taking the next cue too; there is no lockout.
 */
export const seenAt = (seen: readonly Seen[], pressed: number, reaction = reactionMs): Run | null =>
  (seen.findLast(({ since }) => since + reaction <= pressed) ?? seen[0])?.run ?? null

const isSamePicture = (a: Run, b: Run): boolean =>
  a.id === b.id && a.turn === b.turn && a.next?.item === b.next?.item && a.state === b.state
