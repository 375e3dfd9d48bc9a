import { categories, phases, priorities, type TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import type { WorkspacePerson } from '../view-props'
import { parseDay } from './day-parse'
import type { Calendar } from './day-text'
import type { NewTask } from './task-edits'
import { categoryTitles, phaseTitles, priorityTitles } from './titles'

/** What a pasted line may be at most, as the schema has it. */
const maxTitle = 500

/** Lines that are one title each, without the signs a list has before them. */
export const titlesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–]|\d+[.)]|\[[ x]?\])\s+/i, '')
        .trim()
        .slice(0, maxTitle),
    )
    .filter(Boolean)

/** What a column of a table is about. */
export const tableParts = ['title', 'status', 'category', 'phase', 'priority', 'assignees', 'owner', 'start', 'due', 'effort'] as const
export type TablePart = (typeof tableParts)[number]

const headings: Readonly<Record<TablePart, RegExp>> = {
  title: /^(task|title|name|what|to ?do|item|subject)s?$/,
  status: /^(status|state|column|list)$/,
  category: /^(category|area|team|department|type)$/,
  phase: /^(phase|stage|section)$/,
  priority: /^(priority|importance)$/,
  assignees: /^(assignees?|assigned( to)?|person|people|who|responsible)$/,
  owner: /^(owner|role|owner by role)$/,
  start: /^(start|start date|begins?|from)$/,
  due: /^(due|due date|deadline|by|until|when|date|end|finish)$/,
  effort: /^(effort|hours|estimate|effort, hours|h)$/,
}

/** The parts the first row names; `null`: it is a row like the others. */
export const headOf = (row: readonly string[]): readonly (TablePart | null)[] | null => {
  const parts = row.map((cell) => {
    const word = cell.trim().toLowerCase()
    return tableParts.find((part) => headings[part].test(word)) ?? null
  })
  return parts.includes('title') && parts.filter(Boolean).length >= Math.min(2, row.length) ? parts : null
}

export interface TableContext {
  readonly columns: readonly TaskColumn[]
  readonly people: readonly WorkspacePerson[]
  readonly calendar: Calendar
  readonly newId: () => string
}

export interface TablePlan {
  readonly tasks: readonly NewTask[]
  /** What could not be taken, a sentence each. */
  readonly faults: readonly string[]
}

/** Tasks of a table. Without a heading its columns are read as `usual`. Rows without a title are left out. */
export const planTable = (
  table: readonly (readonly string[])[],
  usual: readonly (TablePart | null)[],
  context: TableContext,
): TablePlan => {
  const head = table[0] ? headOf(table[0]) : null
  const parts = head ?? usual
  const faults: string[] = []
  const tasks = table.slice(head ? 1 : 0).flatMap((row, index): NewTask[] => {
    const task: Draft = { id: context.newId() }
    for (const [at, part] of parts.entries()) {
      const text = row[at]?.trim() ?? ''
      const fault = part && text !== '' ? take(task, part, text, context) : null
      if (fault) faults.push(`Row ${index + (head ? 2 : 1)}: ${fault}`)
    }
    return task.title ? [task] : []
  })
  return { tasks, faults }
}

type Draft = { -readonly [K in keyof NewTask]: NewTask[K] }

/** A sentence when the text says nothing of that part; the task is then made without it. */
export const take = (task: Draft, part: TablePart, text: string, { columns, people, calendar }: TableContext): string | null => {
  switch (part) {
    case 'title':
      task.title = text.replace(/\s+/g, ' ').slice(0, maxTitle)
      return null
    case 'owner':
      task.owner = text.slice(0, 100)
      return null
    case 'status': {
      const column = columns.find(({ title }) => title.toLowerCase() === text.toLowerCase())
      if (!column) return `no column is called “${text}”.`
      task.column = column.id
      return null
    }
    case 'category':
      return chosen(text, categories, categoryTitles, (value) => {
        task.category = value
      })
    case 'phase':
      return chosen(text, phases, phaseTitles, (value) => {
        task.phase = value
      })
    case 'priority':
      return chosen(text, priorities, priorityTitles, (value) => {
        task.priority = value
      })
    case 'assignees': {
      const { found, unknown } = peopleIn(text, people)
      if (Object.keys(found).length > 0) task.assignees = found
      return unknown ? `nobody of the workspace is called “${unknown}”.` : null
    }
    case 'start':
    case 'due': {
      const parsed = parseDay(text, calendar)
      if (!parsed.ok) return parsed.reason
      task[part] = parsed.value
      return null
    }
    case 'effort': {
      const hours = Number(text.replace(',', '.').replace(/ ?h(ours?)?$/i, ''))
      if (!(hours >= 0 && hours <= 1_000)) return `expected hours from 0 to 1,000, found “${text}”.`
      task.effort = hours
      return null
    }
  }
}

const chosen = <T extends string>(
  text: string,
  values: readonly T[],
  titles: Readonly<Record<T, string>>,
  set: (value: T) => void,
): string | null => {
  const wanted = text.toLowerCase()
  const value = values.find((one) => one === wanted || titles[one].toLowerCase() === wanted)
  if (value === undefined) return `expected one of ${values.map((one) => titles[one]).join(', ')}, found “${text}”.`
  set(value)
  return null
}

/** People by name, or by the first name where only one has it. */
const peopleIn = (text: string, people: readonly WorkspacePerson[]): { found: Record<string, string>; unknown: string | null } => {
  const found: Record<string, string> = {}
  let unknown: string | null = null
  for (const name of text
    .split(/[,;&]| and /)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const wanted = name.toLowerCase()
    const byFirst = people.filter((person) => person.name.toLowerCase().split(' ')[0] === wanted)
    const person = people.find((one) => one.name.toLowerCase() === wanted) ?? (byFirst.length === 1 ? byFirst[0] : undefined)
    if (person) found[person.userId] = person.name
    else unknown ??= name
  }
  return { found, unknown }
}
