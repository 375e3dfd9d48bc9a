import type { DurationMs } from '../../time'
import { formatDuration } from '../../time-text'
import { type Exit, type Walks, walksOf } from './exits'
import { type Change, type Changes, changesOf } from './quick-changes'
import type { Lineup, LineupModel, Look } from './schema'
import { isWalking } from './walk-times'

export type FinaleProblemKind = 'gone' | 'not-walking' | 'other-model' | 'too-short'

export interface FinaleProblem {
  readonly kind: FinaleProblemKind
  /** Who cannot come out as stated; `null`: about a piece. */
  readonly model: string | null
  /** The look stated or to be reached; `null`: it was removed. */
  readonly look: string | null
  /** A sentence, with what to do. */
  readonly message: string
}

export interface Finale {
  /** One per model, in order; empty when there is no finale. */
  readonly exits: readonly Exit[]
  /** When the first goes out; `null`: no finale. */
  readonly start: number | null
  /** From the first going out to the last being back stage, ms. */
  readonly length: DurationMs
  readonly problems: readonly FinaleProblem[]
}

/**
 * L12: every model who walked comes back in the look stated for them. It cannot
 * be when that look was removed, is held or cut, is walked by somebody else, or
 * there is no time to get back into it; a piece cannot be in two looks that
 * come out at once.
 */
export const finaleOf = (lineup: Lineup, walks: Walks = walksOf(lineup), changes: Changes = changesOf(lineup, walks)): Finale => {
  const { finale: exits } = walks
  if (!lineup.finale.included) return { exits: [], start: null, length: 0, problems: [] }
  const start = exits[0]?.entrance ?? null
  const length = start === null ? 0 : Math.max(...exits.map(({ backStage }) => backStage)) - start
  const late = changes.all.filter(({ to, tone, over }) => to.finale && tone === 'impossible' && !over)
  const problems = [...statedProblems(lineup, walks.exits), ...late.flatMap((change) => lateProblem(lineup, change))]
  return { exits, start, length, problems }
}

/** What is wrong with the looks stated for the finale, whatever the times. */
export const statedProblems = (lineup: Lineup, exits: readonly Exit[]): FinaleProblem[] => {
  if (!lineup.finale.included) return []
  const looks = new Map(lineup.looks.map((look) => [look.id, look]))
  const walkers = new Map(exits.map(({ look, model }) => [look.id, model]))
  return lineup.models.flatMap((model) => {
    if (model.finaleLook === null) return []
    const look = looks.get(model.finaleLook) ?? null
    const problem = statedProblem(lineup, { model, look, walker: look ? (walkers.get(look.id) ?? null) : null })
    return problem ? [{ ...problem, model: model.id, look: look?.id ?? null }] : []
  })
}

const statedProblem = (
  lineup: Lineup,
  { model, look, walker }: { model: LineupModel; look: Look | null; walker: string | null },
): Pick<FinaleProblem, 'kind' | 'message'> | null => {
  const who = nameOf(model)
  if (!look) return { kind: 'gone', message: `${who} is to close in a look that was removed. Choose another look for the finale.` }
  if (!isWalking(look)) {
    const state = look.status === 'held' ? 'held' : 'cut'
    return {
      kind: 'not-walking',
      message: `${who} is to close in look ${look.number}, which is ${state}. Choose another look for the finale.`,
    }
  }
  if (walker === model.id) return null
  const other = lineup.models.find(({ id }) => id === walker)
  const by = other ? `${nameOf(other)} walks` : 'nobody walks'
  return { kind: 'other-model', message: `${who} is to close in look ${look.number}, which ${by}. Choose a look of ${who} for the finale.` }
}

const lateProblem = (lineup: Lineup, change: Change): FinaleProblem[] => {
  const { kind, id, from, to, available, required } = change
  if (kind === 'model') {
    const model = lineup.models.find((one) => one.id === id)
    const message = `${model ? nameOf(model) : 'The model'} has ${formatDuration(Math.max(0, available))} to be back in look ${to.look.number} for the finale and needs ${formatDuration(required)}. Wait longer before the finale, or choose the look walked last.`
    return [{ kind: 'too-short', model: id, look: to.look.id, message }]
  }
  if (kind === 'dresser') return []
  const piece = lineup.pieces.find((one) => one.id === id)?.title || 'A piece'
  const message = from.finale
    ? `“${piece}” is in looks ${from.look.number} and ${to.look.number}, which both come out in the finale. Leave it out of one, or choose another look for the finale.`
    : `“${piece}” comes from look ${from.look.number} too late for look ${to.look.number} in the finale. Wait longer before the finale.`
  return [{ kind: 'too-short', model: null, look: to.look.id, message }]
}

const nameOf = ({ name }: LineupModel): string => name || 'A model without a name'
