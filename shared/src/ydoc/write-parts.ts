import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { setRichText } from './rich-text-json'
import { entryOf, isId, rootNameOf } from './root-name'
import { hasRoot, rootFragment, rootText } from './roots'
import type { FieldPart, Part, Parts, RichTextJson } from './schema'
import { setText } from './text-diff'
import { plainJson, wellFormedText } from './well-formed'

/** Whose parts are written: an item of a list, or a record (`id` is `''`). Inside a transaction. */
export interface Target {
  readonly doc: Y.Doc
  readonly list: string
  readonly id: string
  readonly map: Y.Map<unknown>
}

/**
 * M12: each part of an item, and each key of a keyed part, is written by itself,
 * so people who change different ones at once all keep their change. Parts not
 * given keep their value. Throws for a part the schema does not have.
 */
export const writeParts = (parts: Parts, target: Target, changes: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!part) throw new Error(`${target.list} has no part ${name}.`)
    writePart({ part, name, target, value })
  }
}

const writePart = ({ part, name, target, value }: { part: Part; name: string; target: Target; value: unknown }): void => {
  if (part.part === 'field') writeField(part, { name, map: target.map, value })
  else if (part.part === 'text') setText(textOf(target, name), value as string)
  else if (part.part === 'rich-text') setRichText(fragmentOf(target, name), value as RichTextJson)
  else if (part.part === 'texts') writeTexts(target, name, value as Readonly<Record<string, string>>)
  else writeValues(target.map, name, value as Readonly<Record<string, unknown>>)
}

/** A value that is there already is not written again: it would win over what somebody else writes meanwhile. */
const writeField = (part: FieldPart<unknown>, { name, map, value }: { name: string; map: Y.Map<unknown>; value: unknown }): void => {
  const stored = map.get(name)
  const plain = plainJson(value)
  if (!equalityDeep(stored === undefined ? part.initial : stored, plain)) map.set(name, plain)
}

const writeTexts = (target: Target, name: string, texts: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(texts)) {
    if (!isId(key)) throw new Error(`${target.list}/${name}: ${key} is not an id.`)
    const root = rootNameOf({ list: target.list, id: target.id, part: name, key })
    const own = target.map.get(entryOf(name, key))
    if (own instanceof Y.Text) setText(own, value)
    else if (value !== '' || hasRoot(target.doc, root)) setText(rootText(target.doc, root), value)
  }
}

/** `null` clears a key. */
const writeValues = (map: Y.Map<unknown>, name: string, values: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(values)) {
    if (!isId(key)) throw new Error(`${name}: ${key} is not an id.`)
    const entry = entryOf(name, key)
    const plain = plainJson(value) ?? null
    const stored = map.get(entry)
    if (plain === null && stored !== undefined) map.delete(entry)
    if (plain !== null && !equalityDeep(stored, plain)) map.set(entry, plain)
  }
}

const textOf = ({ doc, list, id, map }: Target, part: string): Y.Text => {
  const own = map.get(part)
  return own instanceof Y.Text ? own : rootText(doc, rootNameOf({ list, id, part }))
}

const fragmentOf = ({ doc, list, id, map }: Target, part: string): Y.XmlFragment => {
  const own = map.get(part)
  return own instanceof Y.XmlFragment ? own : rootFragment(doc, rootNameOf({ list, id, part }))
}

/** The shared types of a new item, made together with it (M2), already holding their first text. A keyed text that is empty is not made. */
export const newTypes = (parts: Parts, changes: Readonly<Record<string, unknown>>): [string, Y.Text | Y.XmlFragment][] =>
  Object.entries(parts).flatMap(([name, part]) => newTypesOf(part, name, changes[name]))

const newTypesOf = (part: Part, name: string, value: unknown): [string, Y.Text | Y.XmlFragment][] => {
  if (part.part === 'text') return [[name, newText(String(value ?? ''))]]
  if (part.part === 'rich-text') return [[name, newFragment((value ?? null) as RichTextJson)]]
  if (part.part !== 'texts') return []
  return Object.entries((value ?? {}) as Readonly<Record<string, string>>).flatMap(([key, text]): [string, Y.Text][] => {
    if (!isId(key)) throw new Error(`${name}: ${key} is not an id.`)
    return text === '' ? [] : [[entryOf(name, key), newText(text)]]
  })
}

const newText = (text: string): Y.Text => new Y.Text(wellFormedText(text))

const newFragment = (value: RichTextJson): Y.XmlFragment => {
  const fragment = new Y.XmlFragment()
  setRichText(fragment, value)
  return fragment
}

/** Whether a part's values are shared types, which are made with their item. */
export const isSharedTypePart = (part: Part | undefined): boolean =>
  part?.part === 'text' || part?.part === 'rich-text' || part?.part === 'texts'
