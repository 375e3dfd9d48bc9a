import { useMemo } from 'react'
import type { LineupModel } from './lineup-model'

/** A fix that is looked at before it is applied. */
export interface Preview {
  /** Looks it would change. */
  readonly looks: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** The model as it would be with the fix that is looked at. */
export const usePreview = (model: LineupModel): { readonly model: LineupModel; readonly preview: Preview } => {
  const preview = useMemo(() => ({ looks: nothing }), [])
  return { model, preview }
}
