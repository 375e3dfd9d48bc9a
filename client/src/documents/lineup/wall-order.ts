import { type LookPlace, type Stretch, stretchesOf } from '@fashionos/shared/documents/lineup/order'
import type { Lineup, Look } from '@fashionos/shared/documents/lineup/schema'

/** What stands on the wall: the stretches, without the first when it has no look and there are others. */
export const wallGroupsOf = (lineup: Pick<Lineup, 'looks' | 'sections'>): readonly Stretch[] => {
  const [first, ...rest] = stretchesOf(lineup)
  return first && (first.looks.length > 0 || rest.length === 0) ? [first, ...rest] : rest
}

/** The ids in walking order. */
export const orderOf = (groups: readonly Stretch[]): readonly string[] => groups.flatMap(({ looks }) => looks.map(({ id }) => id))

/** The place beside a look. */
export const placeBeside = (groups: readonly Stretch[], { id, side }: { id: string; side: 'before' | 'after' }): LookPlace | null => {
  const group = groups.find(({ looks }) => looks.some((look) => look.id === id))
  if (!group) return null
  const section = group.section?.id ?? null
  if (side === 'after') return { after: id, section }
  const at = group.looks.findIndex((look) => look.id === id)
  return { after: group.looks[at - 1]?.id ?? null, section }
}

/** The groups when each look that did not change keeps its array and group, so that only changed ones are drawn again. */
export const sameGroups = (before: readonly Stretch[], now: readonly Stretch[]): readonly Stretch[] => {
  const known = new Map(before.map((group) => [group.section?.id ?? null, group]))
  const next = now.map((group) => {
    const old = known.get(group.section?.id ?? null)
    return old && old.section === group.section && sameLooks(old.looks, group.looks) ? old : group
  })
  return next.length === before.length && next.every((group, i) => group === before[i]) ? before : next
}

const sameLooks = (a: readonly Look[], b: readonly Look[]): boolean => a.length === b.length && a.every((look, i) => look === b[i])

/** Whether the looks would stand where they stand. */
export const isNoMove = (groups: readonly Stretch[], { ids, place }: { ids: readonly string[]; place: LookPlace }): boolean => {
  const moved = new Set(ids)
  const own = groups.find(({ section }) => (section?.id ?? null) === place.section)?.looks.map(({ id }) => id) ?? []
  if (!ids.every((id) => own.includes(id))) return false
  const after = lastUnmoved(own, { place, moved })
  const rest = own.filter((id) => !moved.has(id))
  const at = after === null ? 0 : rest.indexOf(after) + 1
  const next = [...rest.slice(0, at), ...ids, ...rest.slice(at)]
  return next.every((id, i) => id === own[i])
}

/** A place after a look that moves itself is the place after the last one before it that stays. */
export const settledPlace = (groups: readonly Stretch[], { ids, place }: { ids: readonly string[]; place: LookPlace }): LookPlace => {
  const own = groups.find(({ section }) => (section?.id ?? null) === place.section)?.looks.map(({ id }) => id) ?? []
  return { after: lastUnmoved(own, { place, moved: new Set(ids) }), section: place.section }
}

const lastUnmoved = (own: readonly string[], { place, moved }: { place: LookPlace; moved: ReadonlySet<string> }): string | null => {
  if (place.after === null || !moved.has(place.after)) return place.after
  return own.slice(0, own.indexOf(place.after)).findLast((id) => !moved.has(id)) ?? null
}

/**
 * So many places earlier or later with the keyboard, over the ends of sections
 * into the next one; `null`: at the end already.
 */
export const placeStepped = (groups: readonly Stretch[], { ids, step }: { ids: readonly string[]; step: number }): LookPlace | null => {
  const moved = new Set(ids)
  const slots = groups.flatMap(({ section, looks }): LookPlace[] => {
    const own = section?.id ?? null
    const rest = looks.filter(({ id }) => !moved.has(id))
    return [{ after: null, section: own }, ...rest.map(({ id }) => ({ after: id, section: own }))]
  })
  const first = groups.find(({ looks }) => looks.some(({ id }) => moved.has(id)))
  const at = first?.looks.findIndex(({ id }) => moved.has(id)) ?? -1
  if (!first || at < 0) return null
  const before = first.looks.slice(0, at).at(-1)?.id ?? null
  const now = slots.findIndex(({ after, section }) => after === before && section === (first.section?.id ?? null))
  const next = Math.max(0, Math.min(slots.length - 1, now + step))
  const place = slots[next]
  return place && next !== now ? place : null
}
