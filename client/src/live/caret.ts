import * as Y from 'yjs'
import { z } from 'zod'

const relative = z.looseObject({}).transform((json) => Y.createRelativePositionFromJSON(json))

/** A caret in a text as it goes into presence: it stays between the same characters while others type. */
export const caretAt = (text: Y.Text, index: number): string => JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, -1))

/** Where a peer's caret is now, in UTF-16 code units; `null` when it is not in this text. */
export const indexOfCaret = (caret: string | null, text: Y.Text): number | null => {
  if (caret === null || !text.doc) return null
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative.parse(JSON.parse(caret)), text.doc)
    return absolute?.type === text ? absolute.index : null
  } catch {
    // Not a position, or one in a part of the document that has not arrived yet.
    return null
  }
}
