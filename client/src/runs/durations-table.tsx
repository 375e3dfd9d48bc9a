import { formatDuration } from '@fashionos/shared/time-text'
import { Checkbox } from '../ui/checkbox'
import { classes } from '../ui/classes'
import type { DurationLine } from './durations'
import { lengthText, offsetText, offsetTone } from './report-words'

export interface DurationsTableProps {
  readonly lines: readonly DurationLine[]
  readonly chosen: readonly DurationLine[]
  readonly changed: ReadonlyMap<string, number>
  readonly onChoose: (line: DurationLine, on: boolean) => void
  readonly onChooseAll: (on: boolean) => void
}

const figure = 'py-2 pl-4 text-right whitespace-nowrap'

/** Item by item: planned, what it took, what is proposed. */
export const DurationsTable = ({ lines, chosen, changed, onChoose, onChooseAll }: DurationsTableProps) => {
  const ids = new Set(chosen.map(({ id }) => id))
  const all = ids.size === lines.length ? true : ids.size === 0 ? false : 'some'
  return (
    <table className="num mt-5 w-full border-collapse text-left">
      <thead>
        <tr className="label border-b border-line-2">
          <th scope="col" className="py-2 font-medium">
            <Checkbox label="Item" checked={all} onChange={onChooseAll} />
          </th>
          <th scope="col" className={classes(figure, 'font-medium')}>
            Planned
          </th>
          <th scope="col" className={classes(figure, 'hidden font-medium sm:table-cell')}>
            Took
          </th>
          <th scope="col" className={classes(figure, 'font-medium')}>
            Proposed
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-b border-line align-top">
            <td className="py-1.5">
              <Checkbox
                label={[line.cue, line.title || 'Row without a title'].filter(Boolean).join(' ')}
                checked={ids.has(line.id)}
                onChange={(on) => onChoose(line, on)}
              />
              <Remark line={line} before={changed.get(line.id)} />
            </td>
            <td className={classes(figure, 'text-ink-2')}>{formatDuration(line.from)}</td>
            <td className={classes(figure, 'hidden text-ink-2 sm:table-cell')}>{takenText(line)}</td>
            <td className={figure}>
              {formatDuration(line.to)}
              <span className={classes('block text-small', offsetTone(line.to - line.from) === 'late' ? 'text-thread' : 'text-ink-2')}>
                {offsetText(line.to - line.from)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** At most five, the last ones. */
const takenText = ({ taken }: DurationLine): string =>
  taken
    .filter((length) => length !== null)
    .slice(-5)
    .map(lengthText)
    .join(', ')

const Remark = ({ line, before }: { readonly line: DurationLine; readonly before: number | undefined }) => {
  if (before !== undefined) {
    return (
      <p className="pl-6.5 text-small text-amber">Changed from {formatDuration(before)} while this was open. Choose it again to go on.</p>
    )
  }
  if (line.plannedThen === null) return null
  return (
    <p className="pl-6.5 text-small text-ink-2">Was planned {formatDuration(line.plannedThen)} when it was run; the plan changed since.</p>
  )
}
