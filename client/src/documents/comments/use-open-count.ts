import { conversationsIn, isOpen } from '@fashionos/shared/comments/conversations'
import { useMemo } from 'react'
import { useWatched } from '../../live/use-document'
import type { PanelSession } from '../panels'

/** How many threads are open. */
export const useOpenCount = ({ comments }: PanelSession): number => {
  const snapshot = useWatched(comments.snapshot)
  return useMemo(() => conversationsIn(snapshot).filter(isOpen).length, [snapshot])
}
