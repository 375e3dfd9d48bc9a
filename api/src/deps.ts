import type { Logger } from 'pino'
import type { Auth } from './auth/auth'
import type { AuthDatabase } from './auth/auth-database'
import type { ApiConfig } from './config'
import type { Database } from './database'
import type { FileStore } from './files/file-store'
import type { Limits } from './http/limits'
import type { Metrics } from './http/metrics'
import type { Jobs } from './jobs/jobs'

/** Everything api does to the world, given from outside. */
export interface ApiDeps {
  readonly config: ApiConfig
  /** As `fashionos_app`: rows of the workspace set in the transaction. */
  readonly db: Database
  /** As `fashionos_auth`: people, sessions, workspaces, mail. */
  readonly authDb: AuthDatabase
  readonly auth: Auth
  readonly limits: Limits
  readonly files: FileStore
  readonly jobs: Jobs
  readonly metrics: Metrics
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** A new UUID, version 7. */
  readonly newId: () => string
  readonly log: Logger
  /** Address of the other end of the connection. */
  readonly addressOf: (request: Request) => string | null
  /** Folder of the built client; `null` when there is none. */
  readonly clientFolder: string | null
}
