import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { isOrderKey, maxKeyLength } from './order-key'
import { madeEntry, orderEntry, removedEntry } from './read'
import { isId } from './root-name'
import type { Part, Parts } from './schema'
import { type IsNew, plainTextFault, richTextFault } from './text-faults'

/** What is wrong with stored entries. Each function returns a sentence or `null`. */

/** How an entry is looked at: `isNew` limits the look into formatted texts to new pieces. */
export interface EntryCheck {
  readonly parts: Parts
  readonly owner: 'record' | 'item'
  readonly isNew: IsNew
}

/** The first fault of an item as a whole, with the entry it is in. O(item). */
export const itemFault = (check: EntryCheck, id: string, item: unknown): { entry: string; message: string } | null => {
  if (!isId(id)) return { entry: '', message: 'Expected a UUID as the id of an item.' }
  if (!(item instanceof Y.Map)) return { entry: '', message: 'Expected an item, found a plain value.' }
  for (const [entry, value] of item.entries()) {
    const message = entryFault(check, entry, value)
    if (message !== null) return { entry, message }
  }
  return null
}

/** What is wrong with one entry of a record's or an item's map. */
export const entryFault = (check: EntryCheck, entry: string, value: unknown): string | null => {
  if (check.owner === 'item' && entry === orderEntry) {
    return isOrderKey(value) ? null : `Expected an order key of at most ${maxKeyLength} digits.`
  }
  if (check.owner === 'item' && (entry === removedEntry || entry === madeEntry)) return value === true ? null : 'Expected true.'
  const [name = '', key, tooMuch] = entry.split('/')
  const part = Object.hasOwn(check.parts, name) ? check.parts[name] : undefined
  if (!part || tooMuch !== undefined) return 'There is no such part.'
  if (part.part === 'values') return valueFault(part, key, value)
  if (part.part === 'texts' ? key === undefined || !isId(key) : key !== undefined) return 'There is no such part.'
  if (part.part === 'field') return checkFault(part, value)
  return check.owner === 'record' ? 'Texts of a record stand at the root.' : sharedTypeFault(part, value, check.isNew)
}

const valueFault = (part: Extract<Part, { part: 'values' }>, key: string | undefined, value: unknown): string | null => {
  if (key === undefined || !isId(key)) return 'Expected a UUID as the key.'
  return value === null ? null : checkFault(part, value)
}

/** What a check would strip is a fault too: it would be stored and sent for ever. */
const checkFault = ({ check }: Extract<Part, { part: 'field' | 'values' }>, value: unknown): string | null => {
  if (value instanceof Y.AbstractType) return 'Expected a plain value.'
  const result = check.safeParse(value)
  if (!result.success) return result.error.issues[0]?.message ?? 'The value does not pass its check.'
  return equalityDeep(result.data, value) ? null : 'The value holds more than it may.'
}

/** What is wrong with a shared type that stands where a text or formatted text belongs. */
export const sharedTypeFault = (part: Part, type: unknown, isNew: IsNew): string | null => {
  if (part.part === 'rich-text') return constructorOf(type) === Y.XmlFragment ? richTextFault(type, isNew) : 'Expected formatted text.'
  if (part.part !== 'text' && part.part !== 'texts') return 'There is no such part.'
  if (!(type instanceof Y.Text) || constructorOf(type) !== Y.Text) return 'Expected a text.'
  return plainTextFault(type, part.maxLength)
}

/** Yjs types inherit from each other: an element is a fragment too. */
const constructorOf = (type: unknown): unknown => (typeof type === 'object' && type !== null ? type.constructor : null)
