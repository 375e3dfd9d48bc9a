import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { launchAs, type Owner } from './owner'

/** The superuser of the embedded Postgres and the name of its one database. */
export const clusterUser = 'fashionos'

/**
 * The superuser's password, made once and kept beside the cluster, readable by us alone.
 * @throws when the folder cannot be written.
 */
export function clusterPassword(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeIfAbsent(file, randomBytes(24).toString('hex'))
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * Creates the cluster folder when there is none. It is made under another
 * name and renamed when complete, so that neither a kill nor a second start
 * leaves or sees half of one.
 */
export async function ensureCluster({ cluster, initdb, owner, password }: NewCluster): Promise<Result<null>> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return ok(null)
  const draft = mkdtempSync(`${cluster}.new-`)
  const passwordFile = join(dirname(cluster), `${randomBytes(6).toString('hex')}.pw`)
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    for (const path of owner ? [draft, passwordFile] : []) chownSync(path, owner?.uid ?? 0, owner?.gid ?? 0)
    const { file, args, ...as } = launchAs(owner, { file: initdb, args: initdbArgs(draft, passwordFile), folders: [dirname(cluster)] })
    await promisify(execFile)(file, args, { ...as, cwd: '/', env: plainEnvironment })
    if (existsSync(join(cluster, 'PG_VERSION'))) return ok(null)
    renameSync(draft, cluster)
    return ok(null)
  } catch (error) {
    return existsSync(join(cluster, 'PG_VERSION'))
      ? ok(null)
      : refused(`The database could not be created in ${cluster}: ${whatFailed(error)}`)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Messages of Postgres are read by us, so they are always in one language. */
export const plainEnvironment = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' }

interface NewCluster {
  readonly cluster: string
  readonly initdb: string
  readonly owner: Owner
  readonly password: string
}

/** The built-in UTF-8 locale sorts and upper-cases the same way on every machine. */
const initdbArgs = (cluster: string, passwordFile: string): string[] => [
  `--pgdata=${cluster}`,
  `--username=${clusterUser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
]

function writeIfAbsent(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}

function whatFailed(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : ''
  return text.split('\n').filter(Boolean).at(-1) ?? (error instanceof Error ? error.message : String(error))
}
