import { type Instant, minute } from '@fashionos/shared/time'

/** px; less than anybody notices from the stage, more than a pixel's glow is wide. */
const reach = 12
/** Steps around a square, one a minute: each place is left long before it burns in. */
const path = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const

/** How far the picture of a stage display is moved in this minute, as a CSS `translate`. */
export const burnInShift = (synced: Instant): string => {
  const [x, y] = path[Math.floor(synced / minute) % path.length] ?? path[0]
  return `${x * reach}px ${y * reach}px`
}
