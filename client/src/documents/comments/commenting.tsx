import type { Anchor } from '@fashionos/shared/comments/anchor'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import type { AnySession } from '../../live/session'
import { createStore, type Store } from '../../live/store'
import { useWatched } from '../../live/use-document'
import type { ShowDocument } from '../../shows/show'
import { type Shortcut, useShortcut, useShortcutHelp } from '../../ui/shortcuts'
import { usePanel } from '../use-panel'
import { type CommentedPlace, openThreadsByPlace, placeKey } from './place-key'

/** What the panel is to show when it opens: threads about a place, or room to open one. */
export type Asked = { readonly kind: 'place'; readonly key: string } | { readonly kind: 'new'; readonly anchor: Anchor }

/** What a view and the panel of comments know of each other. */
export interface Commenting {
  readonly session: AnySession
  /** Whether this person may comment here. */
  readonly may: boolean
  /** Whether they write into the document themselves; else the server writes for them. */
  readonly writes: boolean
  readonly asked: Store<Asked | null>
  /** Opens the panel with room for a comment about it. */
  readonly start: (anchor: Anchor) => void
  /** Opens the panel at the threads about a place. */
  readonly show: (place: CommentedPlace) => void
  /** Brings what a thread is about on the screen. */
  readonly reveal: (anchor: Anchor) => void
  readonly views: Set<CommentView>
}

/** What a view does for comments. */
export interface CommentView {
  /** Brings the item, and the part of it, on the screen. */
  readonly reveal: (anchor: Exclude<Anchor, { kind: 'document' }>) => void
  /** What a comment is about that is begun by the keyboard: what is selected, or nothing. */
  readonly target: () => Anchor | null
}

const Context = createContext<Commenting | null>(null)

const keys = 'Mod+Alt+M'
const shortcuts: readonly Shortcut[] = [{ keys, label: 'Comment on what is selected' }]

interface ProviderProps {
  readonly session: AnySession
  readonly document: Pick<ShowDocument, 'capabilities'>
  readonly children: ReactNode
}

export const CommentingProvider = ({ session, document, children }: ProviderProps) => {
  const { open } = usePanel()
  const may = document.capabilities.includes('comment')
  const writes = useWatched(session.editable) && document.capabilities.includes('edit')
  const commenting = useMemo((): Commenting => {
    const asked = createStore<Asked | null>(null)
    const views = new Set<CommentView>()
    const ask = (what: Asked) => {
      asked.set(what)
      open('comments')
    }
    return {
      session,
      may,
      writes,
      asked,
      views,
      start: (anchor) => ask({ kind: 'new', anchor }),
      show: (place) => ask({ kind: 'place', key: placeKey(place) }),
      reveal: (anchor) => {
        if (anchor.kind !== 'document') for (const view of views) view.reveal(anchor)
      },
    }
  }, [session, may, writes, open])
  useShortcut(keys, () => {
    const target = [...commenting.views].map((view) => view.target()).find((anchor) => anchor !== null)
    if (may) commenting.start(target ?? { kind: 'document' })
    else open('comments')
  })
  useShortcutHelp('Comments', shortcuts)
  return <Context value={commenting}>{children}</Context>
}

/** `null` outside a document, as in a test of a view alone. */
export const useCommenting = (): Commenting | null => useContext(Context)

/** A view tells what it does for comments, while it is mounted. */
export const useCommentView = (view: CommentView): void => {
  const commenting = useCommenting()
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    if (!commenting) return
    const mine: CommentView = { reveal: (anchor) => latest.current.reveal(anchor), target: () => latest.current.target() }
    commenting.views.add(mine)
    return () => void commenting.views.delete(mine)
  }, [commenting])
}

const counts = new WeakMap<CommentsSnapshot, ReadonlyMap<string, number>>()

/** How many open threads there are by place (`placeKey`); the same map while no comment changes. */
export const commentAnchors = ({ comments }: Pick<AnySession, 'comments'>): ReadonlyMap<string, number> => {
  const snapshot = comments.snapshot.get()
  const known = counts.get(snapshot) ?? openThreadsByPlace(snapshot)
  counts.set(snapshot, known)
  return known
}
