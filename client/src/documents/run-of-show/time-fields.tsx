import type { StartRule } from '@fashionos/shared/documents/run-of-show/schema'
import { wallTimeAt } from '@fashionos/shared/time'
import { formatDuration, formatWallTime, parseDuration, parseWallTime } from '@fashionos/shared/time-text'
import { Suspense } from 'react'
import { lazily } from '../../ui/lazily'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { told } from '../told'
import { changeRow, type RowFieldsProps, takeParsed } from './row-change'

const MilestoneFields = lazily(() => import('./milestone-fields').then((module) => ({ default: module.MilestoneFields })))

/** When a row starts and ends, and what stands between it and the one before. */
export const TimeFields = (props: RowFieldsProps) => {
  const { row } = props
  if (row.kind === 'group') return null
  if (row.kind === 'milestone') {
    return (
      <Suspense fallback={null}>
        <MilestoneFields {...props} />
      </Suspense>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      <StartFields {...props} />
      <EndFields {...props} />
      <TypedField
        label="Turnaround"
        hint="Before it"
        value={row.turnaround === 0 ? '' : formatDuration(row.turnaround)}
        placeholder="0:00"
        disabled={!props.model.editable}
        commit={(text) =>
          takeParsed(text === '' ? { ok: true, value: 0 } : parseDuration(text), (turnaround) => changeRow(props, { turnaround }))
        }
      />
    </div>
  )
}

type StartKind = Exclude<StartRule['kind'], 'relative'>

const startKinds: readonly { readonly value: StartKind; readonly label: string; readonly detail: string }[] = [
  { value: 'follow', label: 'Follows', detail: 'When the one before it ends' },
  { value: 'hard', label: 'Hard start', detail: 'At its time, whatever comes before' },
  { value: 'not-before', label: 'Not before', detail: 'When the one before it ends, but not earlier' },
]

const StartFields = (props: RowFieldsProps) => {
  const { model, row } = props
  const { start } = row
  const kind: StartKind = start.kind === 'relative' ? 'follow' : start.kind
  const planned = model.schedule.rows.get(row.id)?.start ?? null
  const shown = planned === null || model.clock.floating ? { day: 0, time: '20:00:00' } : wallTimeAt(planned, model.clock)
  const choose = (next: StartKind) => {
    const at = start.kind === 'hard' || start.kind === 'not-before' ? start.at : shown
    const reason = changeRow(props, { start: next === 'follow' ? { kind: 'follow' } : { kind: next, at } })
    if (reason) told({ ok: false, reason })
  }
  return (
    <>
      <Select
        label="Start"
        value={kind}
        onChange={choose}
        options={startKinds}
        disabled={!model.editable}
        className={kind === 'follow' ? 'col-span-2' : undefined}
      />
      {(start.kind === 'hard' || start.kind === 'not-before') && (
        <TypedField
          label="At"
          value={formatWallTime(start.at)}
          disabled={!model.editable}
          commit={(text) => takeParsed(parseWallTime(text), (at) => changeRow(props, { start: { kind: start.kind, at } }))}
        />
      )}
    </>
  )
}

const EndFields = (props: RowFieldsProps) => {
  const { model, row } = props
  const { end } = row
  const planned = model.schedule.rows.get(row.id)?.end ?? null
  const isOfLooks = (model.performed.looksOf(row.id)?.rows.length ?? 0) > 0
  const length = isOfLooks ? (model.schedule.rows.get(row.id)?.duration ?? 0) : row.duration
  const choose = (kind: 'duration' | 'at') => {
    const at = planned === null || model.clock.floating ? { day: 0, time: '21:00:00' } : wallTimeAt(planned, model.clock)
    const duration = model.schedule.rows.get(row.id)?.duration ?? row.duration
    const reason = changeRow(
      props,
      kind === 'at' ? { end: { kind: 'at', at } } : { end: { kind: 'duration' }, duration: Math.max(0, duration) },
    )
    if (reason) told({ ok: false, reason })
  }
  return (
    <>
      <Select
        label="End"
        value={end.kind}
        onChange={choose}
        disabled={!model.editable}
        options={[
          { value: 'duration', label: 'By its length' },
          { value: 'at', label: 'At a time', detail: 'Its length follows from its start' },
        ]}
      />
      {end.kind === 'at' ? (
        <TypedField
          label="At"
          value={formatWallTime(end.at)}
          disabled={!model.editable}
          commit={(text) => takeParsed(parseWallTime(text), (at) => changeRow(props, { end: { kind: 'at', at } }))}
        />
      ) : (
        <TypedField
          label="Length"
          hint={isOfLooks ? 'That of its looks' : undefined}
          value={length === 0 ? '' : formatDuration(length)}
          placeholder="0:00"
          disabled={!model.editable || isOfLooks}
          commit={(text) =>
            takeParsed(text === '' ? { ok: true, value: 0 } : parseDuration(text), (duration) => changeRow(props, { duration }))
          }
        />
      )}
    </>
  )
}
