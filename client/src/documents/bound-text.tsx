import { type Place, textAt } from '@fashionos/shared/ydoc/place'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { caretAt } from '../live/caret'
import type { Session } from '../live/session'
import { bindText } from '../live/text-binding'
import { TextArea } from '../ui/text-field'

/** What a text needs of the document it stands in. */
export type TextSession = Pick<Session, 'doc' | 'type' | 'edit' | 'undo' | 'presence'>

export interface BoundTextProps {
  readonly session: TextSession
  readonly place: Place
  /** In UTF-16 code units. */
  readonly maxLength: number
  /** What others are told this person is in; the part itself when left out. */
  readonly part?: string
  readonly label: string
  readonly placeholder?: string
  readonly editable: boolean
}

/** A text of the document as a field of a form; others may type into it at the same time. */
export const BoundText = ({ session, place, maxLength, part, label, placeholder, editable }: BoundTextProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const { list, id, part: ownPart, key } = place
  const text = useMemo(
    () => textAt(session.doc, session.type.schema, { list, id, part: ownPart, ...(key === undefined ? {} : { key }) }),
    [session, list, id, ownPart, key],
  )
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    return bindText({ text, element, edit: session.edit, maxLength })
  }, [session, text, maxLength])
  const shown = part ?? ownPart
  const shareCaret = () => {
    const index = area.current?.selectionEnd ?? 0
    session.presence.moveTo({ item: id, part: shown, editing: true, caret: caretAt(text, Math.min(index, text.length)) })
  }
  return (
    <TextArea
      ref={area}
      label={label}
      placeholder={placeholder}
      readOnly={!editable}
      rows={1}
      style={{ minHeight: 0, fieldSizing: 'content', resize: 'none' }}
      onSelect={shareCaret}
      onBlur={() => {
        session.undo.endStep()
        session.presence.moveTo({ item: id, part: shown, editing: false, caret: null })
      }}
    />
  )
}
