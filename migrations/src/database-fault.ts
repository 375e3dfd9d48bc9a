/**
 * Why the database cannot be used, as one sentence that says what to do;
 * `null` when the error is not one of reaching or opening the database.
 * Never contains the password.
 */
export const databaseFaultOf = (error: unknown, databaseUrl: string): string | null => {
  const url = parsed(databaseUrl)
  if (url === null) return `DATABASE_URL is not an address: expected postgres://user:password@host:5432/database.`
  const host = url.host || 'the host'
  const name = decodeURIComponent(url.pathname.slice(1))
  const user = decodeURIComponent(url.username)
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `No Postgres answers at ${host}: start it there, or correct DATABASE_URL.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} of DATABASE_URL is not known: correct its name.`
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return `Postgres at ${host} did not answer within 10 seconds: check DATABASE_URL and that the network lets this machine through.`
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_ENDED':
    case 'ECONNRESET':
      return `What answers at ${host} closed the connection: check that DATABASE_URL points at Postgres and not at another server.`
    case '28P01':
    case '28000':
      return `Postgres at ${host} refused the user "${user}": correct the user or password in DATABASE_URL.`
    case '3D000':
      return `There is no database "${name}" at ${host}: create it, or correct DATABASE_URL.`
    case '42501':
      return `The user "${user}" may not set up the database "${name}": give it CREATEROLE and CREATE on the database, or use its owner.`
    case '53300':
      return `Postgres at ${host} has no free connections: raise max_connections or stop what holds them.`
    default:
      return null
  }
}

const parsed = (databaseUrl: string): URL | null => {
  try {
    const url = new URL(databaseUrl)
    return url.protocol === 'postgres:' || url.protocol === 'postgresql:' ? url : null
  } catch {
    return null
  }
}

/** Drizzle wraps what the driver threw; the code is on the innermost cause. */
const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
