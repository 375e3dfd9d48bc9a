import type { Schema } from '@fashionos/shared/ydoc/schema'
import { DocumentUndoManager } from '@fashionos/shared/ydoc/undo-manager'
import type * as Y from 'yjs'

/** Typing within this time of the last keystroke is one step, in ms. */
const typingStepMs = 500
/** Steps kept; each holds on to the deleted text it can bring back. */
const maxSteps = 500

export interface Undo {
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** What `work` does becomes a step of its own, however quickly it follows another. */
  readonly asOneStep: <T>(work: () => T) => T
  /** Ends the step that typing would still be added to: focus left the text. */
  readonly endStep: () => void
  /** Begins something that may be called off: the returned function takes back every step since. */
  readonly begin: () => () => void
  /** Transactions with this origin are this person's edits too (an editor's binding has its own). */
  readonly alsoTrack: (origin: unknown) => void
  /** Kept with each step and given back when it is undone or redone, such as where the selection was. */
  readonly remember: (place: { capture: () => unknown; restore: (kept: unknown) => void } | null) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly destroy: () => void
}

const placeKey = 'place'

/** Undo and redo of one's own edits, over the whole document. */
export const createUndo = ({ doc, schema, origin }: { doc: Y.Doc; schema: Schema; origin: unknown }): Undo => {
  const manager = new DocumentUndoManager(doc, schema, {
    captureTimeout: typingStepMs,
    trackedOrigins: new Set([origin]),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
  const listeners = new Set<() => void>()
  let place: { capture: () => unknown; restore: (kept: unknown) => void } | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', ({ stackItem }) => {
    if (place) stackItem.meta.set(placeKey, place.capture())
    if (manager.undoStack.length > maxSteps) manager.undoStack.shift()
    tell()
  })
  manager.on('stack-item-popped', ({ stackItem }) => {
    if (stackItem.meta.has(placeKey)) place?.restore(stackItem.meta.get(placeKey))
    tell()
  })
  manager.on('stack-cleared', tell)
  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    asOneStep: (work) => {
      manager.stopCapturing()
      try {
        return work()
      } finally {
        manager.stopCapturing()
      }
    },
    endStep: () => manager.stopCapturing(),
    begin: () => {
      manager.stopCapturing()
      const depth = manager.undoStack.length
      return () => {
        while (manager.undoStack.length > depth && manager.undo() !== null);
        manager.clear(false, true)
      }
    },
    alsoTrack: (tracked) => manager.addTrackedOrigin(tracked),
    remember: (kept) => {
      place = kept
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      listeners.clear()
      manager.destroy()
    },
  }
}
