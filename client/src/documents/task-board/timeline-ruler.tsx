import { dateOfNumber, dayNumberOf } from '@fashionos/shared/documents/task-board/due'
import { memo } from 'react'
import { addMonths, dayNumber, firstOfMonth, mondayOf, monthTitle } from './days'

export const rulerHeight = 36

export interface TimelineRulerProps {
  /** Day numbers, both included. */
  readonly from: number
  readonly to: number
  /** Of a day, in px. */
  readonly width: number
  readonly left: number
}

/** Months, and under them the Mondays, or every day where there is room. */
export const TimelineRuler = memo(({ from, to, width, left }: TimelineRulerProps) => {
  const months = monthsIn(from, to)
  const marks = width >= 21 ? range(from, to, 1) : width >= 5 ? range(dayNumberOf(mondayOf(dateOfNumber(from))), to, 7) : []
  return (
    <div aria-hidden="true" className="sticky top-0 z-2 border-b border-line-2 bg-ivory" style={{ height: rulerHeight }}>
      <div className="sticky left-0 z-1 h-full bg-ivory" style={{ width: left }} />
      <div className="num absolute top-0 text-label whitespace-nowrap" style={{ left }}>
        {months.map((day) => (
          <span
            key={day}
            className="absolute top-0 border-l border-line-2 pl-1.5 whitespace-nowrap text-ink-2"
            style={{ left: (Math.max(day, from) - from) * width }}
          >
            {monthText(day, from, width)}
          </span>
        ))}
        {marks
          .filter((day) => day >= from)
          .map((day) => (
            <span key={day} className="absolute top-[18px] pl-1.5 text-ink-3" style={{ left: (day - from) * width }}>
              {dayNumber(dateOfNumber(day))}
            </span>
          ))}
      </div>
    </div>
  )
})

/** As much of a month's name as there is room for until the next. */
const monthText = (day: number, from: number, width: number): string => {
  const date = dateOfNumber(day)
  const room = (dayNumberOf(addMonths(date, 1)) - Math.max(day, from)) * width
  return room > 110 ? monthTitle(date) : room > 36 ? monthTitle(date).slice(0, 3) : ''
}

const monthsIn = (from: number, to: number): readonly number[] => {
  const days: number[] = []
  for (let date = firstOfMonth(dateOfNumber(from)); dayNumberOf(date) <= to; date = addMonths(date, 1)) days.push(dayNumberOf(date))
  return days
}

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step)
