import { categories, phases, priorities } from '@fashionos/shared/documents/task-board/schema'
import { Button } from '../../ui/button'
import { Menu, type MenuEntry } from '../../ui/menu'
import { Popover } from '../../ui/popover'
import { TypedField } from '../../ui/typed-field'
import { peopleEntries } from './assignees-field'
import type { BoardModel } from './board-model'
import { parseDay } from './day-parse'
import { changeTasks, countText, duplicateTasks, moveTasks, pickedTasks, removeTasks, type TaskChange } from './task-edits'
import { categoryTitles, phaseTitles, priorityTitles } from './titles'

/** What is done to several picked tasks at once; each change is one step of undo. */
export const BulkBar = ({ model }: { readonly model: BoardModel }) => {
  const ids = pickedTasks(model)
  const tasks = ids.flatMap((id) => model.byId.get(id) ?? [])
  const set = (change: TaskChange) => changeTasks(model, ids, change)
  const choose = <T extends string>(
    values: readonly T[],
    titles: Readonly<Record<T, string>>,
    change: (value: T) => TaskChange,
  ): MenuEntry[] => values.map((value) => ({ kind: 'action', label: titles[value], onSelect: () => set(change(value)) }))
  return (
    <div
      role="toolbar"
      aria-label="Picked tasks"
      className="mx-(--page) flex flex-wrap items-center gap-1 border-y border-ink bg-sunk px-3 py-1"
    >
      <span className="num mr-2 font-medium">{countText(ids.length)} picked</span>
      <Menu
        entries={model.snapshot.columns.map(({ id, title }) => ({
          kind: 'action',
          label: title,
          onSelect: () => moveTasks(model, ids, { column: id }),
        }))}
        trigger={<Quiet>Status</Quiet>}
      />
      <Menu entries={peopleEntries(model, tasks)} trigger={<Quiet>Assignees</Quiet>} />
      <Popover label="Due" className="w-72" trigger={<Quiet>Due</Quiet>}>
        <TypedField
          label="Due"
          value=""
          placeholder="3 days before, or 3 Mar"
          commit={(text) => {
            const parsed = parseDay(text, model.calendar)
            if (!parsed.ok) return parsed.reason
            set({ due: parsed.value })
            return null
          }}
        />
      </Popover>
      <Menu entries={choose(priorities, priorityTitles, (priority) => ({ priority }))} trigger={<Quiet>Priority</Quiet>} />
      <Menu entries={choose(phases, phaseTitles, (phase) => ({ phase }))} trigger={<Quiet>Phase</Quiet>} />
      <Menu entries={choose(categories, categoryTitles, (category) => ({ category }))} trigger={<Quiet>Category</Quiet>} />
      <Quiet onClick={() => duplicateTasks(model, ids)}>Duplicate</Quiet>
      <Quiet onClick={() => removeTasks(model, ids)}>Remove</Quiet>
      <Quiet className="ml-auto" onClick={() => model.select({ ...model.selection, picked: new Set() })}>
        Pick none
      </Quiet>
    </div>
  )
}

const Quiet = (props: React.ComponentProps<typeof Button>) => <Button variant="quiet" size="small" {...props} />
