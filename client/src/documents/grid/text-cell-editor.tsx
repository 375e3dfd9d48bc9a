import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { caretAt, indexOfCaret } from '../../live/caret'
import type { Peer } from '../../live/presence'
import { bindText } from '../../live/text-binding'
import type { TextSession } from '../bound-text'
import type { Cell } from './selection'

export interface TextCellEditorProps {
  readonly session: TextSession
  readonly cell: Cell
  /** The text of the document that the cell shows. */
  readonly text: Y.Text
  /** In UTF-16 code units. */
  readonly maxLength: number
  /** It stands out among the cells of its row, as a title does. */
  readonly strong: boolean
  readonly label: string
  /** The text is selected at once, so that the first key takes its place. */
  readonly replace: boolean
  /** Height of the row in px: the first line stands where it stood. */
  readonly rowHeight: number
  readonly peers: readonly Peer[]
  readonly onDone: (how: 'down' | 'up' | 'next' | 'previous' | 'stay') => void
}

/** A text others may be typing into at the same moment: every keystroke is in the document at once. */
export const TextCellEditor = (props: TextCellEditorProps) => {
  const { session, cell, text, maxLength, strong, label, replace, rowHeight, peers, onDone } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const callOff = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    callOff.current = session.undo.begin()
    const unbind = bindText({ text, element, edit: session.edit, maxLength })
    element.focus({ preventScroll: true })
    if (replace) element.select()
    else element.setSelectionRange(element.value.length, element.value.length)
    return () => {
      unbind()
      session.undo.endStep()
    }
  }, [session, text, maxLength, replace])
  const shareCaret = useCallback(() => {
    const index = area.current?.selectionEnd
    if (index === null || index === undefined) return
    session.presence.moveTo({ item: cell.row, part: cell.column, editing: true, caret: caretAt(text, Math.min(index, text.length)) })
  }, [session, cell, text])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const mod = event.ctrlKey || event.metaKey
    // Such as the one that comments on the selected words; the grid has none of them.
    if (mod && event.altKey && event.key !== 'Enter') return
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.altKey) return insertLineBreak(event)
    if (event.key === 'Enter') return finish(event, event.shiftKey ? 'up' : 'down')
    if (event.key === 'Tab') return finish(event, event.shiftKey ? 'previous' : 'next')
    if (event.key === 'Escape') {
      callOff.current()
      return finish(event, 'stay')
    }
    if (mod && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) session.undo.redo()
      else session.undo.undo()
    }
    if (mod && event.key.toLowerCase() === 'y') {
      event.preventDefault()
      session.undo.redo()
    }
  }
  const finish = (event: KeyboardEvent, how: 'down' | 'up' | 'next' | 'previous' | 'stay') => {
    event.preventDefault()
    onDone(how)
  }
  return (
    <div className="ros-editor">
      <CaretLayer text={text} peers={peers} rowHeight={rowHeight} />
      <textarea
        ref={area}
        aria-label={label}
        className={strong ? 'ros-input font-medium' : 'ros-input'}
        style={{ paddingBlock: (rowHeight - 20) / 2 }}
        rows={1}
        onKeyDown={onKeyDown}
        onSelect={shareCaret}
        onInput={shareCaret}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onBlur={() => onDone('stay')}
      />
    </div>
  )
}

const insertLineBreak = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  event.preventDefault()
  const { currentTarget: area } = event
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Carets of the others who are in the same text, drawn over the field by the same text, invisible. */
const CaretLayer = ({ text, peers, rowHeight }: { text: Y.Text; peers: readonly Peer[]; rowHeight: number }) => {
  const [, redraw] = useState(0)
  useEffect(() => {
    const onChange = () => redraw((count) => count + 1)
    text.observe(onChange)
    return () => text.unobserve(onChange)
  }, [text])
  const here = peers.flatMap((peer) => {
    const index = indexOfCaret(peer.at?.caret ?? null, text)
    return index === null ? [] : [{ peer, index }]
  })
  const value = text.toString()
  return here.map(({ peer, index }) => (
    <div key={peer.clientId} aria-hidden="true" className="ros-mirror ros-input" style={{ paddingBlock: (rowHeight - 20) / 2 }}>
      {value.slice(0, index)}
      <i className="ros-caret" style={{ '--peer': peer.colour }} />
    </div>
  ))
}
