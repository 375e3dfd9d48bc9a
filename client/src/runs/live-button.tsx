import { lazy, Suspense } from 'react'
import { StandIn, type TriggerElement, useOnDemand } from '../ui/on-demand'
import type { LiveMenuProps } from './live-menu'

const load = () => import('./live-menu')
const LiveMenu = lazy(() => load().then((menu) => ({ default: menu.LiveMenu })))

/** Where one goes live from; the menu behind it is fetched when it is pressed. */
export const LiveButton = ({ trigger, ...menu }: { readonly trigger: TriggerElement } & Omit<LiveMenuProps, 'trigger'>) => {
  const { wanted, want, near } = useOnDemand(load)
  const standIn = <StandIn trigger={trigger} popup="menu" near={near} want={want} />
  if (!wanted) return standIn
  return (
    <Suspense fallback={standIn}>
      <LiveMenu trigger={trigger} {...menu} />
    </Suspense>
  )
}
