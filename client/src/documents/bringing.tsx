import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWatched } from '../live/use-document'
import { notify } from '../ui/toaster'
import { useCommenting } from './comments/commenting'
import { placeAt } from './opened-place'
import type { PanelSession } from './panels'

/** Brings something of a document on the screen once the document holds it, and takes it out of the address. */
export const Bringing = ({ session, at }: { readonly session: PanelSession; readonly at: string }) => {
  const navigate = useNavigate()
  const commenting = useCommenting()
  const content = useWatched(session.content)
  const comments = useWatched(session.comments.snapshot)
  const { kind } = useWatched(session.connection)
  const place = placeAt({ content, comments, at })
  // Until then what is looked for may still be on its way to this device.
  const isWhole = kind === 'live' || kind === 'saved' || kind === 'read-only'
  const isDecided = place !== null || isWhole
  // What was decided is done once, whatever is edited meanwhile.
  useEffect(() => {
    if (!isDecided) return
    if (place) commenting?.reveal(place.anchor)
    else notify('What you were led to is not in this document any more.', { id: 'opened at' })
    void navigate({ to: '.', search: (before) => ({ ...before, at: undefined, thread: place?.thread ?? before.thread }), replace: true })
  }, [isDecided])
  return null
}
