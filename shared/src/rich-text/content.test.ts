import { describe, expect, test } from 'bun:test'
import { getSchema } from '@tiptap/core'
import * as Y from 'yjs'
import { randomArgs } from '../../test/random-args'
import { createRng } from '../../test/rng'
import { richTextOf, setRichText } from '../ydoc/rich-text-json'
import type { RichTextJson } from '../ydoc/schema'
import { plainJson } from '../ydoc/well-formed'
import { headingLevels, markNames, nodeAttributes, richTextJson } from './content'
import { richTextExtensions } from './extensions'

const editor = getSchema(richTextExtensions())

test('nodes, their attributes and marks are those of the editor', () => {
  const nodes = Object.entries(editor.nodes).filter(([name]) => name !== 'doc' && name !== 'text')
  expect(Object.fromEntries(nodes.map(([name, node]) => [name, Object.keys(node.spec.attrs ?? {}).sort()]))).toEqual(
    Object.fromEntries(Object.entries(nodeAttributes).map(([name, attributes]) => [name, [...attributes].sort()])),
  )
  expect(Object.keys(editor.marks).sort()).toEqual([...markNames].sort())
})

test('a link keeps the attributes it has in stored documents', () => {
  const defaults = Object.entries(editor.marks.link?.spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default])
  expect(Object.fromEntries(defaults)).toEqual({
    href: null,
    target: '_blank',
    rel: 'noopener noreferrer nofollow',
    class: null,
    title: null,
  })
})

const written = (content: RichTextJson): RichTextJson => {
  const fragment = new Y.Doc().getXmlFragment('story')
  setRichText(fragment, content)
  return richTextOf(fragment)
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('what commands accept is what the editor can show, and reads as it was written, seed %d', (seed) => {
  const rng = createRng(seed)
  let shown = 0
  for (let i = 0; i < 60; i++) {
    const result = richTextJson.safeParse(randomArgs(richTextJson, { rng, ids: [] }))
    if (!result.success || result.data === null) continue
    shown++
    const asked = editor.nodeFromJSON(plainJson(result.data))
    const stored = editor.nodeFromJSON(written(result.data))
    asked.check()
    stored.check()
    expect(stored.toJSON()).toEqual(asked.toJSON())
  }
  expect(shown).toBeGreaterThan(10)
})

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content })
const text = (value: string, ...marks: unknown[]): unknown => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: unknown[]): unknown => ({ type: 'paragraph', content })

describe('formatted text of every kind reads as it was written', () => {
  test.each([
    ['a paragraph', doc(paragraph(text('Hold')))],
    ['an empty paragraph', doc({ type: 'paragraph' })],
    ['marks', doc(paragraph(text('a', { type: 'bold' }), text('b'), text('c', { type: 'italic' }, { type: 'strike' })))],
    ['a link', doc(paragraph(text('map', { type: 'link', attrs: { href: 'https://example.com' } })))],
    ['a line break', doc(paragraph(text('a'), { type: 'hardBreak' }, text('b')))],
    ['headings', doc(...headingLevels.map((level) => ({ type: 'heading', attrs: { level }, content: [text('x')] })))],
    ['a list in a list', doc(list('bulletList', paragraph(text('a')), list('orderedList', paragraph(text('b')))))],
    ['a quote', doc({ type: 'blockquote', content: [paragraph(text('a'))] }, { type: 'horizontalRule' })],
  ])('%s', (_, value) => {
    const content = richTextJson.parse(value)
    expect(written(content)).toEqual(content)
    editor.nodeFromJSON(content).check()
  })

  test('nothing', () => {
    expect(written(null)).toBeNull()
    expect(richTextJson.parse(null)).toBeNull()
  })
})

function list(type: string, ...content: unknown[]): unknown {
  return { type, ...(type === 'orderedList' && { attrs: { start: 1 } }), content: [{ type: 'listItem', content }] }
}

describe('refused', () => {
  test.each([
    ['a script link', doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))],
    ['an unknown node', doc({ type: 'video' })],
    ['an unknown mark', doc(paragraph(text('x', { type: 'blink' })))],
    ['text without a paragraph', doc(text('x'))],
    ['an empty text', doc(paragraph(text('')))],
    ['a paragraph in a paragraph', doc(paragraph(paragraph()))],
    ['a heading of level 4', doc({ type: 'heading', attrs: { level: 4 } })],
    ['a list item alone', doc({ type: 'listItem', content: [paragraph()] })],
    ['a document in a document', doc({ type: 'doc' })],
    ['an empty document', doc()],
    ['a string', 'x'],
  ])('%s', (_, value) => {
    expect(richTextJson.safeParse(value).success).toBe(false)
  })
})
