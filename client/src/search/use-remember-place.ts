import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { rememberPlace } from './recent'

/** Keeps in mind which shows and documents a person opens, for the palette to offer. */
export const useRememberPlace = ({ userId, workspaceId }: { readonly userId: string; readonly workspaceId: string }): void => {
  const { show, document } = useParams({ strict: false })
  useEffect(() => {
    if (show === undefined) return
    const place = document === undefined ? { kind: 'show' as const, id: show } : { kind: 'document' as const, id: document, show }
    rememberPlace(window.localStorage, { userId, workspaceId }, place)
  }, [userId, workspaceId, show, document])
}
