import * as Y from 'yjs'
import { syncFrame, syncStep } from './frames'

/** How long an answer is kept for others with the same question, ms. */
const keptMs = 2_000

interface Answer {
  /** The state vector of who asked. */
  readonly question: Uint8Array
  readonly frames: readonly Uint8Array[]
}

/**
 * What a document's server answers to "this is what I have": what is missing
 * there, and the question back. After a restart hundreds ask the same within a
 * second; they get the same bytes, encoded once, until the document changes.
 */
export class StateAnswers {
  private last: Answer | null = null
  private timer: Timer | null = null

  constructor(
    private readonly name: string,
    private readonly doc: Y.Doc,
  ) {
    doc.on('update', () => this.forget())
    doc.on('destroy', () => this.forget())
  }

  /** `mayEncode` is asked before an answer is made anew. Null: it may not. */
  framesFor(question: Uint8Array, mayEncode: () => boolean = () => true): readonly Uint8Array[] | null {
    if (this.last && Buffer.compare(this.last.question, question) === 0) return this.last.frames
    if (!mayEncode()) return null
    this.forget()
    const frames = [
      syncFrame(this.name, syncStep.one, Y.encodeStateVector(this.doc)),
      syncFrame(this.name, syncStep.two, Y.encodeStateAsUpdate(this.doc, question)),
    ]
    // The question is a view into a message that Bun may use again.
    this.last = { question: question.slice(), frames }
    this.timer = setTimeout(() => this.forget(), keptMs)
    return frames
  }

  private forget(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.last = null
  }
}
