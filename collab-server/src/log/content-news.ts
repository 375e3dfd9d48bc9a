/** What was committed since a document was last told of is told together, ms. */
const pauseMs = 1_000

/** A document whose content went on. */
export interface ContentChange {
  readonly workspace: string
  readonly document: string
}

/**
 * Tells that the content of documents went on, each at most once a pause: what
 * follows from content (search, tasks, notifications) is worked out elsewhere
 * and later, and no commit waits for it. What cannot be told is left out; who
 * listens also looks for documents nobody told of.
 */
export class ContentNews {
  private readonly waiting = new Map<string, ContentChange>()
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly options: { tell(changes: readonly ContentChange[]): Promise<void>; onFailure(error: unknown): void }) {}

  readonly add = ({ workspaceId, documentId }: { readonly workspaceId: string; readonly documentId: string }): void => {
    this.waiting.set(documentId, { workspace: workspaceId, document: documentId })
    this.timer ??= setTimeout(() => this.flush(), pauseMs)
  }

  /** Tells what waits; resolves when it was told or could not be. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const changes = [...this.waiting.values()]
    this.waiting.clear()
    if (changes.length === 0) return
    await this.options.tell(changes).catch(this.options.onFailure)
  }
}
