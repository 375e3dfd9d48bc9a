import type { ChangesOf, RichTextJson } from '../../ydoc/schema'
import type { NewStep, NewTask } from './args'
import { everything } from './filter'
import type { ColumnKind, schema, TaskColumn } from './schema'
import { compareDays, readTemplate, type TemplateTask, templateTasks } from './templates/template-tasks'

/**
 * The board of the demo show: the runway template of a house that began nine
 * months ahead, a quarter of it done, some late, some waiting for what is late.
 */
interface Demo {
  readonly columns: readonly TaskColumn[]
  readonly newId: () => string
}

interface DemoBoard {
  readonly tasks: NewTask[]
  readonly steps: NewStep[]
  readonly filters: (ChangesOf<typeof schema.filters.parts> & { readonly id: string })[]
}

/** The demo’s people; a test holds them to what the database is seeded with. */
export const demoTeam = {
  ines: { id: '019b3c00-0000-7000-8000-000000000011', name: 'Inês Almeida' },
  marc: { id: '019b3c00-0000-7000-8000-000000000012', name: 'Marc Delorme' },
  yuki: { id: '019b3c00-0000-7000-8000-000000000013', name: 'Yuki Tanaka' },
  aurelie: { id: '019b3c00-0000-7000-8000-000000000014', name: 'Aurélie Morel' },
  claire: { id: '019b3c00-0000-7000-8000-000000000015', name: 'Claire Fontaine' },
} as const
type Person = keyof typeof demoTeam

/** Whose the tasks of a role are. What no role here has is nobody’s yet. */
const byOwner: Readonly<Partial<Record<string, readonly Person[]>>> = {
  Producer: ['claire'],
  'Production manager': ['claire'],
  'Creative director': ['aurelie', 'ines'],
  Designer: ['aurelie'],
  Stylist: ['aurelie'],
  'Stage manager': ['marc'],
  'Show director': ['marc'],
  'Technical director': ['marc', 'yuki'],
  'Safety officer': ['marc'],
  'Lighting designer': ['yuki'],
  'Sound designer': ['yuki'],
  'Head dresser': ['yuki'],
  'PR lead': ['ines'],
  'Sponsorship lead': ['ines'],
  'Finance lead': ['claire'],
}

/** What is due before this day is done, but for what is stuck or waits for it. */
const doneUntil = -40
/** Begun long ago and not finished: late, and others wait for it. */
const stuck: Readonly<Record<string, ColumnKind>> = {
  permits: 'in-progress',
  'music-dir': 'in-progress',
  deals: 'in-progress',
  'hold-date': 'review',
  privacy: 'todo',
}
/** Ahead of its day. */
const ahead: Readonly<Record<string, ColumnKind>> = {
  shoes: 'done',
  'stream-plan': 'done',
  'light-plot': 'in-progress',
  'sound-sys': 'done',
  invitation: 'review',
  gifts: 'review',
  power: 'in-progress',
  'cast-call': 'in-progress',
  catering: 'in-progress',
  'social-plan': 'in-progress',
  backstage: 'in-progress',
  risk: 'in-progress',
}
const notes: Readonly<Record<string, string>> = {
  permits: 'The prefecture asks for a second plan of the barriers on the avenue. Claire has the appointment.',
  'music-dir': 'Two directions left: strings, or the modular synthesiser. Aurélie hears both on Thursday.',
  deals: 'The car partner wants exclusivity for arrivals; the house has not agreed yet.',
  'light-plot': 'Fabric ceiling or mirrors: the plot waits for the weight of the mirrors.',
}

export const demoBoard = ({ columns, newId }: Demo): DemoBoard => {
  const read = readTemplate('runway-show')
  const { tasks, steps } = templateTasks('runway-show', newId)
  const kinds = kindsOf(read)
  const kindById = new Map(tasks.map(({ id }, index) => [id, kinds.get(read[index]?.key ?? '') ?? 'todo']))
  return {
    tasks: tasks.map((task, index): NewTask => {
      const { key, owner, due } = read[index] ?? fault()
      return {
        ...task,
        due: { ...due, days: earlier(due.days) },
        column: columns.find(({ kind }) => kind === kinds.get(key))?.id ?? null,
        assignees: Object.fromEntries((byOwner[owner] ?? []).map((person) => [demoTeam[person].id, demoTeam[person].name])),
        notes: notesOf(notes[key]),
      }
    }),
    steps: steps.map((step, index) => ({ ...step, done: isTicked(kindById.get(step.task) ?? 'todo', index) })),
    filters: filtersOf(newId),
  }
}

const kindsOf = (tasks: readonly TemplateTask[]): ReadonlyMap<string, ColumnKind> => {
  const kinds = new Map<string, ColumnKind>()
  for (const { key, due, after } of tasks.toSorted((a, b) => compareDays(a.due, b.due))) {
    const isFree = after.every((on) => kinds.get(on) === 'done')
    kinds.set(key, stuck[key] ?? ahead[key] ?? (isFree && earlier(due.days) < doneUntil ? 'done' : 'todo'))
  }
  return kinds
}

/** Days before the show, for a house that takes its time until the last two weeks; order stays. */
const earlier = (days: number): number => (days < -14 ? Math.round((days + 14) * 3.4) - 14 : days)

const isTicked = (kind: ColumnKind, index: number): boolean =>
  kind === 'done' || kind === 'review' || (kind === 'in-progress' && index % 2 === 0)

const notesOf = (text: string | undefined): RichTextJson =>
  text === undefined ? null : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }

const filtersOf = (newId: () => string): DemoBoard['filters'] => [
  { id: newId(), title: 'Blocked', filter: { ...everything, blocked: true } },
  { id: newId(), title: 'Nobody has it yet', filter: { ...everything, unassigned: true } },
  { id: newId(), title: 'Show day', filter: { ...everything, phases: ['on-site-operations'] } },
]

const fault = (): never => {
  throw new Error('The template was read twice and differed.')
}
