import { second } from '@fashionos/shared/time'
import { formatDuration } from '@fashionos/shared/time-text'
import type { Shown } from '../parts/shown'
import { overText } from '../parts/time-words'
import { nearTime } from './near-time'

interface EndedFact {
  readonly label: string
  readonly text: string
  readonly isBad: boolean
}

/** How a run went, from what is left of it on the screen: began, ended, length against plan. The report says more. */
export const endedFacts = ({ run, plan }: Pick<Shown, 'run' | 'plan'>): readonly EndedFact[] => {
  const { beganAt, endedAt, played } = run
  if (beganAt === null || endedAt === null) return []
  const { start, end } = plan.schedule
  const fact = (label: string, text: string, isBad = false): EndedFact => ({ label, text, isBad })
  const took = endedAt - beganAt
  const planned = start === null || end === null ? null : end - start
  const longer = planned === null ? 0 : took - planned
  return [
    fact('Began', nearTime(beganAt, plan, endedAt)),
    fact('Ended', nearTime(endedAt, plan, endedAt)),
    fact('Took', formatDuration(whole(took))),
    ...(planned === null ? [] : [fact(longer < 0 ? 'Shorter than planned' : 'Longer than planned', overText(longer), longer >= second)]),
    fact('Items performed', String(played.length)),
  ]
}

const whole = (ms: number): number => Math.floor(ms / second) * second
