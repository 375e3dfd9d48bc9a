import type { IsRemoved } from '../document-type'
import { type ListName, lists, type NewLook, type NewModel, type NewPiece } from './args'
import { type Lineup, schema } from './schema'
import { words } from './words'

/** Reasons that several commands give, each a sentence or `null`. */

export type Removed = IsRemoved<typeof schema>

/** The first reason there is. Later ones are not looked for. */
export const firstReason = (...reasons: readonly (() => string | null)[]): string | null => {
  for (const reason of reasons) {
    const sentence = reason()
    if (sentence !== null) return sentence
  }
  return null
}

/** The first reason one of the values gives. */
export const firstOf = <T>(values: Iterable<T>, reasonOf: (value: T) => string | null): string | null => {
  for (const value of values) {
    const reason = reasonOf(value)
    if (reason !== null) return reason
  }
  return null
}

export const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

export const missing = (lineup: Lineup, list: ListName, wanted: readonly string[]): string | null => {
  const known = new Set(ids(lineup[list]))
  return firstOf(wanted, (id) => (known.has(id) ? null : `There is no ${words[list].one} ${id}.`))
}

export const notRemoved = (removed: Removed, list: ListName, wanted: readonly string[]): string | null =>
  firstOf(wanted, (id) => (removed(list, id) ? null : `There is no removed ${words[list].one} ${id}.`))

/** An id that is taken by anything of the lineup, also by something removed, or given twice. An id is unique in its document. */
export const taken = (lineup: Lineup, removed: Removed, wanted: readonly string[]): string | null => {
  const known = new Set(lists.flatMap((list) => ids(lineup[list])))
  return firstOf(wanted, (id) => {
    if (known.has(id) || lists.some((list) => removed(list, id))) return `The id ${id} is taken; give each a new id.`
    known.add(id)
    return null
  })
}

export const tooMany = (lineup: Lineup, list: ListName, added: number): string | null => {
  const { maxItems } = schema[list]
  const there = lineup[list].length
  return there + added > maxItems
    ? `A lineup has at most ${maxItems} ${words[list].many}; there are ${there} and ${added} would be added.`
    : null
}

/** What looks, pieces and models may name: what is there or is being added. Keyed parts may name removed ones too, as they come back with them. */
export interface Known {
  readonly has: (list: ListName, id: string) => boolean
  readonly had: (list: ListName, id: string) => boolean
}

export const knownOf = (
  lineup: Lineup,
  removed: Removed,
  added: Partial<Record<ListName, readonly { readonly id: string }[]>> = {},
): Known => {
  const known = new Map(lists.map((list) => [list, new Set([...ids(lineup[list]), ...ids(added[list] ?? [])])]))
  const has = (list: ListName, id: string): boolean => known.get(list)?.has(id) ?? false
  return { has, had: (list, id) => has(list, id) || removed(list, id) }
}

const lookReferences = [
  ['section', 'sections'],
  ['model', 'models'],
  ['standIn', 'models'],
  ['dresser', 'dressers'],
] as const

export const danglingInLook = (look: NewLook, known: Known): string | null =>
  firstReason(
    () =>
      firstOf(lookReferences, ([part, list]) => {
        const to = look[part]
        return to && !known.has(list, to) ? `There is no ${words[list].one} ${to} for look ${look.id}.` : null
      }),
    () => firstOf(Object.keys(look.casting ?? {}), (model) => danglingKey(known, 'models', model)),
  )

export const danglingInPiece = (piece: NewPiece, known: Known): string | null =>
  firstOf(Object.keys(piece.looks ?? {}), (look) => danglingKey(known, 'looks', look))

export const danglingInModel = ({ id, finaleLook }: NewModel, known: Known): string | null =>
  finaleLook && !known.has('looks', finaleLook) ? `There is no look ${finaleLook} for the finale of model ${id}.` : null

const danglingKey = (known: Known, list: ListName, id: string): string | null =>
  known.had(list, id) ? null : `There is no ${words[list].one} ${id}.`
