import { defineDocumentType } from '../document-type'
import { assignmentsOf, referencesOf } from './assignments'
import { commands } from './commands'
import { exports } from './export'
import { factsOf } from './facts'
import { schema } from './schema'
import { seed } from './seed'
import { templates } from './templates/list'
import { words } from './words'

/** What has to be done for a show, by whom and by when. */
export const taskBoard = defineDocumentType({
  name: 'task-board',
  title: 'Task board',
  version: 1,
  schema,
  commands,
  upgrades: [],
  seed,
  // Every state a merge can make is readable: a column that is gone, a dependency that is gone or closes a circle (K1 to K3).
  check: () => [],
  factsOf,
  exports,
  words,
  referencesOf,
  assignmentsOf,
  templates,
})
