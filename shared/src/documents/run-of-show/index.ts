import { defineDocumentType } from '../document-type'
import { commands } from './commands'
import { exports } from './export'
import { factsOf } from './facts'
import { schema } from './schema'
import { seed } from './seed'
import { words } from './words'

/** The cue list of a show with its timing. */
export const runOfShow = defineDocumentType({
  name: 'run-of-show',
  title: 'Run of show',
  version: 1,
  schema,
  commands,
  upgrades: [],
  seed,
  // Every state a merge can make is readable: a group or target that is gone is shown as such, and `scheduleOf` tells conflicts.
  check: () => [],
  factsOf,
  exports,
  words,
})
