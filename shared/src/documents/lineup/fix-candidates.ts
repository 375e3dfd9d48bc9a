import { second } from '../../time'
import { formatDuration } from '../../time-text'
import type { Exit } from './exits'
import type { Fix } from './fixes'
import type { Change } from './quick-changes'
import type { Lineup, LineupModel } from './schema'
import { lookBefore } from './tried-edits'
import { exitEveryOf } from './walk-times'

/** A fix before anybody knows whether it helps. */
export interface Candidate extends Pick<Fix, 'kind' | 'title' | 'looks' | 'edits'> {
  /** Who has to learn something new, roughly; smaller is better. */
  readonly disturbance: number
}

interface Case {
  readonly lineup: Lineup
  readonly change: Change
  /** Exits without the finale, and where the two of the change stand among them; -1: in the finale. */
  readonly exits: readonly Exit[]
  readonly from: number
  readonly to: number
}

/** How far a look is moved, and how far away another one may be to exchange models with. */
const reach = 4
const swapReach = 8
/** Models and dressers tried, and the longest hold, ms. */
const mostPeople = 40
const longestHold = 600 * second

/** Everything that might help a change. O(reach + people). */
export const candidatesFor = (lineup: Lineup, change: Change, exits: readonly Exit[]): Candidate[] => {
  const placeOf = (exit: Exit): number => (exit.finale ? -1 : exits.findIndex(({ look }) => look.id === exit.look.id))
  const one: Case = { lineup, change, exits, from: placeOf(change.from), to: placeOf(change.to) }
  if (one.to < 0) return finaleCandidates(one)
  return [
    ...laterMoves(one),
    ...earlierMoves(one),
    ...holds(one),
    ...stretches(one),
    ...(change.kind === 'model' ? [...swaps(one, change.to), ...swaps(one, change.from), ...otherModels(one, change.to)] : []),
    ...(change.kind === 'dresser' ? [...otherDressers(one, change.to), ...otherDressers(one, change.from)] : []),
  ]
}

const sectionId = ({ section }: Exit): string | null => section?.id ?? null

const laterMoves = ({ exits, to }: Case): Candidate[] => {
  const moved = exits[to]
  return exits.slice(to + 1, to + 1 + reach).flatMap((behind, i): Candidate[] => {
    if (!moved || moved.happened || sectionId(behind) !== sectionId(moved)) return []
    const args = { ids: [moved.look.id] as const, after: behind.look.id, section: sectionId(moved) }
    const title = `Move look ${moved.look.number} behind look ${behind.look.number}`
    return [{ kind: 'move', title, looks: [moved.look.id], edits: [{ name: 'moveLooks', args }], disturbance: 2 + i }]
  })
}

const earlierMoves = ({ lineup, exits, from }: Case): Candidate[] => {
  const moved = exits[from]
  const before = exits.slice(Math.max(0, from - reach), Math.max(0, from)).reverse()
  return before.flatMap((ahead, i): Candidate[] => {
    if (!moved || moved.happened || ahead.happened || sectionId(ahead) !== sectionId(moved)) return []
    const args = { ids: [moved.look.id] as const, after: lookBefore(lineup, ahead.look.id), section: sectionId(moved) }
    const title = `Move look ${moved.look.number} before look ${ahead.look.number}`
    return [{ kind: 'move', title, looks: [moved.look.id], edits: [{ name: 'moveLooks', args }], disturbance: 2.5 + i }]
  })
}

/** What is missing until the change works, and until it is no longer tight, in whole seconds. */
const missingIn = ({ lineup, change }: Case): number[] => {
  const wanted = change.slack < 0 ? [-change.slack, lineup.changes.margin - change.slack] : [lineup.changes.margin - change.slack]
  return [...new Set(wanted.map((ms) => Math.ceil(ms / second) * second))].filter((ms) => ms > 0)
}

const holds = (one: Case): Candidate[] => {
  const { lineup, exits, to } = one
  const before = exits[to - 1]
  const next = exits[to]
  if (!before || !next || next.happened) return []
  return missingIn(one).flatMap((hold): Candidate[] => {
    const exitEvery = exitEveryOf(before, lineup) + hold
    if (hold > longestHold) return []
    const edit = { name: 'changeLooks', args: { changes: [{ id: before.look.id, exitEvery }] } } as const
    return [
      {
        kind: 'hold',
        title: `Hold ${formatDuration(hold)} before look ${next.look.number}`,
        looks: [before.look.id],
        edits: [edit],
        disturbance: 3,
      },
    ]
  })
}

