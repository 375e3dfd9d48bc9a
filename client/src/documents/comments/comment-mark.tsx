import { MessageSquare } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { commentAnchors, useCommenting } from './commenting'
import { type CommentedPlace, placeKey } from './place-key'

const never = () => () => undefined

/**
 * How many open threads there are about an item, or (with `part`) about one
 * part of it; nothing when there are none. Leads to them. Drawn again only when
 * their number changes, so it may stand in every row.
 */
export const CommentMark = (place: CommentedPlace) => {
  const commenting = useCommenting()
  const key = placeKey(place)
  const comments = commenting?.session.comments.snapshot
  const get = useCallback(() => (commenting ? (commentAnchors(commenting.session).get(key) ?? 0) : 0), [commenting, key])
  const count = useSyncExternalStore(comments?.subscribe ?? never, get)
  if (count === 0) return null
  const label = count === 1 ? '1 comment' : `${count} comments`
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      className="num inline-flex shrink-0 items-center gap-0.5 rounded px-1 text-label text-amber hover:bg-amber-wash"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        commenting?.show(place)
      }}
    >
      <MessageSquare size={12} strokeWidth={1.75} aria-hidden="true" />
      {count > 1 && <span aria-hidden="true">{count}</span>}
    </button>
  )
}
