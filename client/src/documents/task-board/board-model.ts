import { dayFinder } from '@fashionos/shared/documents/task-board/due'
import { everything, filterOf } from '@fashionos/shared/documents/task-board/filter'
import type { taskBoard } from '@fashionos/shared/documents/task-board/index'
import type { Task, TaskBoard, TaskColumn, TaskFilter } from '@fashionos/shared/documents/task-board/schema'
import { type BoardStates, statesOf } from '@fashionos/shared/documents/task-board/states'
import type { Instant } from '@fashionos/shared/time'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Session } from '../../live/session'
import { type Drawing, useCalmly, useWatched } from '../../live/use-document'
import { dateIn } from '../../shows/show-date'
import { useNow } from '../../ui/now'
import type { WorkspacePerson } from '../view-props'
import type { Calendar } from './day-text'
import { nothingSelected, type Selection } from './selection'
import { type FactsById, factsOf } from './task-facts'

export type BoardSession = Session<typeof taskBoard>

/** A column as it is shown: only the tasks the filter lets through. */
export interface ShownColumn {
  readonly column: TaskColumn
  readonly tasks: readonly Task[]
  /** With those the filter hides. */
  readonly count: number
}

export interface BoardModel {
  readonly session: BoardSession
  readonly editable: boolean
  readonly snapshot: TaskBoard
  /** Epoch ms, to the minute. */
  readonly now: Instant
  readonly calendar: Calendar
  readonly states: BoardStates
  /** When a day of this show is. */
  readonly find: ReturnType<typeof dayFinder>
  readonly facts: FactsById
  readonly byId: ReadonlyMap<string, Task>
  readonly people: readonly WorkspacePerson[]
  readonly filter: TaskFilter
  readonly setFilter: (filter: TaskFilter) => void
  /** The tasks the filter lets through, in their order. */
  readonly tasks: readonly Task[]
  readonly columns: readonly ShownColumn[]
  readonly selection: Selection
  readonly select: (next: Selection) => void
  /** The task whose sheet is open. */
  readonly open: string | null
  readonly setOpen: (task: string | null) => void
  /** What a screen reader is told about the last thing that happened. */
  readonly said: string
  readonly say: (what: string) => void
}

interface BoardModelOptions {
  readonly people: readonly WorkspacePerson[]
  readonly drawing: Drawing
}

/** Everything the views of a task board show, and what is selected in them. */
export const useBoardModel = (session: BoardSession, { people, drawing }: BoardModelOptions): BoardModel => {
  const snapshot = useCalmly(session.snapshot, drawing)
  const editable = useWatched(session.editable)
  const now = useNow(minute)
  const calendar = useCalendar(snapshot.show, now)
  const states = useStates(snapshot)
  const { date, timeZone } = snapshot.show
  const find = useMemo(() => dayFinder({ date, timeZone }), [date, timeZone])
  const facts = useFacts(snapshot, { states, now, find })
  const byId = useMemo(() => new Map(snapshot.tasks.map((task) => [task.id, task])), [snapshot.tasks])
  const [filter, setFilter] = useState(everything)
  const tasks = useMemo(
    () => snapshot.tasks.filter(filterOf(filter, snapshot, { states, now, today: calendar.today, find })),
    [snapshot, states, filter, now, calendar.today, find],
  )
  const columns = useColumns({ snapshot, facts, tasks })
  const { selection, select } = useSelection(session, byId)
  const [open, setOpen] = useState<string | null>(null)
  const [said, say] = useState('')
  useWhereabouts(session, open ?? selection.active)
  return useMemo(
    () => ({
      session,
      editable,
      snapshot,
      now,
      calendar,
      states,
      find,
      facts,
      byId,
      people,
      filter,
      setFilter,
      tasks,
      columns,
      selection,
      select,
      open: open !== null && byId.has(open) ? open : null,
      setOpen,
      said,
      say,
    }),
    [session, editable, snapshot, now, calendar, states, find, facts, byId, people, filter, tasks, columns, selection, select, open, said],
  )
}

const minute = 60_000

const useCalendar = ({ date, timeZone }: TaskBoard['show'], now: Instant): Calendar => {
  const today = useMemo(() => dateIn(timeZone, now), [timeZone, now])
  return useMemo(() => ({ showDate: date, today }), [date, today])
}

