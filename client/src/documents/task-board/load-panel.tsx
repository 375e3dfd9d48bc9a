import { everything } from '@fashionos/shared/documents/task-board/filter'
import { loadOf, type PersonLoad } from '@fashionos/shared/documents/task-board/load'
import { X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/dialog'
import { IconButton } from '../../ui/icon-button'
import type { BoardModel } from './board-model'
import { shortDate } from './days'
import { earlierOf, isTooMuch, loadText, weekHours, weeksOf } from './load-weeks'
import { countText } from './task-edits'

export interface LoadPanelProps {
  readonly model: BoardModel
  readonly narrow: boolean
  readonly onClose: () => void
}

/** Who has how much to do, week by week. */
export const LoadPanel = ({ model, narrow, onClose }: LoadPanelProps) => {
  if (narrow) {
    return (
      <Dialog open onOpenChange={(next) => !next && onClose()} title="Load per person">
        <LoadTable model={model} onChosen={onClose} />
      </Dialog>
    )
  }
  return (
    <Panel onClose={onClose}>
      <LoadTable model={model} onChosen={() => undefined} />
    </Panel>
  )
}

const Panel = ({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) => (
  <aside
    aria-label="Load per person"
    className="flex w-[420px] shrink-0 flex-col overflow-y-auto border-l border-line px-6 pb-8"
    onKeyDown={(event) => {
      if (event.key === 'Escape') onClose()
    }}
  >
    <header className="flex items-center justify-between pt-5 pb-3">
      <h2 className="display text-title">Load per person</h2>
      <IconButton label="Close the load" tooltip={false} className="-mr-2" onClick={onClose}>
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
    </header>
    {children}
  </aside>
)

const LoadTable = ({ model, onChosen }: { readonly model: BoardModel; readonly onChosen: () => void }) => {
  const { snapshot, states, calendar, setFilter } = model
  const people = useMemo(() => loadOf(snapshot, states), [snapshot, states])
  const weeks = weeksOf(people, calendar.today)
  if (people.length === 0) return <p className="text-ink-2">Nothing is open.</p>
  const choose = ({ person }: PersonLoad) => {
    setFilter(person === null ? { ...everything, unassigned: true } : { ...everything, people: [person] })
    onChosen()
  }
  return (
    <>
      <p className="mb-4 text-small text-ink-2">
        Open work by the week it is due. More than {weekHours} hours in a week is too much. A name shows that person’s tasks.
      </p>
      <ul className="grid gap-5">
        {people.map((one) => (
          <li key={one.person ?? ''} className="border-t border-line pt-2.5">
            <button
              type="button"
              className="flex w-full items-baseline justify-between gap-3 text-left hover:text-ink"
              onClick={() => choose(one)}
            >
              <span className="link truncate font-medium">{one.person === null ? 'Nobody yet' : one.name}</span>
              <span className="num shrink-0 text-small text-ink-2">
                {countText(one.total.tasks)}
                {one.total.hours > 0 && `, ${loadText({ tasks: 1, hours: one.total.hours })}`}
              </span>
            </button>
            <Weeks one={one} weeks={weeks} today={calendar.today} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Weeks = ({ one, weeks, today }: { readonly one: PersonLoad; readonly weeks: readonly string[]; readonly today: string }) => {
  const earlier = earlierOf(one, today)
  const none = one.weeks.get('')
  const busy = weeks.filter((week) => (one.weeks.get(week)?.tasks ?? 0) > 0)
  return (
    <dl className="num mt-1.5 grid grid-cols-[96px_1fr_auto] items-center gap-x-3 gap-y-1 text-small">
      {earlier.tasks > 0 && <WeekLine label="Earlier" load={loadText(earlier)} share={0} note="late" tone="late" />}
      {busy.map((week) => {
        const load = one.weeks.get(week)
        const tooMuch = one.person !== null && isTooMuch(load)
        return (
          <WeekLine
            key={week}
            label={shortDate(week)}
            load={loadText(load)}
            share={(load?.hours ?? 0) / weekHours}
            note={tooMuch ? 'too much' : ''}
            tone={tooMuch ? 'late' : 'plain'}
          />
        )
      })}
      {none && none.tasks > 0 && <WeekLine label="No day" load={loadText(none)} share={0} note="" tone="plain" />}
    </dl>
  )
}

interface WeekLineProps {
  readonly label: string
  readonly load: string
  /** Of what a week holds; 1 is full. */
  readonly share: number
  readonly note: string
  readonly tone: 'plain' | 'late'
}

const WeekLine = ({ label, load, share, note, tone }: WeekLineProps) => (
  <div className="contents">
    <dt className="text-ink-2">{label}</dt>
    <dd aria-hidden="true" className="h-1.5 bg-sunk">
      <span
        className={classes('block h-full', tone === 'late' ? 'bg-thread' : 'bg-ink')}
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
    </dd>
    <dd className={classes('text-right', tone === 'late' && 'text-thread')}>
      {load} {note}
    </dd>
  </div>
)
