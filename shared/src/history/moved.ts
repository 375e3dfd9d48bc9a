import { inOrder } from '../ydoc/arrange'

/** Ids that stand elsewhere among the others than before; as few as can be. */
export const movedIn = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const places = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => places.has(id))
  const stays = inOrder(common.map((id) => places.get(id) ?? 0))
  return new Set(common.filter((id) => !stays.has(places.get(id) ?? -1)))
}

/** As `movedIn`, where it is known which ids somebody took up: of two that changed places it is the one of them that moved. */
export const takenUpIn = (before: readonly string[], after: readonly string[], isTaken: (id: string) => boolean): ReadonlySet<string> => {
  const kept = new Set(after)
  const common = before.filter((id) => kept.has(id))
  const earlier = restAhead(common, isTaken)
  const later = restAhead(
    after.filter((id) => earlier.has(id)),
    isTaken,
  )
  const among = movedIn(common.filter(isTaken), after.filter(isTaken))
  return new Set(common.filter((id) => isTaken(id) && (earlier.get(id) !== later.get(id) || among.has(id))))
}

/** How many that nobody took up stand before each. */
const restAhead = (ids: readonly string[], isTaken: (id: string) => boolean): ReadonlyMap<string, number> => {
  let rest = 0
  return new Map(ids.map((id) => [id, isTaken(id) ? rest : rest++]))
}
