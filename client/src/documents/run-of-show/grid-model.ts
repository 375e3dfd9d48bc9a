import type { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Session } from '../../live/session'
import { useCalmly, useWatched } from '../../live/use-document'
import type { ShowAddress } from '../../shows/queries'
import { axesOf, nothingSelected, selectCell, settle } from '../grid/selection'
import type { Clock } from './cell-text'
import type { Axes, Cell, Selection } from './cells'
import { readLayout, writeLayout } from './column-layout'
import { type DisplayRow, displayRows, sameRows } from './display-rows'
import { allColumns, type ColumnLayout, type GridColumn, shownColumns } from './grid-columns'
import { type LineupsKnown, type Performed, usePerformed } from './performed'
import { useSchedule } from './use-schedule'

export type RunOfShowSession = Session<typeof runOfShow>

/** A cell being edited. `replace`: what is typed takes the place of the content; `draft`: a refused text, for correction. */
export interface Editing {
  readonly cell: Cell
  readonly how: 'keep' | 'replace'
  readonly draft?: { readonly text: string; readonly fault: string }
}

export interface GridModel {
  readonly session: RunOfShowSession
  readonly editable: boolean
  readonly snapshot: RunOfShow
  /** Of the plan as it is performed. */
  readonly schedule: Schedule
  readonly performed: Performed
  /** Where the show's other documents are found; `null` for a document without a show. */
  readonly address: ShowAddress | null
  readonly clock: Clock
  readonly rows: readonly DisplayRow[]
  readonly columns: readonly GridColumn[]
  readonly everyColumn: readonly GridColumn[]
  readonly axes: Axes
  readonly layout: ColumnLayout
  readonly setLayout: (layout: ColumnLayout) => void
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly editing: Editing | null
  readonly setEditing: (editing: Editing | null) => void
  readonly folded: ReadonlySet<string>
  readonly fold: (group: string, folded: boolean) => void
  /** What a screen reader is told about the last thing that moved. */
  readonly said: string
  readonly say: (what: string) => void
  /** Unfolds what hides the row, and selects it. */
  readonly reveal: (row: string) => void
}

export interface GridSource {
  readonly documentId: string
  readonly address: ShowAddress | null
  /** What is known of the lineups that items are; `null` while none is. */
  readonly lineups: LineupsKnown | null
}

/** Everything the grid shows and what is selected in it. */
export const useGridModel = (session: RunOfShowSession, { documentId, address, lineups }: GridSource): GridModel => {
  const [editing, setEditing] = useState<Editing | null>(null)
  // While a cell is written into, it shows itself what is typed: the rows follow when there is time.
  const snapshot = useCalmly(session.snapshot, editing ? 'calm-while-typing' : 'at-once')
  const editable = useWatched(session.editable)
  const performed = usePerformed(snapshot, lineups)
  const laid = useSchedule(performed.snapshot)
  const schedule = useMemo(() => performed.timed(laid), [performed, laid])
  const { date, timeZone, anchor } = snapshot.show
  const clock = useMemo(() => ({ date, timeZone, floating: anchor === 'floating' }), [date, timeZone, anchor])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = useRows(snapshot, folded, performed.looksOf)
  const { layout, setLayout } = useLayout(session.me.id, documentId)
  const everyColumn = useMemo(() => allColumns(snapshot.columns, layout), [snapshot.columns, layout])
  const columns = useMemo(() => shownColumns(everyColumn, layout), [everyColumn, layout])
  const axes = useAxes(rows, columns)
  const { selection, select } = useSelection(session, axes)
  const [said, say] = useState('')

  const fold = useCallback((group: string, fold: boolean) => {
    setFolded((before) => {
      const next = new Set(before)
      if (fold) next.add(group)
      else next.delete(group)
      return next
    })
  }, [])
  const reveal = useCallback(
    (id: string) => {
      const row = session.snapshot.get().items.find((item) => item.id === id)
      if (!row) return
      if (row.group) fold(row.group, false)
      select(selectCell({ row: id, column: 'title' }))
    },
    [session, fold, select],
  )
  useWhereabouts(session, selection.active, editing)
  const shownEditing = editable && editing && axes.rowIndex.has(editing.cell.row) ? editing : null
  return useMemo(
    () => ({
      session,
      editable,
      snapshot,
      schedule,
      performed,
      address,
      clock,
      rows,
      columns,
      everyColumn,
      axes,
      layout,
      setLayout,
      selection,
      select,
      editing: shownEditing,
      setEditing,
      folded,
      fold,
      said,
      say,
      reveal,
    }),
    [
      session,
      editable,
      snapshot,
      schedule,
      performed,
      address,
      clock,
      rows,
      columns,
      everyColumn,
      axes,
      layout,
      setLayout,
      selection,
      select,
      shownEditing,
      folded,
      fold,
      said,
      reveal,
    ],
  )
}

const useRows = (snapshot: RunOfShow, folded: ReadonlySet<string>, looksOf: Performed['looksOf']): readonly DisplayRow[] => {
  const last = useRef<readonly DisplayRow[]>([])
  return useMemo(() => {
    last.current = sameRows(last.current, displayRows({ items: snapshot.items }, folded, looksOf))
    return last.current
  }, [snapshot.items, folded, looksOf])
}

/** Keeps the axes while neither rows nor columns come, go or change places. */
const useAxes = (rows: readonly DisplayRow[], columns: readonly GridColumn[]): Axes => {
  const last = useRef<Axes>(axesOf([], []))
  const ids = rows.map(({ row }) => row.id)
  const keys = columns.map(({ key }) => key)
  if (!sameList(last.current.rows, ids) || !sameList(last.current.columns, keys)) last.current = axesOf(ids, keys)
  return last.current
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i])

const useLayout = (userId: string, documentId: string) => {
  const owner = useMemo(() => ({ userId, documentId }), [userId, documentId])
  const [layout, setState] = useState(() => readLayout(window.localStorage, owner))
  const setLayout = useCallback(
    (next: ColumnLayout) => {
      setState(next)
      writeLayout(window.localStorage, owner, next)
    },
    [owner],
  )
  return { layout, setLayout }
}

/** The selection, kept through changes of others and given back by undo. */
const useSelection = (session: RunOfShowSession, axes: Axes) => {
  const [state, setState] = useState<{ selection: Selection; axes: Axes }>({ selection: nothingSelected, axes })
  const selection = state.axes === axes ? state.selection : settle(state.selection, { before: state.axes, now: axes })
  const latest = useRef({ selection, axes })
  latest.current = { selection, axes }
  const select = useCallback((next: Selection) => setState({ selection: next, axes: latest.current.axes }), [])
  useEffect(() => {
    session.undo.remember({
      capture: () => latest.current.selection,
      restore: (kept) => {
        if (isSelection(kept)) select(settle(kept, { before: latest.current.axes, now: latest.current.axes }))
      },
    })
    return () => session.undo.remember(null)
  }, [session, select])
  return { selection, select }
}

const isSelection = (kept: unknown): kept is Selection => typeof kept === 'object' && kept !== null && 'rows' in kept && 'active' in kept

/** Tells the others which cell this person is in. */
const useWhereabouts = (session: RunOfShowSession, active: Cell | null, editing: Editing | null) => {
  const item = active?.row
  const part = active?.column
  const isEditing = editing !== null
  useEffect(() => {
    session.presence.moveTo(item === undefined || part === undefined ? null : { item, part, editing: isEditing, caret: null })
  }, [session, item, part, isEditing])
}
