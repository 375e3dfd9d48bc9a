import { ok, type Result, refused } from '../../errors'
import { parseDay } from './day-text'
import { categoryTitles, phaseTitles } from './export-table'
import { plain, type TablePart } from './import-headings'
import type { Row } from './import-table'
import { categories, type Priority, phases, schema } from './schema'

interface CellInput {
  readonly part: TablePart
  readonly text: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** The row with what one cell says; a reason when the cell says nothing of its part. */
export const readCell = (row: Row, { part, text, people }: CellInput): Result<Row> => {
  switch (part) {
    case 'title':
      return ok(withTitle(row, text))
    case 'owner':
      return ok(withOwner(row, text))
    case 'number':
      return ok({ ...row, number: text.replace(/^#/, '') })
    case 'status':
      return ok({ ...row, status: text })
    case 'depends':
      return ok({ ...row, depends: text })
    case 'notes':
      return ok({ ...row, notes: [text, ...row.notes] })
    case 'checklist':
      return ok({ ...row, steps: stepsIn(text) })
    case 'assignees':
      return ok(withPeople(row, text, people))
    case 'phase':
      return one(text, phases, phaseTitles, (phase) => ({ ...row, task: { ...row.task, phase } }))
    case 'category':
      return one(text, categories, categoryTitles, (category) => ({ ...row, task: { ...row.task, category } }))
    case 'priority':
      return priorityOf(row, text)
    case 'effort':
      return effortOf(row, text)
    case 'start':
    case 'due': {
      const day = parseDay(text)
      return day.ok ? ok({ ...row, task: { ...row.task, [part]: day.value } }) : day
    }
    case 'ignore':
      return ok(row)
  }
}

const withTitle = (row: Row, text: string): Row => {
  const { maxLength } = schema.tasks.parts.title
  const title = text.replace(/\s+/g, ' ')
  const task = { ...row.task, title: title.slice(0, maxLength) }
  return title.length > maxLength ? { ...row, task, notes: [...row.notes, text] } : { ...row, task }
}

const maxOwner = 100

const withOwner = (row: Row, text: string): Row => {
  const owner = [row.task.owner, text].filter(Boolean).join(', ')
  return owner.length > maxOwner ? { ...row, notes: [...row.notes, `Owner: ${text}`] } : { ...row, task: { ...row.task, owner } }
}

/** People the workspace knows are assigned; other names become the owner. */
const withPeople = (row: Row, text: string, people: CellInput['people']): Row => {
  const names = text
    .split(/[;,\n&]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const found = names.flatMap((name) => people.find((person) => plain(person.name) === plain(name)) ?? [])
  const others = names.filter((name) => !people.some((person) => plain(person.name) === plain(name)))
  const assigned = { ...row, task: { ...row.task, assignees: Object.fromEntries(found.map(({ id, name }) => [id, name])) } }
  return others.length > 0 ? withOwner(assigned, others.join(', ')) : assigned
}

const one = <T extends string>(
  text: string,
  known: readonly T[],
  titles: Readonly<Record<T, string>>,
  made: (value: T) => Row,
): Result<Row> => {
  const value = known.find((name) => plain(name) === plain(text) || plain(titles[name]) === plain(text))
  return value ? ok(made(value)) : refused(`Expected one of ${known.map((name) => titles[name]).join(', ')}, found “${text.slice(0, 60)}”.`)
}

const priorityWords: ReadonlyMap<string, Priority> = new Map([
  ...'low|lowest|minor|niedrig|basse|baja|bassa'.split('|').map((word) => [word, 'low'] as const),
  ...'normal|medium|none|mittel|moyenne|media'.split('|').map((word) => [word, 'normal'] as const),
  ...'high|important|major|hoch|haute|alta'.split('|').map((word) => [word, 'high'] as const),
  ...'urgent|critical|highest|asap|dringend|urgente|kritisch'.split('|').map((word) => [word, 'urgent'] as const),
])

const priorityOf = (row: Row, text: string): Result<Row> => {
  const priority = priorityWords.get(plain(text))
  return priority
    ? ok({ ...row, task: { ...row.task, priority } })
    : refused(`Expected low, normal, high or urgent, found “${text.slice(0, 60)}”.`)
}

const effortOf = (row: Row, text: string): Result<Row> => {
  const [, number = '', unit = 'h'] = /^(\d+(?:[.,]\d+)?)\s*(h|hours?|d|days?)?$/i.exec(text.trim()) ?? []
  const hours = Number(number.replace(',', '.')) * (unit.toLowerCase().startsWith('d') ? 8 : 1)
  return number !== '' && hours <= 1_000
    ? ok({ ...row, task: { ...row.task, effort: hours } })
    : refused(`Expected hours from 0 to 1,000, found “${text.slice(0, 60)}”.`)
}

/** A step per line, ticked or not: `[x] Book the van`. */
const stepsIn = (text: string): Row['steps'] =>
  text
    .split('\n')
    .map((line) => ({
      done: /^\s*\[x\]/i.test(line),
      title: line
        .replace(/^\s*(?:\[[ x]?\]|[-*•])\s*/i, '')
        .trim()
        .slice(0, schema.steps.parts.title.maxLength),
    }))
    .filter(({ title }) => title !== '')
