import { plainTextOf } from '../../rich-text/plain-text'
import { stepsByTask } from './copies'
import { dayText } from './day-text'
import { dayFinder } from './due'
import type { Category, Phase, TaskBoard } from './schema'
import { statesOf } from './states'

/**
 * A board as a table that imports back to the same tasks. What a table cannot
 * carry: the formatting of notes, files (their names stay), saved filters and
 * limits of columns.
 */
export interface ExportTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export const headings = [
  'No',
  'Task',
  'Status',
  'Phase',
  'Category',
  'Priority',
  'Assignees',
  'Owner',
  'Start',
  'Due',
  'Due date',
  'Effort, hours',
  'Depends on',
  'Checklist',
  'Notes',
  'Files',
] as const

export const categoryTitles: Readonly<Record<Category, string>> = {
  'event-planning': 'Event planning',
  sponsorship: 'Sponsorship',
  marketing: 'Marketing',
  operations: 'Operations',
  media: 'Media',
}

export const phaseTitles: Readonly<Record<Phase, string>> = {
  'pre-production': 'Pre-production',
  'venue-and-logistics': 'Venue and logistics',
  'creative-design': 'Creative design',
  'on-site-operations': 'On-site operations',
  'post-event': 'Post-event',
}

export const tableOf = (board: TaskBoard): ExportTable => {
  const { states } = statesOf(board)
  const find = dayFinder(board.show)
  const numbers = new Map(board.tasks.map(({ id }, index) => [id, index + 1]))
  const steps = stepsByTask(board.steps)
  const rows = board.tasks.map((task, index) => [
    index + 1,
    task.title,
    states.get(task.id)?.column?.title ?? '',
    task.phase ? phaseTitles[task.phase] : '',
    categoryTitles[task.category],
    task.priority,
    Object.values(task.assignees).join('; '),
    task.owner,
    dayText(task.start),
    dayText(task.due),
    task.due ? find(task.due).date : '',
    task.effort,
    Object.keys(task.dependsOn)
      .flatMap((id) => numbers.get(id) ?? [])
      .sort((a, b) => a - b)
      .join('; '),
    (steps.get(task.id) ?? []).map(({ title, done }) => `[${done ? 'x' : ' '}] ${title.replace(/\s*\n\s*/g, ' ')}`).join('\n'),
    plainTextOf(task.notes),
    Object.values(task.files)
      .map(({ name }) => name)
      .join('; '),
  ])
  return { headings, rows }
}
