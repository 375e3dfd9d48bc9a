import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Menu, type MenuEntry } from '../../ui/menu'
import type { BoardModel } from './board-model'
import { assigneesOf, toggleAssignee } from './task-edits'

/** Everybody of the workspace, this person first, as lines of a menu that give tasks to them. */
export const peopleEntries = (model: BoardModel, tasks: readonly Task[]): readonly MenuEntry[] => {
  const { me } = model.session
  const ids = tasks.map(({ id }) => id)
  const gone = tasks.flatMap((task) => assigneesOf(task)).filter(({ userId }) => !model.people.some((person) => person.userId === userId))
  const people = [...model.people].sort((a, b) => Number(b.userId === me.id) - Number(a.userId === me.id) || a.name.localeCompare(b.name))
  const all = [...people, ...new Map(gone.map((person) => [person.userId, person])).values()]
  return all.map((person) => ({
    kind: 'check',
    label: person.userId === me.id ? `${person.name} (you)` : person.name,
    checked: tasks.length > 0 && tasks.every(({ assignees }) => assignees[person.userId] !== undefined),
    onChange: () => toggleAssignee(model, ids, person),
    icon: <Avatar person={person} size={18} />,
  }))
}

/** Who does a task. */
export const AssigneesField = ({ model, task }: { readonly model: BoardModel; readonly task: Task }) => {
  const people = assigneesOf(task)
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="label">Assignees</h3>
      <ul className="grid gap-1.5 empty:hidden">
        {people.map((person) => (
          <li key={person.userId} className="flex items-center gap-2">
            <Avatar person={person} size={22} />
            <span className="truncate">{person.name}</span>
          </li>
        ))}
      </ul>
      {model.editable ? (
        <span>
          <Menu
            entries={peopleEntries(model, [task])}
            trigger={
              <Button variant="quiet" size="small" className="-ml-2.5">
                {people.length === 0 ? 'Give it to somebody' : 'Change'}
              </Button>
            }
          />
        </span>
      ) : (
        people.length === 0 && <p className="text-ink-2">Nobody yet</p>
      )}
    </section>
  )
}
