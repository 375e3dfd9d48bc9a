import { expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { problemsOf, seedDocument } from '@fashionos/shared/documents/life'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { read } from '@fashionos/shared/ydoc/read'
import * as Y from 'yjs'

/** The walk-through of a new document type is code that runs, and says what the types that are there do. */
const root = dirname(import.meta.dir)
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, walk = ''] = readme.split('### Adding a document type')
const section = walk.split('\n## ')[0] ?? ''
const blocks = [...section.matchAll(/```tsx?\n([\s\S]*?)```/g)].map(([, code = '']) => code)
const files = new Map(blocks.flatMap((code) => (/^\/\/ (\S+)\n/.test(code) ? [[code.slice(3, code.indexOf('\n')), code] as const] : [])))

const asTaskBoard = (text: string): string =>
  text.replaceAll('gift-list', 'task-board').replaceAll('GiftList', 'TaskBoard').replaceAll('giftList', 'taskBoard')

test('the type of the walk-through is made, edited and named as it says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'walk-through-'))
  try {
    for (const [path, code] of files) if (path.startsWith('shared/')) writeFileSync(join(folder, basename(path)), absolute(path, code))
    const { giftList } = await import(join(folder, 'index.ts'))
    const doc = new Y.Doc()
    const id = '019b3c00-0000-7000-8000-000000000001'
    seedDocument(giftList, doc, { show: null, content: 'blank', newId: () => id })
    const run = (name: string, args: object) => runCommand({ type: giftList, doc, name, args, origin: null })
    expect(run('addGift', { id, guest: 'Suzy' }).ok).toBe(true)
    expect(run('addGift', { id }).ok).toBe(false)
    expect(problemsOf(giftList, doc)).toEqual([])
    expect(giftList.factsOf(read(doc, giftList.schema))).toEqual([{ label: 'Gifts', value: '1', tone: 'plain' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('its lines and the file that opens it are those of a type that is there, but for the name', () => {
  const client = readFileSync(join(root, 'client/src/documents/registry.tsx'), 'utf8')
  const line = blocks.find((code) => code.includes('fetched('))
  expect(client).toContain(asTaskBoard(line ?? 'no line'))
  expect(readFileSync(join(root, 'shared/src/documents/registry.ts'), 'utf8')).toContain(asTaskBoard("'gift-list': giftList,"))
  const opened = files.get('client/src/documents/gift-list/gift-list-document.tsx') ?? 'no file'
  const like = readFileSync(join(root, 'client/src/documents/task-board/task-board-document.tsx'), 'utf8')
  expect(asTaskBoard(opened.slice(opened.indexOf('\n') + 1))).toBe(like)
})

test('every file it imports or leads to is there, and gives what is imported', () => {
  const wrong = [...files].flatMap(([path, code]) =>
    [...code.matchAll(/import (?:type )?\{ ([^}]+) \} from '(\.\.\/[^']+)'/g)].filter(([, names = '', from = '']) => {
      const found = ['.ts', '.tsx'].map((end) => resolve(root, dirname(path), from + end)).find((one) => existsSync(one))
      const text = found ? readFileSync(found, 'utf8') : ''
      return names.split(', ').some((name) => !new RegExp(`export \\w+ ${name.replace('type ', '')}\\b`).test(text))
    }),
  )
  const links = [...section.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
  expect(wrong.map(([line]) => line)).toEqual([])
  expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([])
  expect([...files.keys()]).toHaveLength(5)
})

/** The code as it reads when it stands elsewhere than it says. */
const absolute = (path: string, code: string): string =>
  code
    .replace(/from '(\.\.\/[^']+)'/g, (_, from) => `from '${resolve(root, dirname(path), from)}'`)
    .replace("from 'zod'", `from '${import.meta.resolve('zod', join(root, 'shared', 'package.json'))}'`)
