import type { Shown } from './shown'

export type StateTone = 'live' | 'wait' | 'quiet'

interface StateWords {
  readonly text: string
  /** Where there is little room. */
  readonly short: string
  readonly tone: StateTone
}

/** The state of the run in a word or two, for the top line. */
export const stateWords = ({ run, isOpened }: Pick<Shown, 'run' | 'isOpened'>): StateWords => {
  if (!isOpened) return { text: 'Not open yet', short: 'Not open', tone: 'quiet' }
  const kind = isDrill(run) ? 'Drill' : run.kind === 'show' ? 'Show' : 'Rehearsal'
  switch (run.state) {
    case 'ended':
      return { text: `${kind} ended`, short: 'Ended', tone: 'quiet' }
    case 'hold':
      return { text: `${kind} on hold`, short: 'On hold', tone: 'wait' }
    case 'preshow':
      return { text: kind === 'Show' ? 'Preshow' : `${kind}, preshow`, short: 'Preshow', tone: 'quiet' }
    case 'running':
      return kind === 'Show' ? { text: 'On air', short: 'On air', tone: 'live' } : { text: `${kind} running`, short: kind, tone: 'live' }
  }
}

/** Of a rehearsal at another hour, under its figures. */
export const movedText = 'Planned times count from the first GO.'

/** Faster than the show will be; a rehearsal on the show's clock is none. */
const isDrill = ({ pace }: Shown['run']): boolean => pace !== null && pace.speed > 1

/** A row by its cue number and title, either of which may be empty. */
export const itemName = ({ cue, title }: { readonly cue: string; readonly title: string }): string =>
  title.trim() === '' ? cue.trim() || 'Untitled' : title.trim()

/** Why a standby was taken back, as a sentence. */
export const withdrawnText = ({ cue, title, why }: { cue: string; title: string; why: 'removed' | 'skipped' | 'floated' }): string => {
  const reason = { removed: 'the item was removed', skipped: 'the item is skipped', floated: 'the item has no place now' }[why]
  return `Standby withdrawn: ${[cue.trim(), title.trim()].filter(Boolean).join(', ')}. ${reason[0]?.toUpperCase()}${reason.slice(1)}.`
}
