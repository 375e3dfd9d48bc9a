import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import { classes } from '../../ui/classes'
import { type Clock, plannedText } from './cell-text'

export interface PhoneLooksProps {
  readonly looks: readonly Row[]
  readonly title: string
  readonly schedule: Schedule
  readonly clock: Clock
}

/** The looks an item is performed by, under it, to read. */
export const PhoneLooks = ({ looks, title, schedule, clock }: PhoneLooksProps) => (
  <ol aria-label={`Looks of ${title.trim() || 'the item'}`} className="border-b border-line pb-2">
    {looks.map((look) => (
      <li
        key={look.id}
        className={classes(
          'grid grid-cols-[76px_minmax(0,1fr)] gap-x-3 py-1 text-small text-ink-2',
          look.skip && 'text-ink-3 line-through',
        )}
      >
        <span className="num">{plannedText(schedule.rows.get(look.id)?.start ?? null, clock, { seconds: true })}</span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{look.title}</span>
      </li>
    ))}
  </ol>
)
