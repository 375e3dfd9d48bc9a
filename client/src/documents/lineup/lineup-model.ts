import type { lineup } from '@fashionos/shared/documents/lineup/index'
import type { Stretch } from '@fashionos/shared/documents/lineup/order'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Session } from '../../live/session'
import { type Drawing, useCalmly, useWatched } from '../../live/use-document'
import { type LookSelection, noLook, selectLook, settleLooks } from './look-selection'
import { type Timing, useTiming } from './use-timing'
import { orderOf, sameGroups, wallGroupsOf } from './wall-order'

export type LineupSession = Session<typeof lineup>

export interface LineupModel {
  readonly session: LineupSession
  readonly editable: boolean
  readonly snapshot: Lineup
  /** Sections with their looks as they stand. */
  readonly groups: readonly Stretch[]
  /** Ids of all looks as they stand. */
  readonly order: readonly string[]
  /** Names of models, by id. */
  readonly modelNames: ReadonlyMap<string, string>
  readonly timing: Timing
  readonly selection: LookSelection
  readonly select: (selection: LookSelection) => void
  /** What a screen reader is told about the last thing that moved. */
  readonly said: string
  readonly say: (what: string) => void
  /** Selects a look, and brings it in sight where looks are shown. */
  readonly reveal: (look: string) => void
}

interface LineupModelOptions {
  /** Real ones of a run, by look, epoch ms. */
  readonly entrances: ReadonlyMap<string, number> | undefined
  readonly drawing: Drawing
}

/** Everything the lineup's screens show, and which looks are selected in it. */
export const useLineupModel = (session: LineupSession, { entrances, drawing }: LineupModelOptions): LineupModel => {
  const snapshot = useCalmly(session.snapshot, drawing)
  const editable = useWatched(session.editable)
  const groups = useGroups(snapshot)
  const order = useOrder(groups)
  const timing = useTiming(snapshot, entrances)
  const modelNames = useNames(snapshot.models)
  const { selection, select } = useLookSelection(session, order)
  const [said, say] = useState('')
  const reveal = useCallback((look: string) => select(selectLook(look)), [select])
  useWhereabouts(session, selection.active)
  return useMemo(
    () => ({ session, editable, snapshot, groups, order, modelNames, timing, selection, select, said, say, reveal }),
    [session, editable, snapshot, groups, order, modelNames, timing, selection, select, said, reveal],
  )
}

const useGroups = ({ looks, sections }: Lineup): readonly Stretch[] => {
  const last = useRef<readonly Stretch[]>([])
  return useMemo(() => {
    last.current = sameGroups(last.current, wallGroupsOf({ looks, sections }))
    return last.current
  }, [looks, sections])
}

const useOrder = (groups: readonly Stretch[]): readonly string[] => {
  const last = useRef<readonly string[]>([])
  const now = orderOf(groups)
  if (now.length !== last.current.length || now.some((id, i) => id !== last.current[i])) last.current = now
  return last.current
}

const useNames = (models: Lineup['models']): ReadonlyMap<string, string> => {
  const last = useRef<ReadonlyMap<string, string>>(new Map())
  return useMemo(() => {
    const same = models.length === last.current.size && models.every(({ id, name }) => last.current.get(id) === name)
    if (!same) last.current = new Map(models.map(({ id, name }) => [id, name]))
    return last.current
  }, [models])
}

/** The selection, kept through changes of others and given back by undo. */
const useLookSelection = (session: LineupSession, order: readonly string[]) => {
  const [state, setState] = useState<{ selection: LookSelection; order: readonly string[] }>({ selection: noLook, order })
  const selection = state.order === order ? state.selection : settleLooks(state.selection, { before: state.order, now: order })
  const latest = useRef({ selection, order })
  latest.current = { selection, order }
  const select = useCallback((next: LookSelection) => {
    const { order: now } = latest.current
    // What was just added is not in the order yet: it is there when the next snapshot is.
    setState({ selection: next, order: now })
  }, [])
  useEffect(() => {
    session.undo.remember({
      capture: () => latest.current.selection,
      restore: (kept) => {
        if (isSelection(kept)) select(kept)
      },
    })
    return () => session.undo.remember(null)
  }, [session, select])
  return { selection, select }
}

const isSelection = (kept: unknown): kept is LookSelection =>
  typeof kept === 'object' && kept !== null && 'picked' in kept && 'active' in kept && 'anchor' in kept

/** Tells the others at which look this person is. */
const useWhereabouts = (session: LineupSession, active: string | null) => {
  useEffect(() => {
    session.presence.moveTo(active === null ? null : { item: active, part: 'look', editing: false, caret: null })
  }, [session, active])
}
