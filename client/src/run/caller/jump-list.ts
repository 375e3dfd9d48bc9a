import { isPlayable, playableAfter, type RunPlan } from '@fashionos/shared/run/plan-items'
import type { Run } from '@fashionos/shared/run/run'
import { isBehind } from './questions'

/** An item one can jump to. */
export interface JumpTarget {
  readonly item: string
  readonly cue: string
  readonly title: string
  readonly group: string
  readonly place: 'behind' | 'running' | 'next' | 'ahead'
  /** Left out of this performance; jumping there takes it in again. */
  readonly isSkipped: boolean
  /** Items between the playhead and it, which a jump leaves out. */
  readonly passes: number
}

/** Every item of the plan that counts, in its order; those the words are in. A cue number that is typed whole comes first. */
export const jumpTargets = (run: Run, plan: RunPlan, search: string): readonly JumpTarget[] => {
  const ahead = new Map(playableAfter(plan, run).map(({ row }, i) => [row.id, i]))
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = plan.items
    .filter(({ counts }) => counts)
    .filter(({ row, group }) => matches(`${row.cue} ${row.title} ${group?.title ?? ''}`.toLowerCase(), words))
    .map(({ row, group, counts }): JumpTarget => {
      const isSkipped = !isPlayable({ row, group, counts }, run.skipped)
      return {
        item: row.id,
        cue: row.cue,
        title: row.title.trim() || 'Untitled',
        group: group?.title ?? '',
        place: placeOf(row.id, run, plan),
        isSkipped,
        passes: ahead.get(row.id) ?? 0,
      }
    })
  const typed = search.trim().toLowerCase()
  const exact = found.filter(({ cue }) => cue.trim().toLowerCase() === typed && typed !== '')
  return exact.length === 0 ? found : [...exact, ...found.filter((target) => !exact.includes(target))]
}

const matches = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

const placeOf = (item: string, run: Run, plan: RunPlan): JumpTarget['place'] => {
  if (run.current?.item === item) return 'running'
  if (run.next?.item === item) return 'next'
  return isBehind(run, plan, item) ? 'behind' : 'ahead'
}

/** What stands beside it in the list; '' for the plain case. */
export const jumpNote = ({ place, isSkipped, passes }: JumpTarget): string => {
  if (place === 'running') return 'Running: starts again'
  if (isSkipped) return 'Skipped today'
  if (place === 'behind') return 'Back'
  if (place === 'next') return 'Next'
  return passes === 0 ? '' : `Passes over ${passes}`
}

/** Where the list begins to be looked at: the next item, else the running one. */
export const firstShown = (targets: readonly JumpTarget[]): number => {
  const next = targets.findIndex(({ place }) => place === 'next')
  return next >= 0
    ? next
    : Math.max(
        0,
        targets.findIndex(({ place }) => place === 'running'),
      )
}
