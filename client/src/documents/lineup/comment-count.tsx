import { MessageSquare } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { commentAnchors, useCommenting } from '../comments/commenting'
import { placeKey } from '../comments/place-key'

const never = () => () => undefined

/** How many open threads a look has. A card is picked up whole, so it says the number and has no button of its own. */
export const CommentCount = ({ look }: { readonly look: string }) => {
  const commenting = useCommenting()
  const key = placeKey({ list: 'looks', id: look })
  const get = useCallback(() => (commenting ? (commentAnchors(commenting.session).get(key) ?? 0) : 0), [commenting, key])
  const count = useSyncExternalStore(commenting?.session.comments.snapshot.subscribe ?? never, get)
  if (count === 0) return null
  return (
    <span className="num mr-1.5 inline-flex items-center gap-0.5 text-amber">
      <MessageSquare size={12} strokeWidth={1.75} aria-hidden="true" />
      {count}
      <span className="sr-only">{count === 1 ? ' comment' : ' comments'}</span>
    </span>
  )
}
