import type { NewStep, NewTask } from '../args'
import { type Category, type Day, type Phase, type Priority, phases, priorities } from '../schema'
import { library } from './library'
import type { TemplateName } from './list'
import { type Owner, owners } from './owners'
import type { Table } from './tables'

/** A task of a template. */
export interface TemplateTask {
  /** Names it within the template. */
  readonly key: string
  readonly title: string
  readonly owner: Owner
  readonly category: Category
  readonly phase: Phase
  readonly priority: Priority
  readonly due: Extract<Day, { kind: 'relative' }>
  /** Hours. */
  readonly effort: number
  /** Keys of the tasks to be done first. */
  readonly after: readonly string[]
  readonly steps: readonly string[]
}

/** The tasks of a template by phase, each in order of the due day. A table that cannot be read throws: it is a fault of the program. */
export const readTemplate = (name: TemplateName): TemplateTask[] => {
  const { common, own, event, scale, lasts } = library[name]
  const fitted = common.flatMap(tasksOf).map((task) => ({
    ...task,
    title: task.title.replace('{event}', event),
    due: { ...task.due, days: task.due.days < 0 ? Math.min(-1, Math.round(task.due.days * scale)) : task.due.days + lasts },
  }))
  return [...fitted, ...own.flatMap(tasksOf)].sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || compareDays(a.due, b.due))
}

/** Earlier first; of a day, what is due at a time before what is due by its end. */
export const compareDays = (a: TemplateTask['due'], b: TemplateTask['due']): number =>
  a.days - b.days || ((a.time ?? '24:00') < (b.time ?? '24:00') ? -1 : Number(a.time !== b.time))

/** A template's tasks with their checklists, as the command `applyTemplate` takes them. */
export const templateTasks = (name: TemplateName, newId: () => string): { tasks: NewTask[]; steps: NewStep[] } => {
  const read = readTemplate(name)
  const ids = new Map(read.map(({ key }) => [key, newId()]))
  const idOf = (key: string): string => ids.get(key) ?? fault(`There is no task “${key}”.`)
  return {
    tasks: read.map(({ key, after, steps: _steps, ...task }) => ({
      ...task,
      id: idOf(key),
      dependsOn: Object.fromEntries(after.map((one) => [idOf(one), true as const])),
    })),
    steps: read.flatMap(({ key, steps }) => steps.map((title) => ({ id: newId(), task: idOf(key), title }))),
  }
}

const tasksOf = ({ phase, rows }: Table): TemplateTask[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => taskOf(phase, row))

const categories: ReadonlyMap<string, Category> = new Map([
  ['plan', 'event-planning'],
  ['spon', 'sponsorship'],
  ['mark', 'marketing'],
  ['ops', 'operations'],
  ['media', 'media'],
])

const taskOf = (phase: Phase, row: string): TemplateTask => {
  const [key = '', title = '', owner = '', category = '', priority = '', due = '', effort = '', after = '', steps = ''] = row
    .split('|')
    .map((cell) => cell.trim())
  return {
    key,
    title,
    owner: owners.find((known) => known === owner) ?? fault(`Nobody is called “${owner}” in “${row}”.`),
    category: categories.get(category) ?? fault(`There is no category “${category}” in “${row}”.`),
    phase,
    priority: priorities.find((known) => known === (priority || 'normal')) ?? fault(`There is no priority “${priority}” in “${row}”.`),
    due: dueOf(due),
    effort: Number(effort),
    after: after.split(' ').filter(Boolean),
    steps: steps
      .split(';')
      .map((step) => step.trim())
      .filter(Boolean),
  }
}

const dueOf = (text: string): TemplateTask['due'] => {
  const [days = '', time = null] = text.split(' ')
  return { kind: 'relative', days: Number(days), time }
}

const fault = (sentence: string): never => {
  throw new Error(sentence)
}
