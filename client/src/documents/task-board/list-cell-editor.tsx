import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { notifyFailure } from '../../ui/toaster'
import { choicesOf, listColumns, typedText, writeCell } from './list-cells'
import { cellAway, type ListModel } from './list-model'
import { pickedTasks } from './task-edits'

/** What edits the active cell: a line to type into, or what may be chosen. It is written into all picked tasks. */
export const ListCellEditor = ({ list, refocus }: { readonly list: ListModel; readonly refocus: () => void }) => {
  const { board, at, how, rows, setEditing, go } = list
  const row = rows.find(({ key }) => key === at?.row)
  const task = row?.kind === 'task' ? row.task : undefined
  const key = at?.key ?? 'title'
  const [text, setText] = useState(() => (task && how === 'keep' ? typedText(board, task, key) : ''))
  const settled = useRef(false)
  const field = useRef<HTMLInputElement | HTMLSelectElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (field.current instanceof HTMLInputElement) field.current.select()
  }, [])
  if (!task) return null
  const choices = choicesOf(board, key)
  const before = typedText(board, task, key)

  /** Whether it was taken; a refused text stays for correction. */
  const commit = (value: string): boolean => {
    if (settled.current) return true
    const picked = pickedTasks(board)
    const fault = value === before ? null : writeCell(board, picked.includes(task.id) && key !== 'title' ? picked : [task.id], key, value)
    if (fault) notifyFailure(fault, { id: 'cell' })
    if (fault !== null) return false
    settled.current = true
    return true
  }
  const leave = (down: number, across: number) => {
    setEditing(null)
    const next = down === 0 && across === 0 ? null : cellAway(list, down, across)
    if (next) go(next)
    refocus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      settled.current = true
      return leave(0, 0)
    }
    const step = event.key === 'Enter' ? [event.shiftKey ? -1 : 1, 0] : event.key === 'Tab' ? [0, event.shiftKey ? -1 : 1] : null
    if (!step) return
    event.preventDefault()
    if (commit(text)) leave(step[0] ?? 0, step[1] ?? 0)
  }
  const label = listColumns.find((column) => column.key === key)?.title ?? ''
  const onBlur = () => {
    if (commit(text)) setEditing(null)
    else {
      settled.current = true
      setEditing(null)
    }
  }
  return (
    <div className="task-list-editor">
      {choices ? (
        <select
          ref={(element) => {
            field.current = element
          }}
          aria-label={label}
          value={text || before}
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (commit(event.currentTarget.value)) leave(0, 0)
          }}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice || 'None'}
            </option>
          ))}
        </select>
      ) : (
        <input
          ref={(element) => {
            field.current = element
          }}
          aria-label={label}
          value={text}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      )}
    </div>
  )
}
