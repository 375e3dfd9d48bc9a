import type { Session } from '@fashionos/shared/history/sessions'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useNow } from '../../ui/now'
import { Select } from '../../ui/select'
import { authorName, dayKeyOf, dayTitleOf, revisionTitle } from './history-words'
import type { ShownPoint } from './point-view'
import type { HistoryAddress, NamedRevision, Revision, TimeLine } from './queries'
import { RevisionRow } from './revision-row'
import { SessionRow } from './session-row'
import { daysOf, type Moment } from './time-line-days'

export interface TimeLineListProps {
  readonly address: HistoryAddress
  readonly timeLine: TimeLine
  readonly revisions: readonly Revision[]
  readonly editable: boolean
  readonly isFetching: boolean
  readonly onMore: () => void
  readonly onPoint: (point: ShownPoint) => void
  readonly onRename: (revision: NamedRevision) => void
  readonly onRemove: (revision: NamedRevision) => void
  readonly onNameNow: () => void
}

const everybody = 'everybody'
const server = 'server'
const authorKey = ({ author }: Session) => author?.id ?? server

/** Days of work, newest first: who, from when to when, and the points that have names. */
export const TimeLineList = (props: TimeLineListProps) => {
  const { timeLine, revisions, editable, isFetching, onMore, onNameNow } = props
  const [who, setWho] = useState(everybody)
  const now = useNow(60_000)
  const names = useMemo(() => new Map(timeLine.sessions.map((session) => [authorKey(session), authorName(session)])), [timeLine.sessions])
  const days = useMemo(() => {
    const sessions = timeLine.sessions.filter((session) => who === everybody || authorKey(session) === who)
    // Further back the list of work is not read yet: points there come with it.
    const from = timeLine.hasMore ? Math.min(...timeLine.sessions.map((session) => session.from)) : Number.NEGATIVE_INFINITY
    return daysOf(
      sessions,
      revisions.filter(({ at }) => Date.parse(at) >= from),
    )
  }, [timeLine, revisions, who])
  if (timeLine.newest === 0 || (timeLine.sessions.length === 0 && revisions.length === 0)) {
    return (
      <EmptyState title="Nothing has happened yet" className="px-(--page) py-6 md:px-5">
        Who changes what in this document stands here, as soon as somebody does.
      </EmptyState>
    )
  }
  return (
    <div className="grid content-start gap-5 px-(--page) pt-3 pb-8 md:px-5 md:pt-0">
      <div className="flex items-center justify-between gap-3">
        <Select
          label="Whose work is shown"
          look="bare"
          value={who}
          onChange={setWho}
          options={[{ value: everybody, label: 'Everybody' }, ...[...names].map(([value, label]) => ({ value, label }))]}
        />
        {editable && (
          <Button size="small" onClick={onNameNow}>
            Name this point
          </Button>
        )}
      </div>
      {days.map((day) => (
        <section key={dayKeyOf(day.at)} aria-label={dayTitleOf(day.at, now)}>
          <h3 className="label pb-1.5">{dayTitleOf(day.at, now)}</h3>
          <ol>
            {day.moments.map((moment) => (
              <MomentRow key={keyOf(moment)} {...props} moment={moment} names={names} />
            ))}
          </ol>
        </section>
      ))}
      {timeLine.hasMore && (
        <Button size="small" className="justify-self-start" busy={isFetching} onClick={onMore}>
          Earlier
        </Button>
      )}
    </div>
  )
}

const keyOf = (moment: Moment): string => {
  if (moment.kind === 'session') return `${authorKey(moment.session)} ${moment.session.first}`
  const { revision } = moment
  return revision.kind === 'named' ? revision.id : `${revision.kind} ${revision.run}`
}

type MomentRowProps = TimeLineListProps & { readonly moment: Moment; readonly names: ReadonlyMap<string, string> }

const MomentRow = ({ moment, names, address, editable, onPoint, onRename, onRemove }: MomentRowProps) => {
  if (moment.kind === 'session') return <SessionRow session={moment.session} address={address} names={names} onPoint={onPoint} />
  const { revision } = moment
  return (
    <RevisionRow
      revision={revision}
      editable={editable}
      onPoint={() => onPoint({ lsn: revision.lsn, at: Date.parse(revision.at), name: revisionTitle(revision) })}
      onRename={onRename}
      onRemove={onRemove}
    />
  )
}
