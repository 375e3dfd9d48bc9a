import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * How much JavaScript each screen brings, gzipped as the api sends it: the chunks its entry imports
 * at once, and those of its route. Run after `npm run build -w client`.
 */
const dist = process.env.CLIENT_DIST ?? join(import.meta.dir, '..', 'dist')
const kilobyte = 1_000

/** `a > b`: the chunk b that a fetches, where several are called so. */
const toDocument = [
  'w._workspace',
  'w._workspace.shows._show',
  'w._workspace.shows._show.d._document',
  'run-of-show-document',
  'run-of-show-document > view',
]

/** The notes stand in the details of a row. */
const toNotes = ['inspector', 'row-form', 'notes-editor']

/** Fetched when a pointer or the focus comes near what opens them. */
const popups = ['menu-popup', 'popover-popup', 'select-popup', 'tooltip-popup', 'drag-layer']

/** Bars of the design, bytes: the editor, and a page that follows a live show. */
const mostOfEditor = 350 * kilobyte
const mostOfFollower = 120 * kilobyte

/** Screens by the names their chunks begin with, in the order a person meets them. */
const screens: readonly { readonly screen: string; readonly chunks: readonly string[]; readonly most?: number }[] = [
  { screen: 'sign in', chunks: ['sign-in'] },
  { screen: 'shows', chunks: ['w._workspace', 'w._workspace.index'] },
  { screen: "a show's home", chunks: ['w._workspace', 'w._workspace.shows._show', 'w._workspace.shows._show.index'] },
  { screen: 'document, as it opens', chunks: toDocument },
  { screen: 'document, a row and its notes open', chunks: [...toDocument, ...toNotes], most: mostOfEditor },
  { screen: 'the same, every menu, select and tooltip used and a row dragged', chunks: [...toDocument, ...toNotes, ...popups] },
]

/** Screens of the live show: an entry of their own. */
const liveScreens = ['follow', 'department', 'stage', 'talent', 'presenter', 'overview', 'caller']

const sizes = new Map<string, number>()

const sizeOf = (file: string): number => {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(dist, 'assets', file)), { level: 9 }).byteLength
  sizes.set(file, size)
  return size
}

const textOf = (file: string): string => readFileSync(join(dist, 'assets', file), 'utf8')

/** A chunk and all it imports statically. */
const closureOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, imported] of textOf(file).matchAll(/(?:from|import)\s*["']\.\/([\w.$-]+\.js)["']/g)) if (imported) closureOf(imported, seen)
  return seen
}

const isNamed = (file: string, name: string): boolean => file.replace(/-[\w-]{8}\.js$/, '') === name

const chunkNamed = (files: readonly string[], name: string): string | undefined => {
  const [chunk = '', fetched] = name.split(' > ')
  const file = files.find((one) => isNamed(one, chunk))
  if (fetched === undefined || file === undefined) return file
  return files.find((one) => isNamed(one, fetched) && textOf(file).includes(one))
}

/** The chunk a page begins with. */
const entryOf = (page: string): string => {
  const html = readFileSync(join(dist, page), 'utf8')
  const entry = /<script type="module"[^>]*src="\/assets\/([\w.-]+\.js)"/.exec(html)?.[1]
  if (!entry) throw new Error(`${page} names no entry.`)
  return entry
}

const report = () => {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build. Run "npm run build -w client" first.')
  const entry = entryOf('index.html')
  const files = [...new Bun.Glob('*.js').scanSync(join(dist, 'assets'))]
  const total = (chunks: Iterable<string>) => [...chunks].reduce((sum, file) => sum + sizeOf(file), 0)
  const first = closureOf(entry)
  const rows: { screen: string; kB: number; most?: number }[] = [{ screen: 'every screen', kB: total(first) }]
  for (const { screen, chunks, most } of screens) {
    const all = new Set(first)
    for (const name of chunks) {
      const file = chunkNamed(files, name)
      if (!file) throw new Error(`The build has no chunk ${name}: what ${screen} brings is no longer known.`)
      for (const one of closureOf(file)) all.add(one)
    }
    rows.push({ screen, kB: total(all), ...(most === undefined ? {} : { most }) })
  }
  const live = closureOf(entryOf('live.html'))
  for (const name of liveScreens) {
    const file = chunkNamed(files, `${name}-screen`)
    if (!file) throw new Error(`The build has no chunk ${name}-screen: what the live screen ${name} brings is no longer known.`)
    const kB = total(new Set([...live, ...closureOf(file)]))
    rows.push({ screen: `live: ${name}`, kB, ...(name === 'caller' ? {} : { most: mostOfFollower }) })
  }
  const css = [...new Bun.Glob('*.css').scanSync(join(dist, 'assets'))]
  rows.push({ screen: 'style sheets', kB: total(css) })
  const shown = (bytes: number) => Math.round(bytes / 100) / (kilobyte / 100)
  console.table(rows.map(({ screen, kB, most }) => ({ screen, 'kB gzipped': shown(kB), bar: most === undefined ? '' : shown(most) })))
  return rows.filter(({ kB, most }) => most !== undefined && kB > most)
}

const over = report()
for (const { screen, kB, most = 0 } of over)
  console.error(`Expected at most ${most} bytes of gzipped JavaScript for “${screen}”, found ${kB}. Load later what is not needed at once.`)
process.exit(over.length === 0 ? 0 : 1)
