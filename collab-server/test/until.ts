/**
 * Waits for a condition, looking every few milliseconds; throws what was
 * waited for when it does not come. The bound is far above what a slow machine
 * needs: only what never comes fails.
 */
export async function until(holds: () => boolean | Promise<boolean>, what: string, timeoutMs = 60_000): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
