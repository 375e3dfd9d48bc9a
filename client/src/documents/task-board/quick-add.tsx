import { type KeyboardEvent, useState } from 'react'
import type { BoardModel } from './board-model'
import { titlesIn } from './pasted-tasks'
import { addTask } from './task-edits'

export interface QuickAddProps {
  readonly model: BoardModel
  readonly column: string
  readonly onDone: () => void
}

/** Writes new tasks into a column, one after the other: Enter adds at its top, Shift+Enter at its end. */
export const QuickAdd = ({ model, column, onDone }: QuickAddProps) => {
  const [title, setTitle] = useState('')
  const add = (where: 'top' | 'end', text: string): boolean =>
    addTask(model, { column, ...(where === 'top' ? { after: null } : {}) }, { title: text }) !== null
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return onDone()
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (title.trim() === '') return onDone()
    if (add(event.shiftKey ? 'end' : 'top', title.trim().slice(0, 500))) setTitle('')
  }
  return (
    <div className="grid gap-1 border-t border-line py-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: its button was just pressed
        autoFocus
        aria-label="Title of the new task"
        placeholder="What has to be done"
        className="h-8 bg-transparent text-lead outline-none placeholder:text-ink-3 touch:h-11"
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onPaste={(event) => {
          // Several lines are several tasks, in their order.
          const titles = titlesIn(event.clipboardData.getData('text/plain'))
          if (titles.length < 2) return
          event.preventDefault()
          for (const text of titles) add('end', text)
          onDone()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (title.trim() !== '') add('top', title.trim().slice(0, 500))
          onDone()
        }}
      />
      <span className="text-label text-ink-3">Enter adds at the top, Shift+Enter at the end</span>
    </div>
  )
}
