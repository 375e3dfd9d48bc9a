import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { ok, type Result, refused } from '@fashionos/shared/errors'

/** Postgres refuses to run as root; this is the user it runs as then. `null`: the user we are. */
export type Owner = { readonly uid: number; readonly gid: number } | null

export interface Launch {
  readonly file: string
  readonly args: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

/**
 * Who runs the Postgres of this cluster folder: we, unless we are root. Then
 * whoever owns the folder already, else the machine's user `postgres`, which
 * is created when it does not exist.
 */
export function ownerOf(cluster: string): Result<Owner> {
  if (process.getuid?.() !== 0) return ownedByUs(cluster)
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return ok({ uid, gid })
  }
  return postgresUser()
}

/**
 * How to start a program of Postgres as its owner. Where the owner may not
 * enter the folders (a checkout under /root), it is given the one capability
 * that lets it pass, and nothing else of root's.
 */
export function launchAs(
  owner: Owner,
  { file, args, folders }: { file: string; args: readonly string[]; folders: readonly string[] },
): Launch {
  if (!owner) return { file, args }
  const { uid, gid } = owner
  if ([file, ...folders].every((path) => mayEnter(owner, path))) return { file, args, uid, gid }
  // Without the secure bit access(2), which initdb asks before it runs postgres, would not count the capability.
  const pass = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { file: 'setpriv', args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...pass, '--', file, ...args] }
}

function mayEnter(owner: { uid: number; gid: number }, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...owner, cwd: '/' }).status === 0
}

function ownedByUs(cluster: string): Result<Owner> {
  if (!existsSync(cluster)) return ok(null)
  const { uid } = statSync(cluster)
  if (process.getuid === undefined || uid === process.getuid()) return ok(null)
  return refused(
    `The database in ${cluster} belongs to another user (id ${uid}). Start FashionOS as that user or as root, or set DATA_DIR to a folder of your own.`,
  )
}

function postgresUser(): Result<Owner> {
  const found = idsOf('postgres')
  if (found) return ok(found)
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch {
    // Another process may have created it meanwhile; what counts is whether it exists now.
  }
  const created = idsOf('postgres')
  return created
    ? ok(created)
    : refused(
        'Postgres does not run as root, and the user "postgres" could not be created. Start FashionOS as an ordinary user, or set DATABASE_URL.',
      )
}

function idsOf(name: string): Owner {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return null
  }
}
