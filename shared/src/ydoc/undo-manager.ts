import * as Y from 'yjs'
import { madeEntry, removedEntry } from './read'
import { nameOfRoot } from './roots'
import type { Schema } from './schema'

type Scope = ConstructorParameters<typeof Y.UndoManager>[0]
type Options = ConstructorParameters<typeof Y.UndoManager>[1]

/**
 * M11: undoing an addition removes the item as a person would, so what others
 * typed into it meanwhile, also what has not arrived yet, can be brought back.
 * Yjs itself would delete the item with everything in it.
 */
export class DocumentUndoManager extends Y.UndoManager {
  readonly #schema: Schema
  /** The steps as they are when an undo begins; Yjs takes them off before it asks what may be deleted. */
  #steps: readonly { readonly insertions: Parameters<typeof Y.isDeleted>[0] }[] = []

  /** `scope`: the document, or the lists of it whose changes are undone. */
  constructor(scope: Scope, schema: Schema, options?: Options) {
    super(scope, options)
    this.#schema = schema
    this.deleteFilter = (piece) => this.#mayDelete(piece)
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    this.#steps = [...this.undoStack]
    try {
      return super.undo()
    } finally {
      this.#steps = []
    }
  }

  /** Of an item this step added, only the mark that it was made goes; Yjs counts that as the step's change. */
  #mayDelete(piece: Y.Item): boolean {
    const added = this.#itemAround(piece)
    if (!added || !this.#cameTogether(piece, added)) return true
    if (piece.parentSub !== madeEntry || parentOf(piece)._item !== added) return false
    const map: unknown = parentOf(piece)
    if (map instanceof Y.Map) map.set(removedEntry, true)
    return true
  }

  #cameTogether(piece: Y.Item, added: Y.Item): boolean {
    const step = this.#steps.findLast(({ insertions }) => Y.isDeleted(insertions, piece.id))
    return step !== undefined && Y.isDeleted(step.insertions, added.id)
  }

  /** The item of a list that a piece belongs to or is. O(depth). */
  #itemAround(piece: Y.Item): Y.Item | null {
    let around = piece
    for (let parent = parentOf(around); parent._item; parent = parentOf(around)) around = parent._item
    const root = nameOfRoot(this.doc, parentOf(around))
    if (root === null || !Object.hasOwn(this.#schema, root) || this.#schema[root]?.shape !== 'list') return null
    return around
  }
}

const parentOf = (piece: Y.Item): Y.AbstractType<unknown> => piece.parent as Y.AbstractType<unknown>
