import * as Y from 'yjs'
import { markNames, nodeAttributes } from '../rich-text/content'

/** What is wrong with the content of shared texts. Each function returns a sentence or `null`. */

/** What every shared type has, of whatever kind. */
type Stored = Pick<Y.Map<unknown>, '_map' | '_start'>

/** Whether a type has entries as a map. What was taken back again does not count. */
export const hasEntries = (type: Stored): boolean => [...type._map.values()].some((piece) => !piece.deleted)

/** Whether a type has members as a sequence. What was taken back again does not count. */
export const hasSequence = (type: Stored): boolean => {
  for (let piece = type._start; piece; piece = piece.right) if (!piece.deleted) return true
  return false
}

/** A plain text holds characters only. O(pieces of the text). */
export const plainTextFault = (text: Y.Text, maxLength: number): string | null => {
  if (hasEntries(text)) return 'Expected a text, found a map in it.'
  if (text.length > maxLength) return `Expected at most ${maxLength} characters, found ${text.length}.`
  for (let piece = text._start; piece; piece = piece.right) {
    if (!piece.deleted && !(piece.content instanceof Y.ContentString)) return 'Expected characters only.'
  }
  return null
}

/** Whether a piece came with the transaction that is being checked. */
export type IsNew = (piece: Y.Item) => boolean

/**
 * A formatted text holds the nodes and marks the editor knows; it would delete
 * others. Looks at the type itself and, inside it, at pieces that are new.
 */
export const richTextFault = (type: unknown, isNew: IsNew): string | null => {
  if (type instanceof Y.XmlText) return runFault(type, isNew)
  if (!(type instanceof Y.XmlFragment)) return 'Expected formatted text.'
  if (isTooDeep(type)) return `Expected nodes at most ${maxDepth} deep in each other.`
  return (type instanceof Y.XmlElement ? elementFault(type) : null) ?? childrenFault(type, isNew)
}

/** Nodes inside nodes: readers and editors go down by recursion, and nobody writes so deep. */
const maxDepth = 100

const isTooDeep = (type: Y.XmlFragment): boolean => {
  let above = type.parent
  for (let depth = 1; above instanceof Y.XmlElement; depth++) {
    if (depth >= maxDepth) return true
    above = above.parent
  }
  return false
}

const elementFault = (element: Y.XmlElement): string | null => {
  const allowed = Object.hasOwn(nodeAttributes, element.nodeName) ? nodeAttributes[element.nodeName] : undefined
  if (!allowed) return `The editor has no node “${element.nodeName.slice(0, 40)}”.`
  const unknown = Object.keys(element.getAttributes()).find((name) => !allowed.includes(name))
  return unknown === undefined ? null : `The editor's ${element.nodeName} has no attribute “${unknown.slice(0, 40)}”.`
}

const childrenFault = (parent: Y.XmlFragment, isNew: IsNew): string | null => {
  for (let piece = parent._start; piece; piece = piece.right) {
    if (piece.deleted || !isNew(piece)) continue
    if (!(piece.content instanceof Y.ContentType)) return 'Expected nodes in a formatted text.'
    const { type } = piece.content
    const fault =
      type instanceof Y.XmlElement || type instanceof Y.XmlText ? richTextFault(type, isNew) : 'Expected nodes in a formatted text.'
    if (fault !== null) return fault
  }
  return null
}

const runFault = (text: Y.XmlText, isNew: IsNew): string | null => {
  for (let piece = text._start; piece; piece = piece.right) {
    if (piece.deleted || !isNew(piece) || piece.content instanceof Y.ContentString) continue
    if (!(piece.content instanceof Y.ContentFormat)) return 'Expected characters and marks only.'
    const mark = piece.content.key.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
    if (!markNames.includes(mark)) return `The editor has no mark “${mark.slice(0, 40)}”.`
  }
  return null
}
