import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Combobox } from '../../ui/combobox'
import { IconButton } from '../../ui/icon-button'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { titleOf } from './titles'

/** What a task waits for, and what waits for it. */
export const DependenciesField = ({ model, task }: { readonly model: BoardModel; readonly task: Task }) => {
  const { session, snapshot, byId, facts, editable, setOpen } = model
  const [fault, setFault] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const on = Object.keys(task.dependsOn).flatMap((id) => byId.get(id) ?? [])
  const blocks = (facts.get(task.id)?.blocks ?? []).flatMap((id) => byId.get(id) ?? [])
  const add = (id: string) => {
    const result = session.run('setDependency', { ids: [task.id], on: id })
    setFault(result.ok ? null : result.reason)
    if (result.ok) setAdding(false)
  }
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {adding && editable ? (
          <Combobox
            label="Waits for"
            value=""
            error={fault}
            empty="No task is called that"
            onChange={add}
            options={snapshot.tasks
              .filter(({ id }) => id !== task.id && !Object.hasOwn(task.dependsOn, id))
              .map((one) => ({ value: one.id, label: titleOf(one), detail: facts.get(one.id)?.done ? 'Done' : '' }))}
          />
        ) : (
          <h3 className="label">Waits for</h3>
        )}
        <TaskLinks
          tasks={on}
          model={model}
          onOpen={setOpen}
          onRemove={editable ? (id) => told(session.run('removeDependency', { ids: [task.id], on: id })) : null}
        />
        {editable && !adding && (
          <span>
            <Button variant="quiet" size="small" className="-ml-2.5" onClick={() => setAdding(true)}>
              Let it wait for a task
            </Button>
          </span>
        )}
        {!editable && on.length === 0 && <p className="text-ink-2">Nothing</p>}
      </div>
      {blocks.length > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <h3 className="label">Waiting for it</h3>
          <TaskLinks tasks={blocks} model={model} onOpen={setOpen} onRemove={null} />
        </div>
      )}
    </section>
  )
}

interface TaskLinksProps {
  readonly tasks: readonly Task[]
  readonly model: BoardModel
  readonly onOpen: (task: string) => void
  readonly onRemove: ((task: string) => void) | null
}

const TaskLinks = ({ tasks, model, onOpen, onRemove }: TaskLinksProps) => (
  <ul className="empty:hidden">
    {tasks.map((one) => {
      const facts = model.facts.get(one.id)
      return (
        <li key={one.id} className="flex min-h-8 items-center gap-2 border-b border-line">
          <button type="button" className="link min-w-0 flex-1 truncate py-1 text-left" onClick={() => onOpen(one.id)}>
            {titleOf(one)}
          </button>
          <span className={facts?.done ? 'text-small text-moss' : 'text-small text-ink-3'}>{facts?.column?.title}</span>
          {onRemove && (
            <IconButton
              label={`No longer wait for ${titleOf(one)}`}
              tooltip={false}
              className="-mr-2 size-7"
              onClick={() => onRemove(one.id)}
            >
              <X size={13} strokeWidth={1.5} aria-hidden="true" />
            </IconButton>
          )}
        </li>
      )
    })}
  </ul>
)
