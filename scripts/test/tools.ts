import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ok, type Result, refused } from '@fashionos/shared/errors'

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Path of a Chromium to test with: `CHROMIUM`, one on the PATH, one apt-get installs (as root), or Playwright's own download. */
export function ensureChromium(env: NodeJS.ProcessEnv): Result<string> {
  const there = env.CHROMIUM || firstOnPath(chromiumNames)
  if (there) return ok(there)
  const installed = aptInstall('chromium') ? firstOnPath(chromiumNames) : null
  if (installed) return ok(installed)
  const cli = join(import.meta.dir, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync('node', [cli, 'install', 'chromium'], { stdio: 'inherit' })
  // Asked of Playwright itself, because where it keeps browsers differs by platform.
  const asked = spawnSync('node', ['-e', 'console.log(require("@playwright/test").chromium.executablePath())'], { encoding: 'utf8' })
  const path = asked.stdout.trim()
  if (path && spawnSync(path, ['--version']).status === 0) return ok(path)
  return refused(
    'Expected Chromium for the tests in a browser, found none, and none could be installed. Install it, or set CHROMIUM to its path.',
  )
}

/** redis-server for the tests of more than one node. */
export function ensureRedis(): Result<string> {
  const path = firstOnPath(['redis-server']) ?? (aptInstall('redis-server') ? firstOnPath(['redis-server']) : null)
  return path
    ? ok(path)
    : refused('Expected redis-server for the tests of more than one node, found none, and it could not be installed. Install it.')
}

function firstOnPath(names: readonly string[]): string | null {
  for (const name of names) {
    const path = Bun.which(name)
    if (path) return path
  }
  return null
}

function aptInstall(pkg: string): boolean {
  if (process.getuid?.() !== 0 || !Bun.which('apt-get')) return false
  console.log(`Installing ${pkg}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...args, '-qq', '-o', 'Dpkg::Use-Pty=0'], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  return apt('install', '-y', '--no-install-recommends', pkg) || (apt('update') && apt('install', '-y', '--no-install-recommends', pkg))
}
