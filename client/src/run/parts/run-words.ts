import type { Shown } from './shown'

export type StateTone = 'live' | 'wait' | 'quiet'

/** The state of the run in a word or two, for the top line. */
export const stateWords = ({ run, isOpened }: Pick<Shown, 'run' | 'isOpened'>): { readonly text: string; readonly tone: StateTone } => {
  if (!isOpened) return { text: 'Not open yet', tone: 'quiet' }
  const kind = (run.pace?.speed ?? 1) > 1 ? 'Drill' : run.kind === 'show' ? 'Show' : 'Rehearsal'
  if (run.state === 'ended') return { text: `${kind} ended`, tone: 'quiet' }
  if (run.state === 'hold') return { text: `${kind} on hold`, tone: 'wait' }
  if (run.state === 'preshow') return { text: kind === 'Show' ? 'Preshow' : `${kind}, preshow`, tone: 'quiet' }
  return run.kind === 'show' && !run.pace ? { text: 'On air', tone: 'live' } : { text: `${kind} running`, tone: 'live' }
}

/** A row by its cue number and title, either of which may be empty. */
export const itemName = ({ cue, title }: { readonly cue: string; readonly title: string }): string =>
  title.trim() === '' ? cue.trim() || 'Untitled' : title.trim()

/** Why a standby was taken back, as a sentence. */
export const withdrawnText = ({ cue, title, why }: { cue: string; title: string; why: 'removed' | 'skipped' | 'floated' }): string => {
  const reason = { removed: 'the item was removed', skipped: 'the item is skipped', floated: 'the item has no place now' }[why]
  return `Standby withdrawn: ${[cue.trim(), title.trim()].filter(Boolean).join(', ')}. ${reason[0]?.toUpperCase()}${reason.slice(1)}.`
}
