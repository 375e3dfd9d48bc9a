/** Waits between tries, ms: about a second in all. */
const pausesMs = [50, 150, 300, 600]

/** Tries again after a failure, a few times; then throws the last one. */
export async function withRetries<T>(act: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await act()
    } catch (error) {
      if (isFinal(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  return act()
}

/** What Postgres understood and refused will be refused again; a lost connection will not. */
const isFinal = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(22|23|42)/.test(code)
}
