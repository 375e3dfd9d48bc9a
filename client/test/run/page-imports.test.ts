import { expect, test } from 'bun:test'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A live screen's page is to stay under 120 kB: it brings no router, no editor, no Yjs, and none of the checks servers need. */
const root = join(import.meta.dir, '..', '..', '..')
const transpilers = { ts: new Bun.Transpiler({ loader: 'ts' }), tsx: new Bun.Transpiler({ loader: 'tsx' }) }

const fileOf = (path: string, from: string): string | null => {
  if (path.startsWith('@fashionos/shared/')) return join(root, 'shared', 'src', `${path.slice('@fashionos/shared/'.length)}.ts`)
  if (!path.startsWith('.')) return null
  const base = join(dirname(from), path)
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file)) ?? null
}

/** Packages and files a file brings at runtime, by who brings them; types are gone by then. */
const broughtBy = (entry: string): ReadonlyMap<string, string> => {
  const brought = new Map<string, string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { path } of transpilers[file.endsWith('.tsx') ? 'tsx' : 'ts'].scanImports(readFileSync(file, 'utf8'))) {
      const found = fileOf(path, file) ?? path
      if (brought.has(found)) continue
      brought.set(found, file.slice(root.length + 1))
      if (found.startsWith(root) && /\.tsx?$/.test(found)) waiting.push(found)
    }
  }
  return brought
}

const brought = broughtBy(join(root, 'client', 'src', 'run', 'main.tsx'))

for (const tooMuch of [
  'zod',
  'yjs',
  '@tanstack/react-router',
  '@tanstack/react-query',
  '@tiptap/core',
  '@hocuspocus/provider',
  '@base-ui/react',
]) {
  test(`a live screen brings no ${tooMuch}`, () => {
    const culprits = [...brought].flatMap(([path, by]) => (path === tooMuch || path.startsWith(`${tooMuch}/`) ? [by] : []))
    expect(culprits).toEqual([])
  })
}

test('all screens were looked into', () => {
  const files = [...brought.keys()].filter((path) => path.endsWith('-screen.tsx'))
  for (const screen of ['caller', 'follow', 'department', 'stage', 'talent', 'presenter', 'overview'])
    expect(files.some((file) => file.endsWith(`/${screen}-screen.tsx`))).toBe(true)
  expect(brought.has('react-dom/client')).toBe(true)
})
