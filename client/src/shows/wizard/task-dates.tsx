import { dateOfNumber, dayNumberOf } from '@fashionos/shared/documents/task-board/due'
import { isTemplateName } from '@fashionos/shared/documents/task-board/templates/list'
import { useQuery } from '@tanstack/react-query'
import { longDateOf } from '../show-date'

/** How many tasks a template has, and its first and last day, in days from the show. */
interface Extent {
  readonly tasks: number
  readonly first: number
  readonly last: number
}

/** The tasks are long and come only when somebody looks at them. */
const extentOf = async (name: string): Promise<Extent | null> => {
  if (!isTemplateName(name)) return null
  const { readTemplate } = await import('@fashionos/shared/documents/task-board/templates/template-tasks')
  const days = readTemplate(name).map(({ due }) => due.days)
  return { tasks: days.length, first: Math.min(...days), last: Math.max(...days) }
}

/** The days that the tasks of a template land on for a show on that date. */
export const TaskDates = ({ template, date }: { readonly template: string; readonly date: string }) => {
  const { data } = useQuery({
    queryKey: ['task-template', template],
    queryFn: () => extentOf(template),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data || date === '') return null
  const dayOf = (days: number) => longDateOf(dateOfNumber(dayNumberOf(date) + days))
  return (
    <p className="num text-small text-ink-2">
      {data.tasks} tasks, {dayOf(data.first)} to {dayOf(data.last)}
    </p>
  )
}
