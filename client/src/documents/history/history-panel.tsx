import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useWatched } from '../../live/use-document'
import { RetryState } from '../../retry-state'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Placeholder } from '../../ui/progress'
import type { DocumentPanelProps } from '../panels'
import { type HistoryItem, historyTarget } from './history-target'
import { ItemHistory } from './item-history'
import { NameDialog } from './name-dialog'
import { PointView, type ShownPoint } from './point-view'
import { type HistoryAddress, historyKey, type NamedRevision, revisionChanges, revisionsQuery, timeLineQuery } from './queries'
import { TimeLineList } from './time-line'
import { useFreshTimeLine } from './use-fresh-time-line'

/** A point to be named: the newest, or one that is looked at; or a name to be changed or taken away. */
type Asked =
  | { readonly kind: 'name'; readonly lsn: number | undefined }
  | { readonly kind: 'rename'; readonly revision: NamedRevision }
  | { readonly kind: 'remove'; readonly revision: NamedRevision }

/** Who changed what and when; any point to look at and to go back to. */
export const HistoryPanel = ({ session, document, workspace }: DocumentPanelProps) => {
  const address: HistoryAddress = { workspaceId: workspace.id, documentId: document.id }
  const [item, setItem] = useState<HistoryItem | null>(null)
  const [point, setPoint] = useState<ShownPoint | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const editable = useWatched(session.editable)
  useEffect(() => {
    const take = () => {
      const wanted = historyTarget.get()
      if (wanted?.documentId !== document.id) return
      setItem(wanted)
      // Asked for once: opened again, the panel begins with the time line.
      historyTarget.set(null)
    }
    take()
    return historyTarget.subscribe(take)
  }, [document.id])
  return (
    <>
      {item ? (
        <ItemHistory key={item.id} session={session} address={address} item={item} onBack={() => setItem(null)} />
      ) : point ? (
        <PointView
          session={session}
          address={address}
          point={point}
          onBack={() => setPoint(null)}
          onName={editable && point.name === undefined ? () => setAsked({ kind: 'name', lsn: point.lsn }) : null}
        />
      ) : (
        <WholeTimeLine session={session} address={address} editable={editable} onPoint={setPoint} onAsk={setAsked} />
      )}
      {asked && (
        <Asking
          address={address}
          asked={asked}
          onNamed={(name) => asked.kind === 'name' && point && setPoint({ ...point, name })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

interface WholeTimeLineProps extends Pick<DocumentPanelProps, 'session'> {
  readonly address: HistoryAddress
  readonly editable: boolean
  readonly onPoint: (point: ShownPoint) => void
  readonly onAsk: (asked: Asked) => void
}

const WholeTimeLine = ({ session, address, editable, onPoint, onAsk }: WholeTimeLineProps) => {
  const [pages, setPages] = useState(1)
  const timeLine = useQuery(timeLineQuery(address, pages))
  const revisions = useQuery(revisionsQuery(address))
  useFreshTimeLine(session, address)
  if (timeLine.data && revisions.data) {
    return (
      <TimeLineList
        address={address}
        timeLine={timeLine.data}
        revisions={revisions.data}
        editable={editable}
        isFetching={timeLine.isFetching}
        onMore={() => setPages(pages + 1)}
        onPoint={onPoint}
        onRename={(revision) => onAsk({ kind: 'rename', revision })}
        onRemove={(revision) => onAsk({ kind: 'remove', revision })}
        onNameNow={() => onAsk({ kind: 'name', lsn: undefined })}
      />
    )
  }
  const failed = timeLine.isError ? timeLine : revisions.isError ? revisions : null
  return (
    <div className="grid gap-3 px-(--page) pt-3 md:px-5 md:pt-0">
      {failed ? <RetryState query={failed} what="The history" /> : [0, 1, 2, 3].map((line) => <Placeholder key={line} className="h-9" />)}
    </div>
  )
}

interface AskingProps {
  readonly address: HistoryAddress
  readonly asked: Asked
  readonly onNamed: (name: string) => void
  readonly onClose: () => void
}

const Asking = ({ address, asked, onNamed, onClose }: AskingProps) => {
  const queries = useQueryClient()
  const changes = revisionChanges(address)
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: historyKey(address) }), [queries, address])
  if (asked.kind === 'remove') {
    return (
      <ConfirmDialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={`Take the name “${asked.revision.name}” away?`}
        description="The point stays in the history; only its name goes."
        confirm="Take away"
        danger
        onConfirm={async () => {
          await changes.remove(asked.revision.id)
          await refresh()
        }}
      />
    )
  }
  return (
    <NameDialog
      title={asked.kind === 'rename' ? 'Rename this point' : 'Name this point'}
      description="A name makes a point easy to find and to come back to."
      initial={asked.kind === 'rename' ? asked.revision.name : ''}
      onName={async (name) => {
        if (asked.kind === 'rename') await changes.rename({ id: asked.revision.id, version: asked.revision.version, name })
        else await changes.name({ name, lsn: asked.lsn })
        onNamed(name)
        await refresh()
      }}
      onClose={onClose}
    />
  )
}
