import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import type { Json, RichTextJson } from './schema'
import { wellFormedText } from './well-formed'

/**
 * Formatted text as ProseMirror JSON, and back, without an editor. Elements
 * are nodes, text runs carry marks as attributes, as y-tiptap writes them: a
 * mark that may stand twice at one place has a hash behind its name.
 */
type JsonObject = { [key: string]: Json }

/** What a fragment says; `null` when nothing was written. */
export const richTextOf = (fragment: Y.XmlFragment): RichTextJson => {
  const content = contentOf(fragment)
  return content.length === 0 ? null : { type: 'doc', content }
}

const contentOf = (parent: Y.XmlFragment): Json[] =>
  parent.toArray().flatMap((child): Json[] => {
    if (child instanceof Y.XmlElement) return [nodeOf(child)]
    return child instanceof Y.XmlText ? runsOf(child) : []
  })

const nodeOf = (element: Y.XmlElement): Json => {
  const attributes = element.getAttributes() as JsonObject
  const content = contentOf(element)
  return {
    type: element.nodeName,
    ...(Object.keys(attributes).length > 0 && { attrs: attributes }),
    ...(content.length > 0 && { content }),
  }
}

interface Run {
  readonly insert: unknown
  readonly attributes?: JsonObject
}

const runsOf = (text: Y.XmlText): Json[] =>
  (text.toDelta() as Run[]).flatMap(({ insert, attributes }): Json[] => {
    if (typeof insert !== 'string') return []
    const marks = Object.entries(attributes ?? {}).map(([name, attrs]) => markOf(name, attrs))
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }]
  })

const markOf = (name: string, attrs: Json): Json => {
  const type = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
  return isObject(attrs) && Object.keys(attrs).length > 0 ? { type, attrs } : { type }
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes what a fragment is to say. Blocks that are equal at its beginning and
 * its end stay, so what others type into those stays too; people edit through
 * Tiptap, which merges within blocks.
 */
export const setRichText = (fragment: Y.XmlFragment, value: RichTextJson): void => {
  const wanted = Array.isArray(value?.content) ? value.content : []
  // A fragment that is not in a document yet cannot be read and is empty.
  const children = fragment.doc ? fragment.toArray() : []
  const { head, tail } = equalEnds(children, wanted)
  const removed = children.length - head - tail
  if (removed > 0) fragment.delete(head, removed)
  const nodes = typesOf(wanted.slice(head, wanted.length - tail))
  if (nodes.length > 0) fragment.insert(head, nodes)
}

/** How many children at the beginning and at the end say what is wanted there. */
const equalEnds = (children: readonly unknown[], wanted: readonly Json[]): { head: number; tail: number } => {
  const says = (child: unknown, node: Json | undefined) => child instanceof Y.XmlElement && equalityDeep(nodeOf(child), node)
  const shorter = Math.min(children.length, wanted.length)
  let head = 0
  while (head < shorter && says(children[head], wanted[head])) head++
  let tail = 0
  while (tail < shorter - head && says(children[children.length - 1 - tail], wanted[wanted.length - 1 - tail])) tail++
  return { head, tail }
}

const typesOf = (content: Json | undefined): (Y.XmlElement | Y.XmlText)[] => {
  const types: (Y.XmlElement | Y.XmlText)[] = []
  let runs: JsonObject[] = []
  const endRun = () => {
    if (runs.length > 0) types.push(textOf(runs))
    runs = []
  }
  for (const node of Array.isArray(content) ? content.filter(isObject) : []) {
    if (node.type === 'text') {
      runs.push(node)
      continue
    }
    endRun()
    types.push(elementOf(node))
  }
  endRun()
  return types
}

const elementOf = (node: JsonObject): Y.XmlElement => {
  const element = new Y.XmlElement<JsonObject>(String(node.type))
  for (const [name, value] of Object.entries(isObject(node.attrs) ? node.attrs : {})) if (value !== null) element.setAttribute(name, value)
  const children = typesOf(node.content)
  if (children.length > 0) element.insert(0, children)
  return element as unknown as Y.XmlElement
}

const textOf = (runs: readonly JsonObject[]): Y.XmlText => {
  const text = new Y.XmlText()
  text.applyDelta(runs.map((run) => ({ insert: wellFormedText(String(run.text ?? '')), attributes: attributesOf(run.marks) })))
  return text
}

const attributesOf = (marks: Json | undefined): JsonObject => {
  const attributes: JsonObject = {}
  for (const mark of Array.isArray(marks) ? marks.filter(isObject) : []) attributes[String(mark.type)] = mark.attrs ?? {}
  return attributes
}
