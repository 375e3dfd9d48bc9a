/** Fewer connections than this leave nothing behind that is worth the code compiled again. */
const burst = 20

/**
 * Opening connections leaves garbage and code behind that is not needed again
 * soon: with 200 of them a quarter of the memory. Called now and then, this
 * has it given back once a burst of them came or went and their number has
 * stood still from one call to the next.
 */
export function createMemorySaver({ connections, shrink }: { connections(): number; shrink(): void }): () => void {
  let before = 0
  let shrunkAt = 0
  return () => {
    const now = connections()
    if (now === before && Math.abs(now - shrunkAt) >= burst) {
      shrunkAt = now
      shrink()
    }
    before = now
  }
}
