import { categories, phases, priorities, type Task } from '@fashionos/shared/documents/task-board/schema'
import { plainTextOf } from '@fashionos/shared/rich-text/plain-text'
import { Suspense } from 'react'
import { lazily } from '../../ui/lazily'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { BoundText } from '../bound-text'
import type { ImageFiles } from '../view-props'
import { AssigneesField } from './assignees-field'
import type { BoardModel } from './board-model'
import { Checklist } from './checklist'
import { DependenciesField } from './dependencies-field'
import { DayField } from './due-field'
import { FilesField } from './files-field'
import { changeTask, moveTasks } from './task-edits'
import { categoryTitles, phaseTitles, priorityTitles } from './titles'

const NotesEditor = lazily(() => import('../notes-editor').then((notes) => ({ default: notes.NotesEditor })))

export interface TaskFormProps {
  readonly model: BoardModel
  readonly task: Task
  readonly files: ImageFiles
}

const none = ''

/** Everything a task has. */
export const TaskForm = ({ model, task, files }: TaskFormProps) => {
  const { session, snapshot, facts, calendar, editable } = model
  const known = facts.get(task.id)
  const change = (parts: Parameters<typeof changeTask>[2]) => changeTask(model, task.id, parts)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <BoundText
        session={session}
        place={{ list: 'tasks', id: task.id, part: 'title' }}
        maxLength={session.type.schema.tasks.parts.title.maxLength}
        label="Title"
        placeholder="What has to be done"
        editable={editable}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-4">
        <Select
          label="Status"
          value={known?.column?.id ?? none}
          disabled={!editable}
          onChange={(column) => moveTasks(model, [task.id], { column })}
          options={snapshot.columns.map(({ id, title }) => ({ value: id, label: title || 'Column without a title' }))}
        />
        <Select
          label="Priority"
          value={task.priority}
          disabled={!editable}
          onChange={(priority) => void change({ priority })}
          options={priorities.map((value) => ({ value, label: priorityTitles[value] }))}
        />
        <Select
          label="Category"
          value={task.category}
          disabled={!editable}
          onChange={(category) => void change({ category })}
          options={categories.map((value) => ({ value, label: categoryTitles[value] }))}
        />
        <Select
          label="Phase"
          value={task.phase ?? none}
          disabled={!editable}
          onChange={(value) => void change({ phase: phases.find((phase) => phase === value) ?? null })}
          options={[{ value: none, label: 'None' }, ...phases.map((value) => ({ value, label: phaseTitles[value] }))]}
        />
      </div>
      <DayField
        label="Due"
        day={task.due}
        calendar={calendar}
        editable={editable}
        late={known?.overdue ?? false}
        onChange={(due) => change({ due })}
      />
      <DayField label="Start" day={task.start} calendar={calendar} editable={editable} onChange={(start) => change({ start })} />
      <AssigneesField model={model} task={task} />
      <div className="grid grid-cols-2 gap-x-4">
        <TypedField
          label="Owner by role"
          value={task.owner}
          placeholder="Stage manager"
          disabled={!editable}
          commit={(owner) => (owner.length > 100 ? 'Expected at most 100 characters.' : change({ owner }))}
        />
        <TypedField
          label="Effort, hours"
          value={task.effort === 0 ? '' : String(task.effort)}
          placeholder="0"
          disabled={!editable}
          commit={(text) => {
            const effort = text === '' ? 0 : Number(text.replace(',', '.').replace(/ ?h(ours?)?$/, ''))
            return effort >= 0 && effort <= 1_000 ? change({ effort }) : 'Expected hours from 0 to 1,000, such as 2.5.'
          }}
        />
      </div>
      <DependenciesField model={model} task={task} />
      <Checklist model={model} task={task} />
      <FilesField model={model} task={task} files={files} />
      <section>
        <h3 className="label mb-2">Notes</h3>
        <Suspense fallback={<p className="whitespace-pre-line">{plainTextOf(task.notes)}</p>}>
          <NotesEditor key={task.id} session={session} place={{ list: 'tasks', id: task.id, part: 'notes' }} editable={editable} />
        </Suspense>
      </section>
    </div>
  )
}
