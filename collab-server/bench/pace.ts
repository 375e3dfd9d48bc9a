/** Calls `send` at an even rate; a late timer catches up, so the number of calls is exact. */
export const pace = async ({ rate, durationMs, send }: { rate: number; durationMs: number; send(): void }): Promise<void> => {
  const total = Math.round((rate * durationMs) / 1000)
  const startedAt = performance.now()
  let sent = 0
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) * rate) / 1000) + 1)
    for (; sent < due; sent++) send()
    await Bun.sleep(1)
  }
}

/** Waits until `done`, at most `timeoutMs`. Whether it is done. */
export const until = async (done: () => boolean, timeoutMs: number): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs
  while (!done() && performance.now() < deadline) await Bun.sleep(2)
  return done()
}
