import { defineDocumentType } from '../document-type'
import { commands } from './commands'
import { exports } from './export'
import { factsOf } from './facts'
import { referencesOf } from './references'
import { schema } from './schema'
import { seed } from './seed'
import { templates } from './templates/list'
import { words } from './words'

/** The cue list of a show with its timing. */
export const runOfShow = defineDocumentType({
  name: 'run-of-show',
  title: 'Run of show',
  version: 2,
  schema,
  commands,
  upgrades: [
    // 2: an item can be a lineup. Nothing changes, but a client that does not know would show another plan than is called.
    () => {},
  ],
  seed,
  // Every state a merge can make is readable: a group or target that is gone is shown as such, and `scheduleOf` tells conflicts.
  check: () => [],
  factsOf,
  exports,
  words,
  referencesOf,
  templates,
})
