import { playableAfter, type RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { timersOf } from '@fashionos/shared/run/timers'
import type { Instant } from '@fashionos/shared/time'
import type { Said } from '../live/live-session'
import { agoText, countText } from '../parts/time-words'
import { fullNameOf, nameOf } from './go'

/** What is asked before a call whose slip would hurt. */
export interface Question {
  /** `End the show?` */
  readonly title: string
  /** What follows from it. */
  readonly detail: string
  /** The verb that does it: `End show`. */
  readonly confirm: string
}

export interface Asked {
  readonly run: Run
  readonly plan: RunPlan
  /** Of the run's clock. */
  readonly t: Instant
  readonly caller: { readonly connected: boolean /** Real ms since the caller was last heard. */; readonly silentFor: number | null }
}

/**
 * Which calls are asked about first: those that end a run, take it from
 * somebody, throw away what was performed or cut to nothing. GO to an item,
 * hold, standby, skip, time and messages never are: there speed matters, and
 * each is taken back as fast as it was said. `null`: say it at once.
 */
export const questionFor = (said: Said, asked: Asked): Question | null => {
  switch (said.kind) {
    case 'end':
      return endQuestion(asked)
    case 'go':
      return said.to === null ? endQuestion(asked) : null
    case 'jump':
      return jumpQuestion(said.to, asked)
    case 'add-time':
      return said.by < 0 ? cutQuestion(said.by, asked) : null
    case 'take-over':
      return takeOverQuestion(asked)
    default:
      return null
  }
}

/** How a run is called where it is ended. */
export const runWord = ({ kind, pace }: Pick<Run, 'kind' | 'pace'>): string => {
  if ((pace?.speed ?? 1) > 1) return 'drill'
  return kind === 'show' ? 'show' : 'rehearsal'
}

const endQuestion = ({ run, plan }: Asked): Question => {
  const left = playableAfter(plan, run).length
  const word = runWord(run)
  const detail =
    left === 0
      ? 'Every item has been performed. An ended run is kept and cannot be called on.'
      : `${left === 1 ? 'One item has' : `${left} items have`} not been performed. An ended run cannot be called on.`
  return { title: left === 0 ? `End the ${word}?` : `End the ${word} before its last item?`, detail, confirm: `End ${word}` }
}

const jumpQuestion = (to: string, { run, plan }: Asked): Question | null => {
  const item = plan.items[plan.positions.get(to) ?? -1]
  if (!item || !isBehind(run, plan, to)) return null
  return {
    title: `Go back to ${nameOf(item.row)}?`,
    detail: `${fullNameOf(item.row)} starts again from its beginning, and the show goes on from there.`,
    confirm: 'Go back',
  }
}

/** Whether an item stands before the playhead, or is what runs. */
export const isBehind = (run: Run, plan: RunPlan, item: string): boolean => {
  const at = plan.positions.get(item)
  const here = run.place.item === null ? undefined : plan.positions.get(run.place.item)
  return at !== undefined && here !== undefined && at <= here
}

const cutQuestion = (by: number, { run, t }: Asked): Question | null => {
  const { remaining } = timersOf(run, t)
  if (remaining === null || remaining <= 0 || remaining + by >= 0) return null
  return {
    title: 'Cut to nothing?',
    detail: `Only ${countText(remaining)} is left of ${nameOf(run.current ?? { cue: '', title: '' })}.`,
    confirm: 'Cut',
  }
}

const takeOverQuestion = ({ run, caller }: Asked): Question | null => {
  if (!run.lease) return null
  const { name } = run.lease
  const heard = caller.silentFor === null ? `${name} is not connected.` : `${name} was last heard ${agoText(caller.silentFor)} ago.`
  return {
    title: `Take over from ${name}?`,
    detail: `${caller.connected ? `${name} is connected and calling.` : heard} From then on only your GO counts, and everybody sees it.`,
    confirm: 'Take over',
  }
}
