import { isLookRow } from './look-row-id'
import type { Run } from './run'

/**
 * Whether an open run goes, went, or is about to go through looks.
 *
 * R41: then a lineup that is removed goes on to be performed as it was known
 * last, until the run ends. What is called does not depend on who tidies up.
 */
export const isInLooks = ({ state, place, next, played }: Run): boolean => {
  if (state === 'ended') return false
  const near = [place.item, ...place.before, ...place.after, next?.item ?? null]
  return near.some((id) => id !== null && isLookRow(id)) || played.some(({ item }) => isLookRow(item))
}
