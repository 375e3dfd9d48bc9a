import { type Result, refused } from '@fashionos/shared/errors'
import { restore } from '@fashionos/shared/history/restore'
import type { Restored } from '@fashionos/shared/history/restored'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { notify } from '../../ui/toaster'
import type { PanelSession } from '../panels'
import { told } from '../told'

export interface PutBack {
  readonly session: PanelSession
  /** The document at the point to go back to. */
  readonly wanted: SnapshotOf<Schema>
  readonly what: Restored
  /** What is said afterwards: "Look 14 is as it was". */
  readonly done: string
}

/** Restores as one step of undo, like any edit of this person, and says so. Returns whether it was done. */
export const putBack = ({ session, wanted, what, done }: PutBack): boolean => {
  const { type, doc, undo, edit } = session
  let result: Result<null> = refused('You can look at this document but not change it.')
  undo.asOneStep(() =>
    edit(() => {
      result = restore({ type, doc, wanted, what, origin: null })
    }),
  )
  if (!told(result)) return false
  notify(done, { id: 'restored', action: { label: 'Undo', onSelect: () => void undo.undo() } })
  return true
}