/** Slows the section of the later look, or the whole lineup where that stands in no section. */
const stretches = (one: Case): Candidate[] => {
  const { lineup, exits, from, to } = one
  const section = exits[to]?.section ?? null
  const slowed = exits.slice(Math.max(0, from), to).filter((exit) => {
    if (exit.happened || exit.look.exitEvery !== null) return false
    return section ? exit.section?.id === section.id : (exit.section?.exitEvery ?? null) === null
  })
  if (slowed.length === 0) return []
  const now = section?.exitEvery ?? lineup.pace.exitEvery
  return missingIn(one).map((missing): Candidate => {
    const more = Math.ceil(missing / slowed.length / second) * second
    const every = { exitEvery: now + more }
    const where = section ? `in ${section.title ? `“${section.title}”` : 'its section'}` : 'in the whole lineup'
    const edit = section
      ? ({ name: 'changeSections', args: { changes: [{ id: section.id, ...every }] } } as const)
      : ({ name: 'setPace', args: { changes: every } } as const)
    const title = `Send one out every ${formatDuration(every.exitEvery)} ${where}, ${formatDuration(more)} more`
    return { kind: 'stretch', title, looks: [], edits: [edit], disturbance: section ? 5 : 8 }
  })
}

const allows = ({ look }: Exit, model: string): boolean => look.casting[model] !== 'no'

/** Stand-ins are chosen by hand: exchanging models would not change who walks. */
const isOpen = (exit: Exit): boolean => !exit.happened && exit.look.status === 'in' && exit.model !== null

const swaps = ({ lineup, exits }: Case, own: Exit): Candidate[] => {
  const at = exits.findIndex(({ look }) => look.id === own.look.id)
  if (!isOpen(own)) return []
  return exits.slice(Math.max(0, at - swapReach), at + 1 + swapReach).flatMap((other): Candidate[] => {
    const [one, two] = [own.model, other.model]
    if (one === null || two === null || one === two || !isOpen(other) || !allows(own, two) || !allows(other, one)) return []
    const title = `${nameOf(lineup.models, two)} takes look ${own.look.number}, ${nameOf(lineup.models, one)} takes look ${other.look.number}`
    const edit = { name: 'swapModels', args: { look: own.look.id, with: other.look.id } } as const
    const disturbance = 5 + unagreed(own, two) + unagreed(other, one)
    return [{ kind: 'swap', title, looks: [own.look.id, other.look.id], edits: [edit], disturbance }]
  })
}

/** How far a model is from having agreed to a look. */
const unagreed = ({ look }: Exit, model: string): number => {
  const casting = look.casting[model]
  if (casting === 'confirmed') return 0
  return casting === undefined ? 2 : 1
}

const otherModels = ({ lineup }: Case, own: Exit): Candidate[] => {
  if (!isOpen(own)) return []
  const free = lineup.models.filter(({ id, arrival }) => id !== own.model && arrival !== 'missing' && allows(own, id))
  const likely = [...free].sort((a, b) => unagreed(own, a.id) - unagreed(own, b.id)).slice(0, mostPeople)
  return likely.map(({ id }): Candidate => {
    const title = `${nameOf(lineup.models, id)} walks look ${own.look.number} instead of ${nameOf(lineup.models, own.model)}`
    const edit = { name: 'assignModel', args: { ids: [own.look.id], model: id } } as const
    return { kind: 'model', title, looks: [own.look.id], edits: [edit], disturbance: 4 + 2 * unagreed(own, id) }
  })
}

const otherDressers = ({ lineup }: Case, own: Exit): Candidate[] => {
  const { dresser, id, number } = own.look
  if (own.happened) return []
  return lineup.dressers
    .filter((other) => other.id !== dresser)
    .slice(0, mostPeople)
    .map((other): Candidate => {
      const title = `${nameOf(lineup.dressers, other.id)} dresses look ${number} instead of ${nameOf(lineup.dressers, dresser)}`
      const edit = { name: 'changeLooks', args: { changes: [{ id, dresser: other.id }] } } as const
      return { kind: 'dresser', title, looks: [id], edits: [edit], disturbance: 1 }
    })
}

/** Waiting longer before the finale, or coming back in the look walked last. */
const finaleCandidates = (one: Case): Candidate[] => {
  const { lineup, change } = one
  const { id, number } = change.to.look
  const waits = missingIn(one).map((more): Candidate => {
    const edit = { name: 'setFinale', args: { changes: { gap: lineup.finale.gap + more } } } as const
    return { kind: 'finale', title: `Wait ${formatDuration(more)} longer before the finale`, looks: [], edits: [edit], disturbance: 3 }
  })
  const model = lineup.models.find((one) => one.id === change.to.model)
  if (!model || model.finaleLook !== id) return waits
  const edit = { name: 'changeModels', args: { changes: [{ id: model.id, finaleLook: null }] } } as const
  const title = `${nameOf(lineup.models, model.id)} closes in the look walked last instead of look ${number}`
  return [...waits, { kind: 'finale', title, looks: [id], edits: [edit], disturbance: 2 }]
}

const nameOf = (people: readonly Pick<LineupModel, 'id' | 'name'>[], id: string | null): string =>
  people.find((one) => one.id === id)?.name || 'nobody'
