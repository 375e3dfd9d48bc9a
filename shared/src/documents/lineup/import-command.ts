import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { commandsFor } from '../document-type'
import { type ListName, lists, newDresser, newLook, newModel, newPiece, newSection } from './args'
import { danglingInLook, danglingInModel, danglingInPiece, firstOf, firstReason, ids, knownOf, taken, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)

const args = z.strictObject({
  pace: z.strictObject(changesShape(schema.pace.parts)).optional(),
  changes: z.strictObject(changesShape(schema.changes.parts)).optional(),
  finale: z.strictObject(changesShape(schema.finale.parts)).optional(),
  sections: z.array(newSection).max(schema.sections.maxItems),
  looks: z.array(newLook).max(schema.looks.maxItems),
  pieces: z.array(newPiece).max(schema.pieces.maxItems),
  models: z.array(newModel).max(schema.models.maxItems),
  dressers: z.array(newDresser).max(schema.dressers.maxItems),
  /** Whether looks, sections and pieces that are there now are removed. Left out: no. Models and dressers stay: people are no part of the order. */
  replace: z.boolean().optional(),
})
export type ImportLooksArgs = z.infer<typeof args>

export const importCommand = command({
  summary:
    'Bring in looks with their sections, pieces, models and dressers as one edit, last, or instead of the looks, sections and pieces there are. An item whose id is there changes; others are added.',
  args,
  refuse: (lineup, args, removed) => {
    const left = args.replace ? { ...lineup, sections: [], looks: [], pieces: [] } : lineup
    const known = knownOf(left, removed, args)
    const added = (list: ListName): string[] => {
      const there = new Set(ids(left[list]))
      return ids(args[list]).filter((id) => !there.has(id))
    }
    return firstReason(
      () => firstOf(lists, (list) => (new Set(ids(args[list])).size < args[list].length ? 'Each item may be given once.' : null)),
      () => taken(lineup, removed, lists.flatMap(added)),
      () => firstOf(lists, (list) => tooMany(left, list, added(list).length)),
      () => firstOf(args.looks, (look) => danglingInLook(look, known)),
      () => firstOf(args.pieces, (piece) => danglingInPiece(piece, known)),
      () => firstOf(args.models, (model) => danglingInModel(model, known)),
    )
  },
  apply: (draft, args) => {
    if (args.pace) draft.pace.set(args.pace)
    if (args.changes) draft.changes.set(args.changes)
    if (args.finale) draft.finale.set(args.finale)
    if (args.replace) for (const list of ['looks', 'pieces', 'sections'] as const) draft[list].remove(ids(draft[list].all()))
    bringIn(draft.sections, args.sections)
    bringIn(draft.models, args.models)
    bringIn(draft.dressers, args.dressers)
    bringIn(draft.looks, args.looks)
    bringIn(draft.pieces, args.pieces)
  },
})

/** The writing side of one list, whatever its parts are. */
interface Target<Item extends { readonly id: string }> {
  all(): readonly { readonly id: string }[]
  has(id: string): boolean
  set(id: string, changes: Omit<Item, 'id'>): void
  add(items: readonly Item[], place: { after: string | null }): void
}

/** Changes the items that are there and adds the others last. */
const bringIn = <Item extends { readonly id: string }>(list: Target<Item>, items: readonly Item[]): void => {
  for (const { id, ...changes } of items) if (list.has(id)) list.set(id, changes)
  const added = items.filter(({ id }) => !list.has(id))
  if (added.length > 0) list.add(added, { after: list.all().at(-1)?.id ?? null })
}
