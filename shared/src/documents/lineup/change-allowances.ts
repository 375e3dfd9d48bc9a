import type { DurationMs } from '../../time'
import type { Exit } from './exits'
import type { Change, ChangeKind, Needs } from './quick-changes'
import type { Lineup, Look, PieceKind } from './schema'

/** Time there is against time it takes, for models, dressers and pieces. */
export const changeAllowances = (lineup: Lineup, exits: readonly Exit[]): Change[] => {
  const modelChanges = changesOfModels(lineup, exits)
  return [...modelChanges, ...changesOfDressers(lineup, exits, modelChanges), ...changesOfPieces(lineup, exits)]
}

/** How long it takes to get into a look: as the look has it, else as its class has it. */
export const changeTimeOf = (look: Look, { changes }: Pick<Lineup, 'changes'>): DurationMs => look.changeTime ?? changes[look.change]

/**
 * L8: a model has from being back stage to the next entrance, and needs the
 * way to the rail, the change into the next look, the touch-up and the time in
 * the queue. Who goes out again in the same look, as most do in the finale,
 * needs the time in the queue only. The first look is put on before the start
 * and is no change.
 */
const changesOfModels = (lineup: Lineup, exits: readonly Exit[]): Change[] => {
  const last = new Map<string, Exit>()
  return exits.flatMap((to) => {
    if (to.model === null) return []
    const from = last.get(to.model)
    last.set(to.model, to)
    return from
      ? [changeOf({ lineup, kind: 'model', id: to.model, from, to, start: from.backStage, needs: modelNeeds(lineup, from, to) })]
      : []
  })
}

const modelNeeds = ({ changes, ...lineup }: Lineup, from: Exit, to: Exit): Needs =>
  from.look.id === to.look.id
    ? { ...noNeeds, queueLead: changes.queueLead }
    : {
        toRail: changes.toRail,
        handOver: 0,
        change: changeTimeOf(to.look, { ...lineup, changes }),
        touchUp: changes.touchUp,
        queueLead: changes.queueLead,
      }

const noNeeds: Needs = { toRail: 0, handOver: 0, change: 0, touchUp: 0, queueLead: 0 }

/**
 * L10: a dresser is needed for changes only; first looks are put on before the
 * start, in no hurry. Dressers take the changes of their looks in the order of
 * the entrances and begin each as soon as the model is at the rail and they
 * are free themselves, so a change with time to spare does not stand in the
 * way of a short one behind it. From one model to another they need the hand-over.
 * Whoever is late with one is told so there: the next one is judged as if
 * that had been done in time, so that one conflict is told once.
 *
 * `start` is when the dresser is free from the look before.
 */
const changesOfDressers = (lineup: Lineup, exits: readonly Exit[], modelChanges: readonly Change[]): Change[] => {
  const { toRail, touchUp, queueLead, handOver } = lineup.changes
  const dressers = new Set(lineup.dressers.map(({ id }) => id))
  const into = new Map(modelChanges.map((change) => [change.to, change]))
  const last = new Map<string, { readonly exit: Exit; readonly free: number }>()
  return exits.flatMap((to) => {
    const { dresser } = to.look
    const change = into.get(to)
    if (dresser === null || !dressers.has(dresser) || !change || change.from.look.id === to.look.id) return []
    const before = last.get(dresser)
    const needs: Needs = {
      ...noNeeds,
      handOver: before && before.exit.model !== to.model ? handOver : 0,
      change: changeTimeOf(to.look, lineup),
      touchUp,
      queueLead,
    }
    const begin = Math.max(change.start + toRail, before ? before.free + needs.handOver : Number.NEGATIVE_INFINITY)
    const free = Math.min(begin + needs.change, to.entrance - queueLead - touchUp)
    last.set(dresser, { exit: to, free })
    if (!before || before.exit.model === to.model) return []
    return [changeOf({ lineup, kind: 'dresser', id: dresser, from: before.exit, to, start: before.free, needs })]
  })
}

/** What has to be there when the change begins; the rest is put on last, or given into the hand. */
const wornUnder: ReadonlySet<PieceKind> = new Set(['garment', 'shoes', 'microphone'])

/**
 * L11: a piece that goes from one model to another has from the one being back
 * stage to the entrance of the other, and needs the way to the rail, the
 * hand-over, the touch-up and the time in the queue; a garment, shoes and a
 * microphone the whole change as well, as they are put on with it. A piece that stays
 * with its model is part of the model's own change.
 */
const changesOfPieces = (lineup: Lineup, exits: readonly Exit[]): Change[] => {
  const order = new Map(exits.map((exit, index) => [exit, index]))
  const byLook = new Map<string, Exit[]>()
  for (const exit of exits) byLook.set(exit.look.id, [...(byLook.get(exit.look.id) ?? []), exit])
  return lineup.pieces.flatMap((piece) => {
    const looks = Object.keys(piece.looks)
    if (looks.length < 2) return []
    const uses = looks.flatMap((look) => byLook.get(look) ?? []).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return uses.slice(1).flatMap((to, i) => {
      const from = uses[i]
      if (!from || from.model === to.model) return []
      return [
        changeOf({ lineup, kind: 'piece', id: piece.id, from, to, start: from.backStage, needs: pieceNeeds(lineup, piece.kind, to.look) }),
      ]
    })
  })
}

const pieceNeeds = (lineup: Lineup, kind: PieceKind, look: Look): Needs => {
  const { toRail, handOver, touchUp, queueLead } = lineup.changes
  return { toRail, handOver, change: wornUnder.has(kind) ? changeTimeOf(look, lineup) : 0, touchUp, queueLead }
}

interface ChangeInput extends Pick<Change, 'kind' | 'id' | 'from' | 'to' | 'start' | 'needs'> {
  readonly lineup: Lineup
  readonly kind: ChangeKind
}

const changeOf = ({ lineup, kind, id, from, to, start, needs }: ChangeInput): Change => {
  const available = to.entrance - start
  const required = needs.toRail + needs.handOver + needs.change + needs.touchUp + needs.queueLead
  const slack = available - required
  const tone = slack < 0 ? 'impossible' : slack < lineup.changes.margin ? 'tight' : 'fine'
  const key = `${kind}/${id}/${from.look.id}/${to.look.id}${to.finale ? '/finale' : ''}`
  return { key, kind, id, from, to, start, available, needs, required, slack, tone, over: to.happened }
}
