import { useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { lazily } from '../ui/lazily'
import type { PanelSession } from './panels'

const Bringing = lazily(() => import('./bringing').then((module) => ({ default: module.Bringing })))

/**
 * Opens a document at what the address names (`?at=looks/<id>`). A reload
 * stays where one has gone since. Stands after the view, which by then can
 * bring it on the screen.
 */
export const OpenedAt = ({ session }: { readonly session: PanelSession }) => {
  const at = useSearch({ strict: false, select: (search) => search.at })
  return <Suspense fallback={null}>{at !== undefined && <Bringing key={at} session={session} at={at} />}</Suspense>
}
