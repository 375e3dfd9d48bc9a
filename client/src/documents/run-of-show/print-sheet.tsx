import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import { plainTextOf } from '@fashionos/shared/rich-text/plain-text'
import { formatDuration } from '@fashionos/shared/time-text'
import { useMemo } from 'react'
import { type Clock, plannedText } from './cell-text'
import { figuresOf } from './figures'
import { leadText } from './lead-change'
import './print.css'
import { columnsFor, type PrintScope, printedText, rowsFor } from './print-rows'

export interface PrintSheetProps {
  readonly snapshot: RunOfShow
  readonly schedule: Schedule
  readonly clock: Clock
  readonly scope: PrintScope
  readonly title: string
  /** Date, place, department: one line. */
  readonly meta: readonly string[]
  readonly withNotes: boolean
}

/** The show as a sheet of paper: one table whose head comes again on every page. */
export const PrintSheet = ({ snapshot, schedule, clock, scope, title, meta, withNotes }: PrintSheetProps) => {
  const columns = useMemo(() => columnsFor(snapshot, scope), [snapshot, scope])
  const rows = useMemo(() => rowsFor(snapshot, scope), [snapshot, scope])
  return (
    <article className="print-sheet">
      <header>
        <h1>{title}</h1>
        <p>{meta.filter(Boolean).join(' · ')}</p>
        <dl>
          {figuresOf({ snapshot, schedule, clock }).map(({ label, value, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value} {note}
              </dd>
            </div>
          ))}
        </dl>
      </header>
      <table>
        <thead>
          <tr>
            <th className="cue">Cue</th>
            <th className="time">Start</th>
            <th className="time">Length</th>
            <th className="item">Item</th>
            {columns.map(({ id, title: name }) => (
              <th key={id}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintRow key={row.id} row={row} columns={columns} schedule={schedule} clock={clock} withNotes={withNotes} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="nothing">There is nothing on this sheet yet.</p>}
    </article>
  )
}

interface PrintRowProps extends Pick<PrintSheetProps, 'schedule' | 'clock' | 'withNotes'> {
  readonly row: Row
  readonly columns: RunOfShow['columns']
}

const PrintRow = ({ row, columns, schedule, clock, withNotes }: PrintRowProps) => {
  const times = schedule.rows.get(row.id)
  const start = plannedText(times?.start ?? null, clock)
  const length = row.kind === 'milestone' || !times?.duration ? '' : formatDuration(times.duration)
  const notes = withNotes ? plainTextOf(row.notes) : ''
  const conflicts = ownConflicts(row, times).filter(({ kind }) => kind !== 'no-length')
  return (
    <tr className={[row.kind, row.skip && 'skip', row.float && 'float'].filter(Boolean).join(' ')}>
      <td className="cue">{row.cue}</td>
      <td className={row.start.kind === 'hard' ? 'time hard' : 'time'}>{row.float ? 'floats' : start}</td>
      <td className="time">{length}</td>
      <td className="item">
        {row.title}
        {conflicts.map(({ message }) => (
          <p key={message} className="conflict">
            {message}
          </p>
        ))}
        {notes && <p className="notes">{notes}</p>}
      </td>
      {columns.map((column) => (
        <td key={column.id}>
          {printedText(row, column)}
          {leadText(row, column.department) && <p className="notes">{leadText(row, column.department)}</p>}
        </td>
      ))}
    </tr>
  )
}
