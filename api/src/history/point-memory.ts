import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import type { LogKey } from './queries'

export interface Point extends LogKey {
  readonly lsn: number
}

/** Points kept, and how much they may be together, in characters of their JSON. */
const maxPoints = 64
const maxCharacters = 48_000_000

interface Known {
  readonly snapshot: SnapshotOf<Schema>
  readonly characters: number
}

/** What documents said at points somebody looked at: a point never changes, so it is worked out once. The one looked at longest ago goes first. */
export class PointMemory {
  private readonly known = new Map<string, Known>()
  private characters = 0

  constructor(private readonly limits = { points: maxPoints, characters: maxCharacters }) {}

  async of(point: Point, workOut: () => Promise<SnapshotOf<Schema>>): Promise<SnapshotOf<Schema>> {
    const key = `${point.id}:${point.epoch}:${point.lsn}`
    const known = this.known.get(key)
    const snapshot = known?.snapshot ?? (await workOut())
    this.keep(key, known ?? { snapshot, characters: JSON.stringify(snapshot).length })
    return snapshot
  }

  private keep(key: string, known: Known): void {
    this.forget(key)
    this.known.set(key, known)
    this.characters += known.characters
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.limits.points && this.characters <= this.limits.characters) return
      this.forget(oldest)
    }
  }

  private forget(key: string): void {
    this.characters -= this.known.get(key)?.characters ?? 0
    this.known.delete(key)
  }
}
