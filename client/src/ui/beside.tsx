import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

const slotId = 'beside'

/** Where the shell has room beside the screen, so that opening something there never mounts the screen anew. */
export const BesideSlot = () => <div id={slotId} className="contents print:hidden" />

/** Stands at the right of the screen while mounted. Events reach the component that put it there. */
export const Beside = ({ children }: { readonly children: ReactNode }) => {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(slotId)), [])
  return slot && createPortal(children, slot)
}
