import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { proposedChanges } from '@fashionos/shared/run/proposals'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { Placeholder } from '../ui/progress'
import { Select } from '../ui/select'
import { notify } from '../ui/toaster'
import { applicable, type DurationLine, durationLines, endMoved, type Rounding, roundings } from './durations'
import { DurationsTable } from './durations-table'
import { documentRunsQuery, reportsQuery } from './queries'
import { offsetText } from './report-words'
import { isOpen, type RunHead } from './run-head'
import { RunPicker } from './run-picker'
import { useChosenDurations } from './use-chosen-durations'

/** The plan the lengths go into. */
export interface DurationsPlan {
  /** As it is shown. */
  readonly snapshot: RunOfShow
  /** As it is at this moment. */
  readonly current: () => RunOfShow
  /** As one edit; a sentence when it was refused. */
  readonly apply: (edit: ReturnType<typeof proposedChanges>) => string | null
  readonly undo: () => void
}

export interface DurationsDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly workspace: { readonly id: string }
  readonly show: { readonly id: string; readonly timeZone: string }
  readonly documentId: string
  readonly plan: DurationsPlan
}

/** What rehearsals say about the lengths of items, and which of it becomes the plan. */
export const DurationsDialog = (props: DurationsDialogProps) => {
  const { open, onOpenChange, workspace, show, documentId } = props
  const runs = useQuery({ ...documentRunsQuery({ workspaceId: workspace.id, showId: show.id }, documentId), enabled: open })
  const ended = runs.data?.filter((run) => !isOpen(run) && run.beganAt !== null)
  if (ended && ended.length > 0 && open) return <Choosing {...props} runs={ended} />
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Durations from rehearsals" size="large">
      {ended ? (
        <EmptyState title="Nothing has been rehearsed yet" className="py-6">
          Once a rehearsal of this run of show has ended, what each item took is proposed here as its length.
        </EmptyState>
      ) : runs.isError ? (
        <RetryState query={runs} what="The runs" />
      ) : (
        <Placeholder className="h-40" />
      )}
    </Dialog>
  )
}

const roundingTitles: Readonly<Record<Rounding, string>> = {
  'by-length': 'By their length',
  second: 'To the second',
  five: 'To 5 seconds',
  fifteen: 'To 15 seconds',
  minute: 'To the minute',
}

/** A drill is called by a machine or in haste: its lengths count only when somebody says so. */
export const usualSources = (ended: readonly RunHead[]): readonly string[] =>
  ended
    .filter(({ kind, speed }) => kind === 'rehearsal' && speed === 1)
    .map(({ id }) => id)
    .slice(0, 5)

const Choosing = ({
  open,
  onOpenChange,
  workspace,
  show,
  documentId,
  plan,
  runs,
}: DurationsDialogProps & { readonly runs: readonly RunHead[] }) => {
  const [sources, setSources] = useState<readonly string[]>(() => usualSources(runs))
  const [rounding, setRounding] = useState<Rounding>('by-length')
  const [fault, setFault] = useState<string | null>(null)
  const reports = useQuery({ ...reportsQuery({ workspaceId: workspace.id, documentId, runs: sources }), enabled: sources.length > 0 })
  const lines =
    sources.length > 0 && reports.data
      ? durationLines(
          reports.data.map(({ report }) => report),
          plan.snapshot,
          rounding,
        )
      : []
  const { chosen, changed, choose, chooseAll } = useChosenDurations(lines, plan.snapshot)
  const apply = () => {
    const { now, stale } = applicable(chosen, plan.current())
    const refusal =
      now.length === 0 ? 'All of these were changed by somebody meanwhile. Look at them again.' : plan.apply(proposedChanges(now))
    setFault(refusal)
    if (refusal) return
    onOpenChange(false)
    notify(appliedText(now.length, stale.length), { action: { label: 'Undo', onSelect: plan.undo } })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Durations from rehearsals"
      description="The median of what each item took, without holds. What you choose becomes the plan in one step, which one undo takes back."
      size="large"
      footer={
        <>
          <p role="status" className="num mr-auto self-center text-ink-2">
            {effectText(plan.snapshot, chosen)}
          </p>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={apply}>
            {chosen.length === 1 ? 'Set 1 length' : `Set ${chosen.length} lengths`}
          </Button>
        </>
      }
    >
      <p role="alert" className="pb-3 text-thread empty:hidden">
        {fault}
      </p>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-full sm:basis-0">
          <RunPicker runs={runs} chosen={sources} timeZone={show.timeZone} onChange={setSources} />
        </div>
        <Select
          label="Rounded"
          className="w-44"
          value={rounding}
          onChange={setRounding}
          options={roundings.map((value) => ({ value, label: roundingTitles[value] }))}
        />
      </div>
      {reports.isError ? (
        <RetryState query={reports} what="The reports" />
      ) : sources.length === 0 ? (
        <p className="pt-6 text-ink-2">{noSourcesText(runs)}</p>
      ) : !reports.data ? (
        <Placeholder className="mt-6 h-40" />
      ) : lines.length === 0 ? (
        <p className="pt-6 text-ink-2">The plan agrees with these runs: there is nothing to change.</p>
      ) : (
        <DurationsTable lines={lines} chosen={chosen} changed={changed} onChoose={choose} onChooseAll={chooseAll} />
      )}
    </Dialog>
  )
}

const noSourcesText = (runs: readonly RunHead[]): string =>
  runs.every(({ kind, speed }) => kind !== 'rehearsal' || speed > 1)
    ? 'There is no rehearsal that ran at the speed of the show. Choose other runs to go by.'
    : 'Choose the runs to go by.'

const effectText = (snapshot: RunOfShow, chosen: readonly DurationLine[]): string => {
  const by = chosen.length === 0 ? null : endMoved(snapshot, chosen)
  if (by === null) return ''
  if (by === 0) return 'The end of the show stays where it is'
  return `The show ends ${offsetText(Math.abs(by)).replace('+', '')} ${by > 0 ? 'later' : 'earlier'}`
}

const appliedText = (now: number, stale: number): string => {
  const set = now === 1 ? '1 length is set.' : `${now} lengths are set.`
  if (stale === 0) return set
  return `${set} ${stale === 1 ? '1 item was' : `${stale} items were`} changed by somebody meanwhile and left as they are.`
}
