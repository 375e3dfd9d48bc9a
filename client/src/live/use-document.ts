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

/**
 * The value, and what is drawn of it, when there is time: keys, pointers and
 * the network first. `false`: at once. A state that ends with an edit, such as a
 * field's draft, is let go of in a transition of the same event: both are drawn together.
 */
export const useCalmly = <T>({ get, subscribe }: Watched<T>, calm = true): T => {
  const [shown, setShown] = useState(get)
  useEffect(() => {
    const follow = () => setShown(get)
    follow()
    return subscribe(calm ? () => startTransition(follow) : follow)
  }, [get, subscribe, calm])
  return shown
}

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
