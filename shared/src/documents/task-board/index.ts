import { defineDocumentType } from '../document-type'
import { commands } from './commands'
import { schema } from './schema'
import { words } from './words'

/** What has to be done for a show, by whom and by when. */
export const taskBoard = defineDocumentType({
  name: 'task-board',
  title: 'Task board',
  version: 1,
  schema,
  commands,
  upgrades: [],
  seed: ({ show }, { show: event }) => {
    if (event) show.set({ date: event.date, timeZone: event.timeZone })
  },
  check: () => [],
  factsOf: ({ tasks }) => [{ label: 'Tasks', value: String(tasks.length), tone: 'plain' }],
  exports: {
    json: {
      label: 'JSON',
      extension: 'json',
      mediaType: 'application/json',
      write: (snapshot) => new TextEncoder().encode(JSON.stringify(snapshot)),
    },
  },
  words,
})
