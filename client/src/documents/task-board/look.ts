import type { KeyValueStore } from '../../live/unsent-ledger'

/** The ways a board is looked at. */
export const looks = ['board', 'list', 'calendar', 'timeline'] as const
export type Look = (typeof looks)[number]

export const lookTitles: Readonly<Record<Look, string>> = { board: 'Board', list: 'List', calendar: 'Calendar', timeline: 'Timeline' }

type Store = Pick<KeyValueStore, 'getItem' | 'setItem'>

const keyOf = (document: string): string => `task-board-look/${document}`

export const readLook = (store: Store, document: string): Look | null =>
  looks.find((look) => look === store.getItem(keyOf(document))) ?? null

export const writeLook = (store: Store, document: string, look: Look): void => {
  try {
    store.setItem(keyOf(document), look)
  } catch {
    // A full store forgets the look; nothing else depends on it.
  }
}
