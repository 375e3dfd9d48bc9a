import type { DraftOf } from '../../ydoc/draft'
import type { SeedContext } from '../document-type'
import { demoBoard } from './demo'
import type { schema } from './schema'
import { isTemplateName } from './templates/list'
import { templateTasks } from './templates/template-tasks'
import { usualColumns } from './usual-columns'

/** A new task board: the usual columns, and the tasks of a template or of the demo show. A template nobody knows throws. */
export const seed = (draft: DraftOf<typeof schema>, { show: event, content, newId }: SeedContext): void => {
  if (event) draft.show.set({ date: event.date, timeZone: event.timeZone })
  draft.columns.add(
    usualColumns.map((column) => ({ id: newId(), ...column })),
    { after: null },
  )
  if (content === 'blank') return
  const columns = draft.columns.all()
  const { tasks, steps, filters } =
    content === 'demo' ? demoBoard({ columns, newId }) : { ...templateTasks(templateOf(content.template), newId), filters: [] }
  draft.tasks.add(
    tasks.map((task) => ({ column: columns[0]?.id ?? null, ...task })),
    { after: null },
  )
  draft.steps.add(steps, { after: null })
  draft.filters.add(filters, { after: null })
}

const templateOf = (name: string) => {
  if (!isTemplateName(name)) throw new Error(`There is no task template “${name}”.`)
  return name
}
