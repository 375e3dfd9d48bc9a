import { useLayoutEffect, useMemo, useRef } from 'react'
import { caretAt } from '../../live/caret'
import { bindText } from '../../live/text-binding'
import { TextArea } from '../../ui/text-field'
import type { RunOfShowSession } from './grid-model'
import { liveTextOf, maxLengthOf } from './live-text'
import type { Cell } from './selection'

export interface BoundTextProps {
  readonly session: RunOfShowSession
  readonly cell: Cell
  readonly label: string
  readonly editable: boolean
}

/** A text of the document as a field of a form; others may type into it at the same time. */
export const BoundText = ({ session, cell, label, editable }: BoundTextProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const { row, column } = cell
  const text = useMemo(() => liveTextOf(session, { row, column }), [session, row, column])
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    return bindText({ text, element, edit: session.edit, maxLength: maxLengthOf(session, { row, column }) })
  }, [session, text, row, column])
  const shareCaret = () => {
    const index = area.current?.selectionEnd ?? 0
    session.presence.moveTo({ item: row, part: column, editing: true, caret: caretAt(text, Math.min(index, text.length)) })
  }
  return (
    <TextArea
      ref={area}
      label={label}
      readOnly={!editable}
      rows={1}
      style={{ minHeight: 0, fieldSizing: 'content', resize: 'none' }}
      onSelect={shareCaret}
      onBlur={() => {
        session.undo.endStep()
        session.presence.moveTo({ item: row, part: column, editing: false, caret: null })
      }}
    />
  )
}
