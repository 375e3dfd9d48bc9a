import type { Step, Task } from '@fashionos/shared/documents/task-board/schema'
import { GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Checkbox } from '../../ui/checkbox'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/icon-button'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { isNoMove } from './drop-place'
import { titlesIn } from './pasted-tasks'
import { useStepDrag } from './use-step-drag'
import { useTick } from './use-tick'

/** The steps of a task: ticked, written, put in order; pasted lines are steps. */
export const Checklist = ({ model, task }: { readonly model: BoardModel; readonly task: Task }) => {
  const { session, editable, snapshot } = model
  const steps = snapshot.steps.filter((step) => step.task === task.id)
  const done = steps.filter((step) => step.done).length
  const list = useRef<HTMLUListElement>(null)
  const { drag, listeners } = useStepDrag({ list, editable, onMove: (id, after) => putBehind(model, task.id, { id, after }) })
  const move = (id: string, by: 1 | -1) => {
    // As they stand: keys may come faster than they are drawn while a field has the focus.
    const now = stepsOf(model, task.id)
    const index = now.findIndex((step) => step.id === id)
    if (index < 0 || index + by < 0 || index + by >= now.length) return
    const others = now.filter((step) => step.id !== id)
    putBehind(model, task.id, { id, after: others[index + by - 1]?.id ?? null })
  }
  const remove = (step: Step) => void told(session.run('removeSteps', { ids: [step.id] }))
  if (steps.length === 0 && !editable) return null
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="label num flex justify-between">
        <span>Checklist</span>
        {steps.length > 0 && (
          <span>
            {done} of {steps.length}
          </span>
        )}
      </h3>
      <div className="relative">
        <ul ref={list} {...listeners}>
          {steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              editable={editable}
              carried={drag?.id === step.id}
              onTick={(next) => told(session.run('changeSteps', { changes: [{ id: step.id, done: next }] }))}
              onTitle={(title) => told(session.run('changeSteps', { changes: [{ id: step.id, title }] }))}
              onMove={(by) => move(step.id, by)}
              onRemove={() => remove(step)}
            />
          ))}
        </ul>
        {drag?.place && (
          <div data-drop="" className="pointer-events-none absolute inset-x-0 z-20 h-0.5 bg-ink" style={{ top: drag.place.line - 1 }} />
        )}
      </div>
      {editable && <NewStep onAdd={(titles) => add(model, task.id, titles)} />}
    </section>
  )
}

const add = ({ session }: BoardModel, task: string, titles: readonly string[]): boolean =>
  told(session.run('addSteps', { steps: titles.map((title) => ({ id: newId(), task, title })) }))

const stepsOf = ({ session }: BoardModel, task: string): readonly Step[] =>
  session.snapshot.get().steps.filter((step) => step.task === task)

/** Puts a step behind another one of its checklist; `null`: first. */
const putBehind = (model: BoardModel, task: string, { id, after }: { id: string; after: string | null }): void => {
  const { session, say } = model
  const steps = stepsOf(model, task)
  const order = steps.map((step) => step.id)
  if (isNoMove({ after }, { ids: [id], column: order })) return
  const others = steps.filter((step) => step.id !== id)
  // All checklists stand in one list: the first of this one is behind the last of the one before.
  const before = session.snapshot.get().steps.filter((step) => step.id !== id)
  const first = others[0] && before[before.indexOf(others[0]) - 1]?.id
  if (!told(session.run('moveSteps', { ids: [id], after: after ?? first ?? null }))) return
  const place = others.findIndex((step) => step.id === after) + 2
  say(`Moved the step to place ${place} of ${steps.length}.`)
}

interface StepLineProps {
  readonly step: Step
  readonly editable: boolean
  /** It follows the pointer. */
  readonly carried: boolean
  readonly onTick: (done: boolean) => void
  readonly onTitle: (title: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const StepLine = memo(({ step, editable, carried, onTick, onTitle, onMove, onRemove }: StepLineProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const [ticked, tick] = useTick(step.done, onTick)
  const take = () => {
    if (draft === null) return
    if (draft.trim() === '') onRemove()
    else if (draft.trim() !== step.title) onTitle(draft.trim())
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    if (event.key === 'Escape') setDraft(null)
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      data-step={step.id}
      className={classes('group flex min-h-8 items-center gap-2.5 border-b border-line', carried && 'relative z-10 bg-paper shadow-float')}
    >
      {editable && (
        <span
          data-grip=""
          aria-hidden="true"
          className="-mr-1.5 -ml-1 grid h-8 w-4 shrink-0 cursor-grab select-none place-items-center text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:h-11 touch:w-8 touch:opacity-100"
        >
          <GripVertical size={13} strokeWidth={1.5} />
        </span>
      )}
      <Checkbox checked={ticked} disabled={!editable} label={step.title || 'Step'} labelLook="hidden" onChange={tick} />
      <input
        aria-label={`Step: ${step.title}`}
        className={`min-w-0 flex-1 bg-transparent py-1 outline-none focus-visible:shadow-[0_1px_0_var(--ink)] ${step.done ? 'text-ink-3 line-through' : ''}`}
        value={draft ?? step.title}
        readOnly={!editable}
        maxLength={500}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {editable && (
        <IconButton
          label={`Remove the step ${step.title}`}
          tooltip={false}
          className="size-6 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:size-11 touch:opacity-100"
          onClick={onRemove}
        >
          <X size={13} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
})

const NewStep = ({ onAdd }: { readonly onAdd: (titles: readonly string[]) => boolean }) => {
  const [title, setTitle] = useState('')
  const take = () => {
    if (title.trim() !== '' && onAdd([title.trim()])) setTitle('')
  }
  return (
    <input
      aria-label="New step"
      placeholder="Add a step, or paste lines"
      className="h-8 bg-transparent outline-none placeholder:text-ink-3 touch:h-11"
      value={title}
      maxLength={500}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onPaste={(event) => {
        const titles = titlesIn(event.clipboardData.getData('text/plain'))
        if (titles.length < 2) return
        event.preventDefault()
        onAdd(titles)
      }}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      onBlur={take}
    />
  )
}
