import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refused } from '@fashionos/shared/errors'

/** Creates the folder when it is missing and makes sure that we may write to it. */
export function ensureDataDir(dataDir: string): Result<null> {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return ok(null)
  } catch (error) {
    return refused(`The folder ${dataDir} cannot be written (${codeOf(error)}). Change its permissions, or set DATA_DIR to another folder.`)
  }
}

/**
 * The secret of this data folder, 64 hex digits, made on the first start and
 * readable by us alone. Whoever has it can sign in as anybody.
 */
export function secretOf(dataDir: string): Result<string> {
  const file = join(dataDir, 'secret')
  try {
    if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    return ok(readFileSync(file, 'utf8').trim())
  } catch (error) {
    return refused(`The secret in ${file} cannot be read (${codeOf(error)}). Start as the user who owns it, or set SECRET.`)
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
