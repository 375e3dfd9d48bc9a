import { planItem, type RunPlan } from '@fashionos/shared/run/plan-items'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Said } from '../live/live-session'
import { audienceTitles } from './audiences'
import { nameOf } from './go'

/** What came of a call, told above the buttons until the next one. */
export interface Notice {
  readonly kind: 'refused' | 'done'
  readonly text: string
  /** Takes it back. */
  readonly undo: { readonly label: string; readonly said: Said } | null
}

export const refusedNotice = ({ message }: Refusal): Notice => ({ kind: 'refused', text: message, undo: null })

/** Most calls show what they did where it happened; these are seen nowhere else. */
export const doneNotice = (said: Said, plan: RunPlan): Notice | null => {
  if (said.kind === 'message' && said.text !== '')
    return { kind: 'done', text: `Shown to ${audienceTitles[said.to].toLowerCase()}.`, undo: null }
  if (said.kind !== 'skip' || !said.skip) return null
  const row = planItem(plan, said.item)?.row
  const back: Said = { kind: 'skip', item: said.item, skip: false }
  return { kind: 'done', text: `${row ? nameOf(row) : 'The item'} is skipped today.`, undo: { label: 'Take it in again', said: back } }
}
