import { categories, phases, priorities, type TaskFilter } from '@fashionos/shared/documents/task-board/schema'
import type { ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import type { BoardModel } from './board-model'
import { assigneesOf } from './task-edits'
import { categoryTitles, phaseTitles, priorityTitles } from './titles'

const dueTitles: Readonly<Record<TaskFilter['due'], string>> = {
  any: 'Any time',
  overdue: 'Late',
  'this-week': 'This week',
  none: 'No date',
}
const dues = ['any', 'overdue', 'this-week', 'none'] as const

/** All conditions a filter can set; what is not chosen lets everything through. */
export const FilterForm = ({ model }: { readonly model: BoardModel }) => {
  const { filter, setFilter, snapshot } = model
  const set = (change: Partial<TaskFilter>) => setFilter({ ...filter, ...change })
  const people = new Map(model.people.map(({ userId, name }) => [userId, name]))
  for (const task of snapshot.tasks) for (const { userId, name } of assigneesOf(task)) if (!people.has(userId)) people.set(userId, name)
  return (
    <div className="grid max-h-[min(560px,70dvh)] gap-5 overflow-y-auto">
      <Select
        label="Due"
        value={filter.due}
        onChange={(due) => set({ due })}
        options={dues.map((value) => ({ value, label: dueTitles[value] }))}
      />
      <Choices label="People">
        <Checkbox label="Nobody yet" checked={filter.unassigned} onChange={(unassigned) => set({ unassigned })} />
        <Many
          values={[...people.keys()].slice(0, 200)}
          titleOf={(id) => people.get(id) ?? ''}
          chosen={filter.people}
          onChange={(next) => set({ people: next })}
        />
      </Choices>
      <Choices label="Status">
        <Many
          values={snapshot.columns.map(({ id }) => id)}
          titleOf={(id) => snapshot.columns.find((column) => column.id === id)?.title ?? ''}
          chosen={filter.columns}
          onChange={(columns) => set({ columns })}
        />
        <Checkbox label="Waiting for another task" checked={filter.blocked} onChange={(blocked) => set({ blocked })} />
      </Choices>
      <Choices label="Phase">
        <Many values={phases} titleOf={(value) => phaseTitles[value]} chosen={filter.phases} onChange={(next) => set({ phases: next })} />
      </Choices>
      <Choices label="Category">
        <Many
          values={categories}
          titleOf={(value) => categoryTitles[value]}
          chosen={filter.categories}
          onChange={(next) => set({ categories: next })}
        />
      </Choices>
      <Choices label="Priority">
        <Many
          values={priorities}
          titleOf={(value) => priorityTitles[value]}
          chosen={filter.priorities}
          onChange={(next) => set({ priorities: next })}
        />
      </Choices>
    </div>
  )
}

const Choices = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <fieldset>
    <legend className="label mb-1">{label}</legend>
    <div className="grid gap-x-4 sm:grid-cols-2">{children}</div>
  </fieldset>
)

interface ManyProps<Value extends string> {
  readonly values: readonly Value[]
  readonly titleOf: (value: Value) => string
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: Value[]) => void
}

const Many = <Value extends string>({ values, titleOf, chosen, onChange }: ManyProps<Value>) =>
  values.map((value) => (
    <Checkbox
      key={value}
      label={titleOf(value)}
      checked={chosen.includes(value)}
      onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
    />
  ))
