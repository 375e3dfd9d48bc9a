import { textChangeOf } from '@fashionos/shared/ydoc/text-diff'
import { wellFormedText } from '@fashionos/shared/ydoc/well-formed'
import type * as Y from 'yjs'

export type TextElement = HTMLInputElement | HTMLTextAreaElement

/** One piece of a change of a text, as Yjs tells it. */
export interface DeltaPiece {
  readonly retain?: number
  readonly insert?: unknown
  readonly delete?: number
}

/** Where a caret at `index` stands after a change that somebody else made. What is inserted right at it goes behind it. */
export const shiftedIndex = (index: number, delta: readonly DeltaPiece[]): number => {
  let at = 0
  let shifted = index
  for (const piece of delta) {
    if (piece.retain !== undefined) at += piece.retain
    else if (typeof piece.insert === 'string') {
      if (at < shifted) shifted += piece.insert.length
      at += piece.insert.length
    } else if (piece.delete !== undefined) shifted -= Math.max(0, Math.min(piece.delete, shifted - at))
  }
  return shifted
}

/**
 * Ties a text field to a text of the document: each keystroke is written as its
 * smallest difference, so what others type into the same text at the same time
 * stays; what they type appears without moving the caret from its characters.
 * Returns how to untie.
 */
export const bindText = (options: {
  readonly text: Y.Text
  readonly element: TextElement
  /** Runs a change as this person's edit. */
  readonly edit: (work: () => void) => void
  readonly maxLength: number
}): (() => void) => {
  const { text, element, edit, maxLength } = options
  let composing = false

  const write = () => {
    const after = wellFormedText(element.value).slice(0, maxLength)
    const change = textChangeOf(text.toString(), after)
    if (!change) return
    edit(() => {
      if (change.removed > 0) text.delete(change.at, change.removed)
      if (change.inserted !== '') text.insert(change.at, change.inserted)
    })
  }
  const show = (delta: readonly DeltaPiece[]) => {
    const value = text.toString()
    if (element.value === value) return
    const { selectionStart, selectionEnd, selectionDirection } = element
    element.value = value
    if (document.activeElement !== element || selectionStart === null || selectionEnd === null) return
    element.setSelectionRange(shiftedIndex(selectionStart, delta), shiftedIndex(selectionEnd, delta), selectionDirection ?? 'none')
  }
  const onChange = (event: Y.YTextEvent) => {
    // An input method owns the field until it is done; its own input then merges with what came meanwhile.
    if (!composing) show(event.delta)
  }
  const onCompositionStart = () => {
    composing = true
  }
  const onCompositionEnd = () => {
    composing = false
    write()
    show([])
  }

  element.value = text.toString()
  element.addEventListener('input', write)
  element.addEventListener('compositionstart', onCompositionStart)
  element.addEventListener('compositionend', onCompositionEnd)
  text.observe(onChange)
  return () => {
    element.removeEventListener('input', write)
    element.removeEventListener('compositionstart', onCompositionStart)
    element.removeEventListener('compositionend', onCompositionEnd)
    text.unobserve(onChange)
  }
}
