import type { FrozenItem } from '@fashionos/shared/run/frozen-item'
import type { Run } from '@fashionos/shared/run/run'
import type { Said } from '../live/live-session'

type From = Extract<Said, { kind: 'go' }>['from']

/** What the next GO does, said on the button before it is pressed. */
export type Go =
  | { readonly kind: 'start'; readonly item: FrozenItem }
  /** R3: behind the last item GO ends the run. */
  | { readonly kind: 'end' }
  | { readonly kind: 'none'; readonly why: string }

export const goOf = (run: Run): Go => {
  if (run.state === 'ended') return { kind: 'none', why: 'This run has ended.' }
  if (run.next) return { kind: 'start', item: run.next }
  if (run.current) return { kind: 'end' }
  return { kind: 'none', why: 'There is nothing to call: every item of the plan is skipped or floating.' }
}

/** The running instance and the seq, as the caller saw them (R2). */
export const fromOf = (run: Run): From => ({ instance: run.current?.id ?? null, seq: run.seq })

export const goSaid = (seen: Run): Said => ({ kind: 'go', from: fromOf(seen), to: seen.next?.item ?? null })

/** How crew name an item: its cue number, else its title. */
export const nameOf = ({ cue, title }: { readonly cue: string; readonly title: string }): string =>
  cue.trim() || title.trim() || 'an item without a title'

/** Cue number and title: `L25 Look 25 · Adaeze`. */
export const fullNameOf = ({ cue, title }: { readonly cue: string; readonly title: string }): string =>
  [cue.trim(), title.trim()].filter(Boolean).join(' ') || 'an item without a title'
