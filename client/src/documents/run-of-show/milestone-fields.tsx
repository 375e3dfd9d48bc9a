import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import { wallTimeAt } from '@fashionos/shared/time'
import { formatOffset, formatWallTime, parseWallTime } from '@fashionos/shared/time-text'
import { useMemo } from 'react'
import { Combobox } from '../../ui/combobox'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { told } from '../told'
import { parseOffset } from './cell-parse'
import { changeRow, type RowFieldsProps, takeParsed } from './row-change'

const hour = 3_600_000

/** A milestone is so long before or after another row, or at a time. */
export const MilestoneFields = (props: RowFieldsProps) => {
  const { model, row } = props
  const { start } = row
  const targets = useTargets(props)
  const kind = start.kind === 'relative' ? 'relative' : 'at'
  const choose = (next: 'relative' | 'at') => {
    const target = targets[0]?.value
    const planned = model.schedule.rows.get(row.id)?.start ?? null
    const at = planned === null || model.clock.floating ? { day: 0, time: '18:00:00' } : wallTimeAt(planned, model.clock)
    if (next === 'relative' && target === undefined)
      return told({ ok: false, reason: 'There is no other row to stand before. Add one first.' })
    const rule =
      next === 'relative' && target !== undefined
        ? ({ kind: 'relative', to: target, edge: 'start', offset: -hour } as const)
        : ({ kind: 'hard', at } as const)
    const reason = changeRow(props, { start: rule })
    return reason ? told({ ok: false, reason }) : true
  }
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Select
        label="When"
        value={kind}
        onChange={choose}
        disabled={!model.editable}
        options={[
          { value: 'relative', label: 'By a row' },
          { value: 'at', label: 'At a time' },
        ]}
      />
      {start.kind === 'relative' ? (
        <>
          <TypedField
            label="Offset"
            value={formatOffset(start.offset)}
            hint="− is before"
            disabled={!model.editable}
            commit={(text) => takeParsed(parseOffset(text), (offset) => changeRow(props, { start: { ...start, offset } }))}
          />
          <Combobox
            className="col-span-2"
            label="Of"
            value={start.to}
            options={targets}
            empty="No row is called that."
            onChange={(to) => told(model.session.run('changeItems', { changes: [{ id: row.id, start: { ...start, to } }] }))}
          />
          <Select
            label="Counted from"
            value={start.edge}
            disabled={!model.editable}
            options={[
              { value: 'start', label: 'Its start' },
              { value: 'end', label: 'Its end' },
            ]}
            onChange={(edge) => told(model.session.run('changeItems', { changes: [{ id: row.id, start: { ...start, edge } }] }))}
          />
        </>
      ) : (
        <TypedField
          label="At"
          value={start.kind === 'hard' || start.kind === 'not-before' ? formatWallTime(start.at) : ''}
          placeholder="18:00"
          disabled={!model.editable}
          commit={(text) => takeParsed(parseWallTime(text), (at) => changeRow(props, { start: { kind: 'hard', at } }))}
        />
      )}
    </div>
  )
}

const useTargets = ({ model, row }: RowFieldsProps) =>
  useMemo(
    () =>
      flatRows(model.snapshot)
        .filter((other) => other.row.id !== row.id)
        .map((other) => ({ value: other.row.id, label: other.row.title || 'Row without a title', detail: other.row.cue || undefined })),
    [model.snapshot, row.id],
  )
