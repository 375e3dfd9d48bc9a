import { z } from 'zod'
import { commandsFor } from '../document-type'
import { id, newFilter } from './args'
import { firstReason, missing, takenIds, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)

/** Filters that the team keeps under a title. */
export const filterCommands = {
  saveFilter: command({
    summary: 'Keep a filter of tasks under a title, after the others.',
    args: newFilter,
    refuse: (board, { id }, removed) =>
      firstReason(
        () => takenIds(board, removed, [id]),
        () => tooMany(board, 'filters', 1),
      ),
    apply: ({ filters }, filter) => filters.add([filter], { after: filters.all().at(-1)?.id ?? null }),
  }),

  changeFilter: command({
    summary: 'Change the title of a saved filter, or what it lets through. What is left out stays.',
    args: newFilter,
    refuse: (board, { id }) => missing(board, 'filters', [id]),
    apply: ({ filters }, { id, ...changes }) => filters.set(id, changes),
  }),

  removeFilter: command({
    summary: 'Remove a saved filter. Tasks stay as they are.',
    args: z.strictObject({ id }),
    refuse: (board, { id }) => missing(board, 'filters', [id]),
    apply: ({ filters }, { id }) => filters.remove([id]),
  }),
}
