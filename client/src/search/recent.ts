/** Somewhere a person has been, without its name: names are known while one may see the thing. */
export type Place =
  | { readonly kind: 'document'; readonly id: string; readonly show: string }
  | { readonly kind: 'show'; readonly id: string }

const keptAtMost = 12

export interface RecentOwner {
  readonly userId: string
  readonly workspaceId: string
}

type Store = Pick<Storage, 'getItem' | 'setItem'>

const keyOf = ({ userId, workspaceId }: RecentOwner): string => `recent/${userId}/${workspaceId}`

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'kind' in value &&
  (value.kind === 'show' || (value.kind === 'document' && 'show' in value && typeof value.show === 'string'))

/** Where a person was last on this device, the latest first. */
export const recentPlaces = (store: Store, owner: RecentOwner): readonly Place[] => {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(owner)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace) : []
  } catch {
    return []
  }
}

export const rememberPlace = (store: Store, owner: RecentOwner, place: Place): void => {
  const others = recentPlaces(store, owner).filter(({ id }) => id !== place.id)
  try {
    store.setItem(keyOf(owner), JSON.stringify([place, ...others].slice(0, keptAtMost)))
  } catch {
    // A full or closed storage costs the shortcut only.
  }
}
