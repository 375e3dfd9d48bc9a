import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { notifyFailure } from '../ui/toaster'
import type { ShowHomeProps } from './show-home'
import { useShowChanges } from './use-show-changes'

/** One more run of show: a rehearsal's, a second venue's. */
export const NewDocumentButton = ({ show, workspace }: ShowHomeProps) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const [busy, setBusy] = useState(false)
  const create = async () => {
    setBusy(true)
    try {
      const document = await changes.createDocument({ showId: show.id, type: 'run-of-show', title: 'Run of show' })
      await router.navigate({
        to: '/w/$workspace/shows/$show/d/$document',
        params: { workspace: workspace.slug, show: show.id, document: document.id },
      })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="small" variant="quiet" busy={busy} onClick={() => void create()}>
      New run of show
    </Button>
  )
}
