import { defineDocumentType } from '../document-type'
import { commands } from './commands'
import { schema } from './schema'
import { words } from './words'

/** The order of looks on the runway. */
export const lineup = defineDocumentType({
  name: 'lineup',
  title: 'Lineup',
  version: 1,
  schema,
  commands,
  upgrades: [],
  seed: ({ show }, { show: event }) => {
    if (event) show.set({ date: event.date, timeZone: event.timeZone })
  },
  check: () => [],
  factsOf: ({ looks }) => [{ label: 'Looks', value: String(looks.length), tone: 'plain' }],
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
