/** The shortest and the longest wait before the next attempt to connect, in ms. */
const shortest = 250
const longest = 15_000

/**
 * How long to wait before attempt number `attempt` (1 is the first retry), in
 * ms: doubles up to a cap, then a random share of it, so that the clients of a
 * restarted server do not come back in the same instant.
 */
export const retryDelayMs = (attempt: number, random: () => number): number => {
  const ceiling = Math.min(longest, shortest * 2 ** Math.max(1, attempt))
  return Math.round(shortest + random() * (ceiling - shortest))
}
