import type { Fix } from '@fashionos/shared/documents/lineup/fixes'
import { triedEdit } from '@fashionos/shared/documents/lineup/tried-edits'
import { useCallback, useMemo, useState } from 'react'
import { notify } from '../../ui/toaster'
import { told } from '../told'
import { editsOf } from './fix-edits'
import type { LineupModel } from './lineup-model'
import { timingAfter } from './use-timing'
import { orderOf, wallGroupsOf } from './wall-order'

/** A fix that is looked at before it is applied. */
export interface Preview {
  /** The one that is shown; `null`: things are as they are. */
  readonly fix: Fix | null
  /** Looks it would change. */
  readonly looks: ReadonlySet<string>
  readonly show: (fix: Fix | null) => void
  /** Runs the fix as one step of undo. */
  readonly apply: (fix: Fix) => void
}

const nothing: ReadonlySet<string> = new Set()

/** The model as it would be with the fix that is looked at. An edit of anybody ends the look: the fix may not be one any more. */
export const usePreview = (real: LineupModel): { readonly model: LineupModel; readonly preview: Preview } => {
  const [shown, setShown] = useState<{ readonly fix: Fix; readonly of: LineupModel['timing']['lineup'] } | null>(null)
  const { session, timing, snapshot } = real
  const fix = shown !== null && shown.of === timing.lineup ? shown.fix : null
  const show = useCallback((next: Fix | null) => setShown(next && { fix: next, of: timing.lineup }), [timing.lineup])
  const apply = useCallback(
    (next: Fix) => {
      setShown(null)
      if (!told(session.runAll(editsOf(next)))) return
      notify(`${next.title}: done`, { id: 'fixed', action: { label: 'Undo', onSelect: () => void session.undo.undo() } })
    },
    [session],
  )
  const model = useMemo(() => {
    if (!fix) return real
    const lineup = fix.edits.reduce(triedEdit, snapshot)
    const groups = wallGroupsOf(lineup)
    return { ...real, snapshot: lineup, groups, order: orderOf(groups), timing: timingAfter(timing, lineup) }
  }, [fix, real, snapshot, timing])
  const preview = useMemo(() => ({ fix, looks: fix ? new Set(fix.looks) : nothing, show, apply }), [fix, show, apply])
  return { model, preview }
}
