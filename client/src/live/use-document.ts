import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import type { SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Peer } from './presence'
import type { Session } from './session'
import type { SessionCache, SessionRequest } from './session-cache'
import type { Watched } from './store'

/** The value now; renders again when it is another one. */
export const useWatched = <T>({ get, subscribe }: Watched<T>): T => useSyncExternalStore(subscribe, get)

/** The whole document. Untouched items keep their identity, so rows can be memoised on it. */
export const useSnapshot = <T extends AnyDocumentType>(session: Session<T>): SnapshotOf<T['schema']> => useWatched(session.snapshot)

/** When what changed is drawn: at once, or when keys, pointers and the network leave time. */
export type Drawing = 'at-once' | 'calm' | 'calm-while-typing'

/**
 * The value, drawn as told. Keys that act on what is on the screen need it as it
 * is, so it waits only while somebody types into a field, which shows itself
 * what is typed. A state that ends with such an edit, as a field's draft does,
 * is let go of in a transition of the same event: both are drawn together.
 */
export const useCalmly = <T>({ get, subscribe }: Watched<T>, drawing: Drawing): T => {
  const [shown, setShown] = useState(get)
  useEffect(() => {
    const follow = () => setShown(get)
    follow()
    if (drawing === 'at-once') return subscribe(follow)
    return subscribe(() => (drawing === 'calm' || isTyping() ? startTransition(follow) : follow()))
  }, [get, subscribe, drawing])
  return shown
}

const isTyping = (): boolean => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false

export const usePeers = (session: Pick<Session, 'presence'>): readonly Peer[] =>
  useSyncExternalStore(session.presence.subscribe, session.presence.peers)

/** Whether there is something to undo and to redo. */
export const useUndoState = (session: Pick<Session, 'undo'>): { canUndo: boolean; canRedo: boolean } => {
  const canUndo = useSyncExternalStore(session.undo.subscribe, session.undo.canUndo)
  const canRedo = useSyncExternalStore(session.undo.subscribe, session.undo.canRedo)
  return { canUndo, canRedo }
}

/** Holds a document open while the component is mounted. `null` while it opens. */
export const useSession = <T extends AnyDocumentType>(
  cache: SessionCache<T>,
  request: SessionRequest<T> | null,
  onRenamed: () => void,
): Session<T> | null => {
  const [session, setSession] = useState<Session<T> | null>(null)
  const renamed = useRef(onRenamed)
  renamed.current = onRenamed
  useEffect(() => {
    if (!request) return
    const held = cache.hold(request, (next) => {
      setSession(next)
      if (next === null) renamed.current()
    })
    setSession(held.session)
    return () => {
      held.release()
      setSession(null)
    }
  }, [cache, request])
  return session
}
