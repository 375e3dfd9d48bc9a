import type { Exit } from '@fashionos/shared/documents/lineup/exits'
import type { Change, ChangeKind, ChangeTone } from '@fashionos/shared/documents/lineup/quick-changes'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import type { Timing } from './use-timing'

type Owners = Pick<Lineup, 'models' | 'dressers' | 'pieces'>

/** One model, dresser or shared piece over the whole show. */
export interface Lane {
  readonly id: string
  readonly name: string
  readonly walks: readonly Exit[]
  readonly changes: readonly Change[]
  /** Of its changes that can still be mended. */
  readonly worst: ChangeTone
}

/** Who or what has more than one exit, in the order of first exits; with `onlyWrong` those with a change that does not hold. */
export const lanesOf = (
  kind: ChangeKind,
  { lineup, timing, onlyWrong }: { lineup: Owners; timing: Pick<Timing, 'walks' | 'changes'>; onlyWrong: boolean },
): readonly Lane[] => {
  const exits = [...timing.walks.exits, ...timing.walks.finale]
  const changes = new Map<string, Change[]>()
  for (const change of timing.changes.all) {
    if (change.kind !== kind) continue
    const own = changes.get(change.id)
    if (own) own.push(change)
    else changes.set(change.id, [change])
  }
  const lanes = namesOf(kind, lineup).flatMap(({ id, name, wears }): Lane[] => {
    const walks = exits.filter((exit) => wears(exit))
    const own = changes.get(id) ?? []
    if (walks.length === 0 || (kind !== 'model' && own.length === 0)) return []
    return [{ id, name, walks, changes: own, worst: worstOf(own) }]
  })
  const sorted = lanes.sort((a, b) => (a.walks[0]?.entrance ?? 0) - (b.walks[0]?.entrance ?? 0))
  return onlyWrong ? sorted.filter(({ worst }) => worst !== 'fine') : sorted
}

interface Owner {
  readonly id: string
  readonly name: string
  readonly wears: (exit: Exit) => boolean
}

const namesOf = (kind: ChangeKind, { models, dressers, pieces }: Owners): readonly Owner[] => {
  if (kind === 'model') return models.map(({ id, name }) => ({ id, name: name || 'Without a name', wears: (exit) => exit.model === id }))
  if (kind === 'dresser')
    return dressers.map(({ id, name }) => ({
      id,
      name: name || 'Without a name',
      wears: (exit) => exit.look.dresser === id && !exit.finale,
    }))
  return pieces.map(({ id, title, looks }) => ({ id, name: title || 'Without a name', wears: (exit) => exit.look.id in looks }))
}

const worstOf = (changes: readonly Change[]): ChangeTone => {
  const open = changes.filter(({ over }) => !over)
  if (open.some(({ tone }) => tone === 'impossible')) return 'impossible'
  return open.some(({ tone }) => tone === 'tight') ? 'tight' : 'fine'
}

/** Where a stretch of time stands, in percent of the whole. */
export const stretchAt = (
  { from, to }: { from: number; to: number },
  { start, end }: { start: number; end: number },
): { readonly left: number; readonly width: number } => {
  const whole = Math.max(1, end - start)
  const left = ((from - start) / whole) * 100
  return { left, width: Math.max(0, ((to - from) / whole) * 100) }
}
