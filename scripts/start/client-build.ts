import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refused } from '@fashionos/shared/errors'

const sources = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/live.html',
  'client/vite.config.ts',
  'client/package.json',
  'shared/src',
  'package-lock.json',
]

/** Builds the pages into client/dist, and the tree of routes the types need, unless both were made from exactly these sources already. */
export async function ensureClientBuild({ root, say }: { root: string; say: (line: string) => void }): Promise<Result<null>> {
  const dist = join(root, 'client', 'dist')
  const stamp = join(dist, '.built-from')
  const hash = hashOf(root)
  const routes = join(root, 'client', 'src', 'routeTree.gen.ts')
  if (existsSync(routes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return ok(null)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // An image brings the pages and leaves out what builds them.
  if (existsSync(stamp) && !existsSync(vite)) return ok(null)
  say('Building the pages. This happens once per version.')
  try {
    await promisify(execFile)('node', [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'client'), maxBuffer: 10_000_000 })
    mkdirSync(dist, { recursive: true })
    // Written last: a build that was cut short is made again.
    writeFileSync(stamp, hash)
    return ok(null)
  } catch (error) {
    return refused(`The pages could not be built:\n${complaintOf(error)}`)
  }
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      if (!/\.test\.tsx?$|routeTree\.gen\.ts$/.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  try {
    const entries = readdirSync(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return [path]
  }
}

function complaintOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const text = 'stderr' in error && typeof error.stderr === 'string' && error.stderr ? error.stderr : error.message
  return text.split('\n').slice(0, 20).join('\n')
}
