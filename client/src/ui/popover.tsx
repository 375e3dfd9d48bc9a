import { type ReactNode, Suspense, useState } from 'react'
import { lazily } from './lazily'
import { StandIn, type TriggerElement, useOnDemand } from './on-demand'

export interface PopoverProps {
  readonly trigger: TriggerElement
  /** Read out as the popup's name. */
  readonly label: string
  readonly children: ReactNode
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly side?: 'bottom' | 'top' | 'right' | 'left'
  readonly align?: 'start' | 'center' | 'end'
  readonly className?: string
}

const load = () => import('./popover-popup')
const OpenedPopover = lazily(() => load().then((popover) => ({ default: popover.OpenedPopover })))

/** Anything in a small window beside a button. */
export const Popover = (props: PopoverProps) => {
  const { wanted, want, near } = useOnDemand(load)
  const [own, setOwn] = useState(false)
  const open = props.open ?? own
  const setOpen = (next: boolean) => {
    setOwn(next)
    props.onOpenChange?.(next)
  }
  const press = () => {
    setOpen(true)
    want()
  }
  const standIn = <StandIn trigger={props.trigger} popup="dialog" near={near} want={press} />
  if (!wanted) return standIn
  return (
    <Suspense fallback={standIn}>
      <OpenedPopover {...props} open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}
