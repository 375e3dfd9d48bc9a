import { type ReactNode, Suspense, useState } from 'react'

/** Draws a lazy dialog from its first opening on, so that its code is fetched then and its closing can still be seen. */
export const WhenOpened = ({ open, children }: { readonly open: boolean; readonly children: ReactNode }) => {
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  return wanted ? <Suspense>{children}</Suspense> : null
}
