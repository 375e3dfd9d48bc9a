import { defineDocumentType } from '../document-type'
import { commands } from './commands'
import { exports } from './export'
import { factsOf, referencesOf } from './facts'
import { schema } from './schema'
import { seed } from './seed'
import { templates } from './templates'
import { words } from './words'

/** The order of looks on the runway. */
export const lineup = defineDocumentType({
  name: 'lineup',
  title: 'Lineup',
  version: 1,
  schema,
  commands,
  upgrades: [],
  seed,
  check: () => [],
  factsOf,
  exports,
  words,
  referencesOf,
  templates,
})
