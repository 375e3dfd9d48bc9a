import { afterAll, expect, test } from 'bun:test'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The arrows of the folders are held by lint. Here: that each one is, and says what to do instead. */
const root = dirname(import.meta.dir)
const folder = mkdtempSync(join(tmpdir(), 'fashionos-arrows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const forbidden = [
  { file: 'shared/src/a.ts', from: 'react', remedy: 'take what you need as an argument' },
  { file: 'shared/src/b.ts', from: '@fashionos/migrations/roles', remedy: 'move what you need into shared' },
  { file: 'shared/src/documents/c.ts', from: 'drizzle-orm/pg-core', remedy: 'take what you need as an argument' },
  { file: 'migrations/src/d.ts', from: '@fashionos/api/server', remedy: 'stands on shared only' },
  { file: 'api/src/shows/e.ts', from: '@fashionos/collab-server/server', remedy: 'put what both need into shared' },
  { file: 'api/src/f.ts', from: '../../shared/src/time', remedy: 'by its package name' },
  { file: 'collab-server/src/log/g.ts', from: '@fashionos/api/server', remedy: 'put what both need into shared' },
  { file: 'collab-server/src/h.ts', from: '../../migrations/src/roles', remedy: 'by its package name' },
  { file: 'client/src/shows/i.ts', from: '@fashionos/api/server', remedy: 'through client/src/api.ts' },
  { file: 'client/src/shows/j.ts', from: '@fashionos/migrations/roles', remedy: 'through client/src/api.ts' },
  { file: 'client/src/ui/k.tsx', from: '../documents/registry', remedy: 'take what it shows as props' },
  { file: 'client/src/ui/l.tsx', from: '../../live/presence', remedy: 'take what it shows as props' },
  { file: 'client/src/ui/m.tsx', from: '@fashionos/shared/documents/registry', remedy: 'take what it shows as props' },
  { file: 'client/src/live/n.ts', from: '../documents/registry', remedy: "take the document's type as an argument" },
  { file: 'client/src/documents/run-of-show/o.tsx', from: '../../routes/root', remedy: 'take links and navigation as props' },
]

const allowed = [
  { file: 'shared/src/p.ts', from: './time' },
  { file: 'api/src/q.ts', from: '@fashionos/migrations/roles' },
  { file: 'collab-server/src/r.ts', from: '@fashionos/shared/protocol' },
  { file: 'client/src/api.ts', from: '@fashionos/api/server' },
  { file: 'client/src/live/s.ts', from: '@fashionos/shared/documents/registry' },
  { file: 'client/src/documents/t.ts', from: '../live/connect' },
  { file: 'client/src/routes/u.tsx', from: '../documents/registry' },
]

const complaints = complaintsAbout([...forbidden, ...allowed])

for (const { file, from, remedy } of forbidden) {
  test(`${file} may not import ${from}, and is told the way out`, () => {
    expect(complaints.get(file)?.join('\n') ?? '').toContain(remedy)
  })
}

for (const { file, from } of allowed) {
  test(`${file} may import ${from}`, () => expect(complaints.get(file)).toBeUndefined())
}

/** What the repository's own biome.json says about files with one import each, by file. */
function complaintsAbout(files: readonly { file: string; from: string }[]): Map<string, string[]> {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }))
  for (const { file, from } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `import type { A } from '${from}'\nexport type B = A\n`)
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { stdout } = spawnSync('node', [biome, 'lint', '--reporter=json', '--max-diagnostics=500', '.'], { cwd: folder, encoding: 'utf8' })
  const byFile = new Map<string, string[]>()
  for (const { category, message, advices, location } of JSON.parse(stdout).diagnostics) {
    if (category !== 'lint/style/noRestrictedImports') continue
    const path = typeof location.path === 'string' ? location.path : location.path.file
    byFile.set(path, [...(byFile.get(path) ?? []), JSON.stringify({ message, advices })])
  }
  return byFile
}
