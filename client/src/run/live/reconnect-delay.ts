/** The shortest wait, the longest the first wait may be, and the longest of all, ms. */
const shortest = 100
const first = 500
const longest = 8_000

/**
 * How long to wait before attempt number `attempt` (1 is the first after a
 * loss), ms: soon, for somebody calls; then longer, and always a random share
 * of it, so that a hall of phones does not come back in one instant.
 */
export const reconnectDelayMs = (attempt: number, random: () => number): number => {
  const ceiling = Math.min(longest, first * 2 ** Math.max(0, attempt - 1))
  return Math.round(shortest + random() * (ceiling - shortest))
}