/** States follow from columns and dependencies only: while these stay, a keystroke in a title works nothing out again. */
const useStates = ({ tasks, columns }: TaskBoard): BoardStates => {
  const last = useRef<{ tasks: TaskBoard['tasks']; columns: TaskBoard['columns']; states: BoardStates } | null>(null)
  return useMemo(() => {
    const before = last.current
    const isSame = before !== null && before.columns === columns && sameStanding(before.tasks, tasks)
    const states = isSame ? before.states : statesOf({ tasks, columns })
    last.current = { tasks, columns, states }
    return states
  }, [tasks, columns])
}

const sameStanding = (a: TaskBoard['tasks'], b: TaskBoard['tasks']): boolean =>
  a.length === b.length &&
  a.every((task, i) => {
    const other = b[i]
    return task === other || (task.id === other?.id && task.column === other.column && sameKeys(task.dependsOn, other.dependsOn))
  })

const sameKeys = (a: object, b: object): boolean => a === b || Object.keys(a).join() === Object.keys(b).join()

const useFacts = (snapshot: TaskBoard, { states, now, find }: Pick<BoardModel, 'states' | 'now' | 'find'>): FactsById => {
  const last = useRef<FactsById>(new Map())
  return useMemo(() => {
    last.current = factsOf(snapshot, { states, now, find, before: last.current })
    return last.current
  }, [snapshot, states, now, find])
}

interface ColumnParts {
  readonly snapshot: TaskBoard
  readonly facts: FactsById
  readonly tasks: readonly Task[]
}

/** A column keeps its identity while the same tasks stand in it, so that only columns that changed are drawn again. */
const useColumns = ({ snapshot, facts, tasks }: ColumnParts): readonly ShownColumn[] => {
  const last = useRef<readonly ShownColumn[]>([])
  return useMemo(() => {
    const shown = new Map<string, Task[]>(snapshot.columns.map(({ id }) => [id, []]))
    for (const task of tasks) shown.get(facts.get(task.id)?.column?.id ?? '')?.push(task)
    const counts = new Map<string, number>()
    for (const { column } of facts.values()) if (column) counts.set(column.id, (counts.get(column.id) ?? 0) + 1)
    const before = new Map(last.current.map((one) => [one.column.id, one]))
    last.current = snapshot.columns.map((column) => {
      const made = { column, tasks: shown.get(column.id) ?? [], count: counts.get(column.id) ?? 0 }
      const known = before.get(column.id)
      return known && known.column === column && known.count === made.count && sameTasks(known.tasks, made.tasks) ? known : made
    })
    return last.current
  }, [snapshot.columns, facts, tasks])
}

const sameTasks = (a: readonly Task[], b: readonly Task[]): boolean => a.length === b.length && a.every((task, i) => task === b[i])

/** The selection without tasks that are gone, given back by undo. */
const useSelection = (session: BoardSession, byId: ReadonlyMap<string, Task>) => {
  const [state, select] = useState(nothingSelected)
  const selection = useMemo(() => settled(state, byId), [state, byId])
  const latest = useRef(selection)
  latest.current = selection
  useEffect(() => {
    session.undo.remember({
      capture: () => latest.current,
      restore: (kept) => {
        if (isSelection(kept)) select(kept)
      },
    })
    return () => session.undo.remember(null)
  }, [session])
  return { selection, select: useCallback((next: Selection) => select(next), []) }
}

const settled = (selection: Selection, byId: ReadonlyMap<string, Task>): Selection => {
  const { active, picked } = selection
  if ((active === null || byId.has(active)) && [...picked].every((id) => byId.has(id))) return selection
  const kept = active !== null && byId.has(active) ? active : null
  return { active: kept, anchor: kept, picked: new Set([...picked].filter((id) => byId.has(id))) }
}

const isSelection = (kept: unknown): kept is Selection => typeof kept === 'object' && kept !== null && 'picked' in kept && 'active' in kept

/** Tells the others which task this person is at. */
const useWhereabouts = (session: BoardSession, item: string | null) => {
  useEffect(() => {
    session.presence.moveTo(item === null ? null : { item, part: 'title', editing: false, caret: null })
  }, [session, item])
}
