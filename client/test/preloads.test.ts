import { describe, expect, test } from 'bun:test'
import { type ChunkLinks, preloadsOf, presentWith } from '../preloads.ts'

const chunk = (links: Partial<ChunkLinks>): ChunkLinks => ({
  isEntry: false,
  imports: [],
  dynamicImports: [],
  hasStyles: false,
  isAwaited: true,
  ...links,
})

const built = (chunks: Readonly<Record<string, Partial<ChunkLinks>>>): ReadonlyMap<string, ChunkLinks> =>
  new Map(Object.entries(chunks).map(([file, links]) => [file, chunk(links)]))

const presentIn = (links: ReadonlyMap<string, ChunkLinks>, file: string) => [...(presentWith(links).get(file) ?? [])].sort()

describe('what is there when a chunk runs', () => {
  test('is what it imports, and what was there for all that fetch it', () => {
    const links = built({
      page: { isEntry: true, imports: ['react'], dynamicImports: ['list', 'form'] },
      react: {},
      list: { imports: ['rows'], dynamicImports: ['dialog'] },
      form: { imports: ['fields'], dynamicImports: ['dialog'] },
      dialog: { imports: ['popup'] },
      rows: {},
      fields: {},
      popup: {},
    })
    expect(presentIn(links, 'list')).toEqual(['list', 'page', 'react', 'rows'])
    expect(presentIn(links, 'dialog')).toEqual(['dialog', 'page', 'popup', 'react'])
  })

  test('is of one page only what the other has too, for what both fetch', () => {
    const links = built({
      page: { isEntry: true, imports: ['react', 'router'], dynamicImports: ['map'] },
      live: { isEntry: true, imports: ['react'], dynamicImports: ['map'] },
      react: {},
      router: {},
      map: {},
    })
    expect(presentIn(links, 'map')).toEqual(['map', 'react'])
  })

  test('is found although chunks fetch each other in a circle', () => {
    const links = built({
      page: { isEntry: true, dynamicImports: ['one'] },
      one: { imports: ['part'], dynamicImports: ['two'] },
      two: { dynamicImports: ['one'] },
      part: {},
    })
    expect(presentIn(links, 'one')).toEqual(['one', 'page', 'part'])
    expect(presentIn(links, 'two')).toEqual(['one', 'page', 'part', 'two'])
  })
})

describe('what is asked for with a chunk', () => {
  const links = built({
    plain: { imports: ['part', 'react'] },
    styled: { imports: ['drawn'] },
    drawn: { hasStyles: true },
    part: {},
    react: {},
  })

  test('is what is not there yet, and not the chunk, whose import asks for it at the same moment', () => {
    expect(preloadsOf('plain', ['plain', 'part', 'react'], new Set(['react']), links)).toEqual(['part'])
  })

  test('is nothing where nobody waits with an empty screen', () => {
    expect(preloadsOf('dialog', ['dialog', 'part'], new Set(), links)).toEqual([])
  })

  test('is the chunk too where its import waits for styles', () => {
    expect(preloadsOf('styled', ['styled', 'drawn'], new Set(), links)).toEqual(['styled', 'drawn'])
  })
})
