import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/** Names the screen in the tab, tells a screen reader when another one came, and puts the focus at its beginning when the link that led there is gone. */
export const RouteAnnouncer = () => {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const title = useRouterState({
    select: (state) => state.matches.flatMap((match) => match.meta?.map((meta) => meta?.title) ?? []).findLast(Boolean) ?? 'FashionOS',
  })
  const last = useRef(path)
  const [said, setSaid] = useState('')
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (!path || last.current === path) return
    const isFirst = last.current === undefined
    last.current = path
    if (isFirst) return
    setSaid(title)
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [path, title])
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  )
}
