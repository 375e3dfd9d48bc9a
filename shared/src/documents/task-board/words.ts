import type { WordsOf } from '../words'
import { dayText } from './day-text'
import type { schema } from './schema'

/** How the parts of a task board are called in sentences. */
export const words: WordsOf<typeof schema> = {
  show: { title: 'Show', parts: { date: 'Date', timeZone: 'Time zone' } },
  columns: {
    one: 'column',
    many: 'columns',
    titleOf: ({ title }) => title,
    parts: { title: 'Title', kind: 'Meaning', limit: { title: 'Limit', textOf: (limit) => (limit === null ? '' : String(limit)) } },
  },
  tasks: {
    one: 'task',
    many: 'tasks',
    titleOf: ({ title }) => title,
    parts: {
      title: 'Title',
      column: { title: 'Status', textOf: (id, { columns }) => columns.find((column) => column.id === id)?.title ?? '' },
      category: 'Category',
      phase: { title: 'Phase', textOf: (phase) => phase ?? '' },
      priority: 'Priority',
      assignees: { title: 'Assignees', textOf: (people) => Object.values(people).join(', ') },
      owner: 'Owner',
      start: { title: 'Start', textOf: dayText },
      due: { title: 'Due', textOf: dayText },
      effort: { title: 'Effort', textOf: (hours) => `${hours} h` },
      dependsOn: {
        title: 'Depends on',
        textOf: (dependsOn, { tasks }) =>
          tasks
            .filter(({ id }) => Object.hasOwn(dependsOn, id))
            .map(({ title }) => title)
            .join(', '),
      },
      files: {
        title: 'Files',
        textOf: (files) =>
          Object.values(files)
            .map(({ name }) => name)
            .join(', '),
      },
      notes: 'Notes',
    },
  },
  steps: {
    one: 'step',
    many: 'steps',
    titleOf: ({ title }) => title,
    parts: { task: null, title: 'Title', done: { title: 'Done', textOf: (done) => (done ? 'Yes' : 'No') } },
  },
  filters: { one: 'filter', many: 'filters', titleOf: ({ title }) => title, parts: { title: 'Title', filter: null } },
}
