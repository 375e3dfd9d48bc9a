import { expect, test } from 'bun:test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** What lint cannot see of the arrows between folders. */
const root = dirname(import.meta.dir)
const documents = join(root, 'shared', 'src', 'documents')

interface Import {
  readonly file: string
  readonly from: string
  readonly isTypeOnly: boolean
}

test('a document type does not import another one, except the type of its snapshot', () => {
  const types = readdirSync(documents, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const wrong = types.flatMap(({ name }) =>
    importsUnder(join(documents, name)).filter(({ file, from, isTypeOnly }) => {
      const target = from.startsWith('.')
        ? relative(documents, resolve(dirname(join(root, file)), from))
        : from.replace('@fashionos/shared/documents/', '')
      const isOtherType = types.some((other) => other.name !== name && target.startsWith(`${other.name}/`))
      return isOtherType && !(isTypeOnly && target.endsWith('/schema'))
    }),
  )
  expect(wrong).toEqual([])
})

test('of api the pages import types only', () => {
  const values = importsUnder(join(root, 'client', 'src')).filter(
    ({ from, isTypeOnly }) => from.startsWith('@fashionos/api') && !isTypeOnly,
  )
  expect(values).toEqual([])
})

test('the check of imports sees the imports', () => {
  expect(importsUnder(join(root, 'scripts')).map(({ from }) => from)).toContain('@fashionos/shared/config')
})

function importsUnder(folder: string): Import[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return files.flatMap((file) => {
    const path = join(folder, file)
    const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)
    return [...imports].map(([, type, from = '']) => ({ file: relative(root, path), from, isTypeOnly: type !== undefined }))
  })
}
