import { type Change, diffOf } from '@fashionos/shared/history/diff'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useWatched } from '../../live/use-document'
import { RetryState } from '../../retry-state'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useNow } from '../../ui/now'
import { Placeholder } from '../../ui/progress'
import type { PanelSession } from '../panels'
import { BackLine } from './back-line'
import { ChangeList } from './change-list'
import { changeTitle, momentOf, summaryOf } from './history-words'
import { putBack } from './put-back'
import { type HistoryAddress, pointQuery } from './queries'
import { useContentNow } from './use-content-now'

/** A point a person looks at. */
export interface ShownPoint {
  readonly lsn: number
  /** Epoch ms. */
  readonly at: number
  /** Its name, if it has one. */
  readonly name?: string
}

export interface PointViewProps {
  readonly session: PanelSession
  readonly address: HistoryAddress
  readonly point: ShownPoint
  readonly onBack: () => void
  readonly onName: (() => void) | null
}

/** What became of the document since a point, and the way back to it. */
export const PointView = ({ session, address, point, onBack, onName }: PointViewProps) => {
  const then = useQuery(pointQuery(address, point.lsn))
  const now = useNow(60_000)
  const moment = momentOf(point.at, now)
  return (
    <div className="grid content-start gap-3 px-(--page) pt-3 pb-8 md:px-5 md:pt-0">
      <BackLine onBack={onBack}>{point.name ?? moment}</BackLine>
      {point.name && <p className="-mt-2 text-ink-2">As it was {moment}</p>}
      {then.data ? (
        <Since session={session} then={then.data} moment={point.name ? `at “${point.name}”` : moment} onName={onName} />
      ) : then.isError ? (
        <RetryState query={then} what="This point" />
      ) : (
        <Placeholder className="h-24" />
      )}
    </div>
  )
}

interface SinceProps {
  readonly session: PanelSession
  readonly then: SnapshotOf<Schema>
  readonly moment: string
  readonly onName: (() => void) | null
}

const Since = ({ session, then, moment, onName }: SinceProps) => {
  const editable = useWatched(session.editable)
  const content = useContentNow(session)
  const { changes, more } = useMemo(() => diffOf({ type: session.type, before: then, after: content }), [session.type, then, content])
  const [asked, setAsked] = useState(false)
  const back = (change: Change) =>
    void putBack({
      session,
      wanted: then,
      what: { list: change.list, id: change.id },
      done: `${changeTitle(change)} is as it was ${moment}.`,
    })
  const summary = summaryOf(changes, more)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {editable && changes.length > 0 && (
          <Button variant="primary" size="small" onClick={() => setAsked(true)}>
            Restore everything
          </Button>
        )}
        {onName && (
          <Button size="small" onClick={onName}>
            Name this point
          </Button>
        )}
      </div>
      <section aria-label="Since then" className="border-t border-ink pt-2">
        <h3 className="label pb-1">{summary ? `Since then: ${summary}` : 'Since then'}</h3>
        {changes.length === 0 ? (
          <p className="py-2 text-ink-2">Nothing has changed since: this is how the document is now.</p>
        ) : (
          <ChangeList
            changes={changes}
            more={more}
            actionOf={(change) =>
              editable && (
                <Button
                  size="small"
                  variant="quiet"
                  className="-mr-2"
                  aria-label={`Put ${changeTitle(change)} back`}
                  onClick={() => back(change)}
                >
                  Put back
                </Button>
              )
            }
          />
        )}
      </section>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Restore everything as it was ${moment}?`}
        description={`What changed since is taken back: ${summary}. Comments stay, and what somebody types meanwhile is kept. You can undo it.`}
        confirm="Restore"
        onConfirm={() => {
          putBack({ session, wanted: then, what: 'all', done: `Everything is as it was ${moment}.` })
        }}
      />
    </>
  )
}
