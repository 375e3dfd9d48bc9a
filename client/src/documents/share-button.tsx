import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react'
import type { ShowDocument } from '../shows/show'
import { Button } from '../ui/button'
import { usePaletteGroup } from '../ui/palette-actions'
import type { Workspace } from '../workspaces/workspace'

const ShareDialog = lazy(() => import('./share-dialog').then((module) => ({ default: module.ShareDialog })))

/** Opens the share dialog, which is fetched when it is first asked for. */
export const ShareButton = memo(({ document, workspace }: { readonly document: ShowDocument; readonly workspace: Workspace }) => {
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const ask = useCallback(() => {
    setAsked(true)
    setOpen(true)
  }, [])
  usePaletteGroup(
    useMemo(
      () => ({ label: 'This document', actions: [{ id: 'share', label: 'Share', keywords: ['access', 'link'], onSelect: ask }] }),
      [ask],
    ),
  )
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
})
