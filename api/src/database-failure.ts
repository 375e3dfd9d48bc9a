import type { Failure } from '@fashionos/shared/errors'

/** What the database's refusal means to a person; `null` when it means a mistake of ours. */
export const databaseFailureOf = (error: unknown): Failure | null => {
  const code = databaseCodeOf(error)
  if (code === null) return null
  if (code === '23001') return { code: 'conflict', message: 'A workspace keeps at least one owner. Make somebody else an owner first.' }
  if (code === '23505') return { code: 'conflict', message: 'This exists already, or somebody else just made it. Look again.' }
  if (code === '22P02' || code === '22P05' || code === '22021') {
    return { code: 'bad-input', message: 'Expected ids and text as this product makes them, but found something else.' }
  }
  if (unavailable.has(code) || code.startsWith('08') || code.startsWith('57P')) {
    return { code: 'unavailable', message: 'The database cannot be reached at the moment. Try again in a minute.' }
  }
  return null
}

const unavailable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  '53300',
])

/** Drizzle wraps what the driver threw; the code is on the innermost cause. */
const databaseCodeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return databaseCodeOf(error.cause)
}
