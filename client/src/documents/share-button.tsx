import { lazy, Suspense, useState } from 'react'
import type { ShowDocument } from '../shows/show'
import { Button } from '../ui/button'
import type { Workspace } from '../workspaces/workspace'

const ShareDialog = lazy(() => import('./share-dialog').then((module) => ({ default: module.ShareDialog })))

/** Opens the share dialog, which is fetched when it is first asked for. */
export const ShareButton = ({ document, workspace }: { readonly document: ShowDocument; readonly workspace: Workspace }) => {
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const ask = () => {
    setAsked(true)
    setOpen(true)
  }
  return (
    <>
      <Button onClick={ask}>Share</Button>
      {asked && (
        <Suspense fallback={null}>
          <ShareDialog document={document} workspace={workspace} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
