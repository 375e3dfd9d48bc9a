import type { LiveSession } from '../live/live-session'
import type { Shown } from '../parts/shown'
import { useProjection } from '../parts/use-projection'
import { DepartmentStrip } from './department-strip'
import { DeskFigures } from './desk-figures'
import { DeskFoot } from './desk-foot'
import { DeskHead } from './desk-head'
import { DeskPanel } from './desk-panel'
import { Ledge } from './ledge'
import { NextList } from './next-list'
import { Now } from './now'
import { useDesk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { WatchFoot } from './watch-foot'

/** A run that is open: what runs, what comes, who is ready, and the calls. Nothing ever covers GO. */
export const DeskScreen = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const desk = useDesk(session, shown)
  const pressed = useDeskKeys(desk)
  const projection = useProjection(session, shown)
  return (
    <div className="desk num" data-state={shown.run.state}>
      <DeskHead desk={desk} />
      <main className="desk-main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and must be reached by the keyboard. */}
        <div className="desk-now" tabIndex={0} role="group" aria-label="What runs">
          <Now desk={desk} />
          <DepartmentStrip desk={desk} projection={projection} />
        </div>
        <div className="desk-next">
          {desk.panel ? (
            <DeskPanel desk={desk} panel={desk.panel} />
          ) : (
            <>
              <NextList desk={desk} projection={projection} />
              <DeskFigures desk={desk} projection={projection} />
            </>
          )}
        </div>
      </main>
      <Ledge desk={desk} />
      {desk.isCalling ? <DeskFoot desk={desk} pressed={pressed} /> : <WatchFoot desk={desk} projection={projection} />}
    </div>
  )
}
