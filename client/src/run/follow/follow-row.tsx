import { departmentShort } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Column, Department } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf } from '@fashionos/shared/run/calls'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { second } from '@fashionos/shared/time'
import { formatDuration } from '@fashionos/shared/time-text'
import { type CSSProperties, memo } from 'react'
import { classes } from '../../ui/classes'
import { itemName } from '../parts/run-words'
import { momentText, overText } from '../parts/time-words'
import type { RowState, ShownRow } from './rows-shown'

interface FollowRowProps {
  readonly shown: ShownRow
  readonly top: number
  readonly height: number
  /** From 1, and of how many: only some are drawn. */
  readonly place: number
  readonly of: number
  readonly columns: readonly Column[]
  readonly departments: readonly Department[]
  readonly plan: RunPlan
  readonly isNarrow: boolean
}

const stateWords: Readonly<Partial<Record<RowState, string>>> = {
  current: 'Now',
  next: 'Next',
  skipped: 'Skipped',
  float: 'Float',
  passed: 'Not played',
}

const tones: Readonly<Record<RowState, string>> = {
  heading: '',
  milestone: 'text-ink-2',
  played: 'text-ink-3',
  current: 'bg-thread-wash',
  next: '',
  ahead: '',
  passed: 'text-ink-3',
  skipped: 'text-ink-3',
  float: 'text-ink-2 italic',
}

const isBehind: ReadonlySet<RowState> = new Set<RowState>(['played', 'passed', 'skipped'])

/** One line of the show. Painted again only when something of it changed. */
export const FollowRow = memo(
  (props: FollowRowProps) => (
    <li
      aria-setsize={props.of}
      aria-posinset={props.place}
      aria-current={props.shown.state === 'current' ? 'step' : undefined}
      className={classes(
        'absolute inset-x-0 grid content-center border-b border-line px-(--page) transition-[top] duration-150 ease-quiet',
        tones[props.shown.state],
      )}
      style={{ top: props.top, height: props.height }}
    >
      {props.shown.state === 'current' && <span aria-hidden="true" className="absolute inset-y-0 left-0 w-[3px] bg-thread" />}
      {props.shown.row.kind === 'group' ? <Heading {...props} /> : <Line {...props} />}
    </li>
  ),
  (a, b) =>
    sameParts(a.shown, b.shown) &&
    a.top === b.top &&
    a.height === b.height &&
    a.place === b.place &&
    a.of === b.of &&
    a.columns === b.columns &&
    a.plan.plan.clock === b.plan.plan.clock &&
    a.departments === b.departments &&
    a.isNarrow === b.isNarrow,
)

const sameParts = (a: ShownRow, b: ShownRow): boolean => (Object.keys(a) as (keyof ShownRow)[]).every((part) => a[part] === b[part])

const Heading = ({ shown, plan }: FollowRowProps) => (
  <div className="flex items-baseline gap-3 self-end pb-1.5">
    <h3 className={classes('text-lead font-semibold', shown.state === 'skipped' && 'text-ink-3 line-through')}>{itemName(shown)}</h3>
    {shown.start !== null && <span className="num text-small text-ink-3">{momentText(shown.start, plan, { seconds: false })}</span>}
  </div>
)

/** The columns of the list, the same in each row. */
const gridOf = ({ isNarrow, departments }: FollowRowProps): CSSProperties => ({
  gridTemplateColumns: isNarrow
    ? '66px 40px minmax(0,1fr)'
    : `84px 64px minmax(0,2fr) ${departments.map(() => 'minmax(0,1fr)').join(' ')} 84px`,
})

const Line = (props: FollowRowProps) => {
  const { shown, plan, isNarrow, departments, columns } = props
  const calls = departments.length === 0 ? [] : callsOf(shown.row, columns).filter(({ department }) => departments.includes(department))
  const textOf = (department: Department) => calls.find((call) => call.department === department)?.text ?? ''
  return (
    <>
      <div className="grid items-baseline gap-x-3" style={gridOf(props)}>
        <span className={classes('num', !isBehind.has(shown.state) && 'text-ink-2')}>
          {shown.start === null ? '' : momentText(shown.start, plan)}
        </span>
        <span className="num truncate text-ink-3">{shown.cue}</span>
        <Name shown={shown} isNarrow={isNarrow} />
        {!isNarrow &&
          departments.map((department) => (
            <span key={department} className={classes('truncate', !isBehind.has(shown.state) && 'text-ink-2')} title={textOf(department)}>
              {textOf(department)}
            </span>
          ))}
        {!isNarrow && <Length shown={shown} />}
      </div>
      {isNarrow && calls.length > 0 && (
        <div className="mt-0.5 ml-[118px] grid gap-0.5 text-small text-ink-2">
          {calls.map(({ department, text }) => (
            <span key={department} className="flex min-w-0 items-baseline gap-2">
              <span aria-hidden="true" className="h-2.5 w-0.5 shrink-0 self-center" style={{ background: `var(--${department})` }} />
              <span className="sr-only">{departmentShort[department]}</span>
              <span className="truncate">{text}</span>
            </span>
          ))}
        </div>
      )}
    </>
  )
}

const Name = ({ shown, isNarrow }: Pick<FollowRowProps, 'shown' | 'isNarrow'>) => {
  const state = stateWords[shown.state]
  return (
    <span className={classes('flex min-w-0 items-baseline gap-2', shown.state === 'current' && 'font-semibold')}>
      <span
        dir="auto"
        title={isNarrow ? undefined : itemName(shown)}
        className={classes(
          isNarrow ? 'line-clamp-3 leading-[22px] wrap-anywhere' : 'truncate',
          shown.state === 'skipped' && 'line-through',
        )}
      >
        {itemName(shown)}
      </span>
      {state && <span className={classes('label shrink-0', shown.state === 'current' && 'text-thread')}>{state}</span>}
      {shown.late >= second && <span className="num shrink-0 text-thread">{overText(shown.late)} late</span>}
    </span>
  )
}

const Length = ({ shown: { state, start, end, row } }: { readonly shown: ShownRow }) => {
  if (state === 'milestone') return <span />
  const length = state === 'played' && start !== null && end !== null ? Math.round((end - start) / second) * second : row.duration
  return <span className="num text-right text-ink-3">{length === 0 ? '' : formatDuration(length)}</span>
}
