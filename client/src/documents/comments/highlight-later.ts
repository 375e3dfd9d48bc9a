import type { Place } from '@fashionos/shared/ydoc/place'
import type { Editor } from '@tiptap/core'
import type { Session } from '../../live/session'

interface Highlighted {
  readonly session: Pick<Session, 'doc' | 'type' | 'comments'>
  readonly place: Place
  /** Somebody clicked on words that were commented on. */
  readonly onOpen: () => void
}

/** Words that were commented on stand out from when there are some: what finds them comes with the first thread. Returns what ends it. */
export const highlightLater = (editor: Editor, { session, place, onOpen }: Highlighted): (() => void) => {
  const { snapshot } = session.comments
  let isAsked = false
  let isOver = false
  const add = async () => {
    const { textHighlights } = await import('./text-highlights')
    if (isOver || editor.isDestroyed) return
    const { view, state } = editor
    view.updateState(state.reconfigure({ plugins: [...state.plugins, textHighlights(session, place, onOpen)] }))
  }
  const look = () => {
    if (isAsked || !snapshot.get().threads.some(({ anchor }) => anchor.kind === 'range' && anchor.id === place.id)) return
    isAsked = true
    // Without it the words are read as they stand; the next thread asks again.
    add().catch(() => {
      isAsked = false
    })
  }
  look()
  const unsubscribe = snapshot.subscribe(look)
  return () => {
    isOver = true
    unsubscribe()
  }
}
