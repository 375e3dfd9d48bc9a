import { inOrder } from '../ydoc/arrange'

/** Ids that stand elsewhere among the others than before; as few as can be. */
export const movedIn = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const places = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => places.has(id))
  const stays = inOrder(common.map((id) => places.get(id) ?? 0))
  return new Set(common.filter((id) => !stays.has(places.get(id) ?? -1)))
}
