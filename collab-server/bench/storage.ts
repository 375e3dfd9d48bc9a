import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@fashionos/migrations/embedded-postgres'
import { migrate } from '@fashionos/migrations/migrate'

export interface Storage {
  readonly databaseUrl: string
  readonly secret: string
  /** Removed when it stops. */
  readonly folder: string
  /** The process that started all of Postgres' others. */
  readonly pid: number
  stop(): Promise<void>
}

/** A Postgres of its own with the product's settings: a commit is on the disk, unlike in the tests' Postgres. */
export const startStorage = async (): Promise<Storage> => {
  const folder = mkdtempSync(join(tmpdir(), 'fashionos-bench-'))
  const secret = crypto.randomUUID()
  const postgres = await startEmbeddedPostgres({ dataDir: folder, port: 0 })
  if (!postgres.ok) throw new Error(postgres.reason)
  const { databaseUrl, pid } = postgres.value
  await migrate({ databaseUrl, secret })
  return {
    databaseUrl,
    secret,
    folder,
    pid,
    stop: async () => {
      await postgres.value.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
