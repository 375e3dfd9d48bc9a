import type { Day } from '@fashionos/shared/documents/task-board/schema'
import { Button } from '../../ui/button'
import { TypedField } from '../../ui/typed-field'
import { parseDay } from './day-parse'
import { type Calendar, dateOf, distanceFromShow, farText, switched, typedDay } from './day-text'
import { longDate } from './days'

export interface DayFieldProps {
  readonly label: string
  readonly day: Day | null
  readonly calendar: Calendar
  readonly editable: boolean
  /** It is past, and what it is for is not done. */
  readonly late?: boolean
  /** A sentence when it cannot be taken. */
  readonly onChange: (day: Day | null) => string | null
}

/** A day: from the show, or a date. Both are said, and one is kept; which one can be switched. */
export const DayField = ({ label, day, calendar, editable, late = false, onChange }: DayFieldProps) => {
  const date = day && dateOf(day, calendar.showDate)
  const commit = (text: string): string | null => {
    const parsed = parseDay(text, calendar)
    return parsed.ok ? onChange(parsed.value) : parsed.reason
  }
  return (
    <div className="grid gap-1">
      <TypedField
        label={label}
        value={typedDay(day)}
        placeholder="3 days before, or 3 Mar"
        disabled={!editable}
        commit={commit}
        hint={
          day && date
            ? `${day.kind === 'relative' ? longDate(date) : distanceFromShow(day, calendar)}, ${late ? 'late' : farText(date, calendar.today)}`
            : undefined
        }
      />
      {day && editable && (
        <span>
          <Button variant="quiet" size="small" className="-ml-2.5" onClick={() => onChange(switched(day, calendar.showDate))}>
            {day.kind === 'relative' ? 'Keep the date when the show moves' : 'Follow the show when it moves'}
          </Button>
        </span>
      )}
    </div>
  )
}
