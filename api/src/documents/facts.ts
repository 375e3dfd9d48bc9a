import type { Fact } from '@fashionos/shared/documents/document-type'

/** Which content of a document: the newest position of its log. */
export interface ContentVersion {
  readonly id: string
  readonly epoch: number
  readonly lsn: number
}

interface Known extends ContentVersion {
  readonly facts: readonly Fact[]
}

/** Documents whose facts are kept. */
const maxKept = 2_000

/**
 * The facts of documents, worked out once for each version of their content:
 * a page that asks again costs no reading. The ones asked for longest ago are
 * forgotten first.
 */
export class FactsMemory {
  private readonly known = new Map<string, Known>()

  constructor(private readonly kept = maxKept) {}

  async of(version: ContentVersion, workOut: () => Promise<readonly Fact[]>): Promise<readonly Fact[]> {
    const known = this.known.get(version.id)
    const facts = known?.epoch === version.epoch && known.lsn === version.lsn ? known.facts : await workOut()
    this.known.delete(version.id)
    this.known.set(version.id, { ...version, facts })
    if (this.known.size > this.kept) this.forgetOldest()
    return facts
  }

  private forgetOldest(): void {
    for (const id of this.known.keys()) {
      this.known.delete(id)
      return
    }
  }
}
