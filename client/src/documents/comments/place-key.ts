import type { Anchor } from '@fashionos/shared/comments/anchor'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'

/** Something of a document that threads hang on. Without `part`: an item with all that is in it. */
export interface CommentedPlace {
  readonly list: string
  readonly id: string
  readonly part?: string
  /** Of a keyed part, such as a column's id. */
  readonly partKey?: string
}

export const placeKey = ({ list, id, part, partKey }: CommentedPlace): string =>
  [list, id, part, partKey].filter((step) => step !== undefined).join('/')

/** The places a thread counts for: its part, and the item that is in. */
const keysOf = (anchor: Anchor): string[] => {
  if (anchor.kind === 'document') return []
  const item = placeKey(anchor.kind === 'item' ? anchor : { list: anchor.list, id: anchor.id })
  if (anchor.kind === 'item') return [item]
  return [item, placeKey({ list: anchor.list, id: anchor.id, part: anchor.part, partKey: anchor.key ?? undefined })]
}

export const isAbout = (anchor: Anchor, key: string): boolean => keysOf(anchor).includes(key)

/** How many open threads there are, by place. A thread without words is none. */
export const openThreadsByPlace = ({ threads, comments }: CommentsSnapshot): ReadonlyMap<string, number> => {
  const said = new Set(comments.map(({ thread }) => thread))
  const counts = new Map<string, number>()
  for (const { id, anchor, resolved } of threads) {
    if (resolved !== null || !said.has(id)) continue
    for (const key of keysOf(anchor)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
