import { toldList } from '@fashionos/shared/history/told'
import { itemsIn } from '@fashionos/shared/ydoc/snapshot-parts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { sentenceOf } from '../../failure'
import { useWatched } from '../../live/use-document'
import { RetryState } from '../../retry-state'
import { Button } from '../../ui/button'
import { useNow } from '../../ui/now'
import { Placeholder } from '../../ui/progress'
import { notifyFailure } from '../../ui/toaster'
import type { PanelSession } from '../panels'
import { BackLine } from './back-line'
import { ChangeList } from './change-list'
import type { HistoryItem } from './history-target'
import { authorName, changeTitle, momentOf } from './history-words'
import { putBack } from './put-back'
import { type HistoryAddress, type ItemStep, itemHistoryQuery, pointQuery } from './queries'
import { useContentNow } from './use-content-now'

export interface ItemHistoryProps {
  readonly session: PanelSession
  readonly address: HistoryAddress
  readonly item: HistoryItem
  readonly onBack: () => void
}

/** Who changed one item, when and how; each step can be gone back to. */
export const ItemHistory = ({ session, address, item, onBack }: ItemHistoryProps) => {
  const [pages, setPages] = useState(1)
  const found = useQuery(itemHistoryQuery(address, item, pages))
  const title = useTitleNow(session, item)
  return (
    <div className="grid content-start gap-2 px-(--page) pt-3 pb-8 md:px-5 md:pt-0">
      <BackLine onBack={onBack}>{title ?? found.data?.steps[0]?.change.title ?? 'Removed'}</BackLine>
      {found.data ? (
        <Steps session={session} address={address} steps={found.data.steps} isWhole={found.data.next === null} />
      ) : found.isError ? (
        <RetryState query={found} what="The history" />
      ) : (
        <Placeholder className="h-24" />
      )}
      {found.data?.next != null && (
        <Button size="small" className="justify-self-start" busy={found.isFetching} onClick={() => setPages(pages + 1)}>
          Look further back
        </Button>
      )}
    </div>
  )
}

const useTitleNow = (session: PanelSession, { list, id }: HistoryItem): string | null => {
  const content = useContentNow(session)
  return useMemo(() => {
    const item = itemsIn(content, list).find((one) => one.id === id)
    return item
      ? changeTitle({
          id,
          noun: toldList(session.type, list)?.one ?? 'item',
          title: toldList(session.type, list)?.titleOf(item, content) ?? '',
        })
      : null
  }, [content, list, id, session.type])
}

interface StepsProps {
  readonly session: PanelSession
  readonly address: HistoryAddress
  readonly steps: readonly ItemStep[]
  readonly isWhole: boolean
}

const Steps = ({ session, address, steps, isWhole }: StepsProps) => {
  const editable = useWatched(session.editable)
  const now = useNow(60_000)
  if (steps.length === 0)
    return <p className="py-2 text-ink-2">{isWhole ? 'Nothing has happened to it yet.' : 'Nothing happened to it lately.'}</p>
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={step.last} className="border-t border-line pt-2 first:border-ink">
          <div className="flex items-center justify-between gap-2">
            <p className="num text-small text-ink-2">
              {authorName(step)}, {momentOf(step.to, now)}
            </p>
            {editable && index > 0 && <PutStepBack session={session} address={address} step={step} moment={momentOf(step.to, now)} />}
          </div>
          <ChangeList changes={[step.change]} more={0} />
        </li>
      ))}
    </ol>
  )
}

/** Back to how the item was after a step. The newest step has none: it is how the item is. */
const PutStepBack = ({
  session,
  address,
  step,
  moment,
}: Omit<StepsProps, 'steps' | 'isWhole'> & { readonly step: ItemStep; readonly moment: string }) => {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { change, last } = step
  const back = async () => {
    setBusy(true)
    try {
      const wanted = await queries.ensureQueryData(pointQuery(address, last))
      putBack({ session, wanted, what: { list: change.list, id: change.id }, done: `${changeTitle(change)} is as it was ${moment}.` })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      size="small"
      variant="quiet"
      className="-mr-2"
      busy={busy}
      aria-label={`Put back as it was ${moment}`}
      onClick={() => void back()}
    >
      Put back
    </Button>
  )
}
