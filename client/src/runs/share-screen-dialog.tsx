import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { MadeLink } from './made-link'
import { ScreenLinkList } from './screen-link-list'
import { ShareScreenForm } from './share-screen-form'

export interface ShareScreenDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly document: { readonly id: string; readonly title: string }
  readonly show: { readonly id: string; readonly name: string; readonly date: string; readonly timeZone: string }
  readonly workspace: { readonly id: string }
}

/** A link opens one screen of the live show, without an account: made here, listed and withdrawn. */
export const ShareScreenDialog = ({ open, onOpenChange, document, show, workspace }: ShareScreenDialogProps) => {
  const [made, setMade] = useState<{ readonly url: string; readonly label: string } | null>(null)
  const close = (next: boolean) => {
    if (!next) setMade(null)
    onOpenChange(next)
  }
  const address = { workspaceId: workspace.id, showId: show.id }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Share a screen"
      description="Whoever has the link sees this one screen of the live show and nothing else, without an account. A department can say ready."
    >
      {made ? (
        <MadeLink url={made.url} label={made.label} onAnother={() => setMade(null)} />
      ) : (
        <ShareScreenForm address={address} documentId={document.id} show={show} onMade={setMade} />
      )}
      {open && <ScreenLinkList address={address} documentId={document.id} timeZone={show.timeZone} />}
    </Dialog>
  )
}
