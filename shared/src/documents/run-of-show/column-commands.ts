import { z } from 'zod'
import { commandsFor } from '../document-type'
import { after, id, newColumn } from './args'
import { firstReason, takenIds, tooManyColumns } from './refusals'
import { type RunOfShow, schema } from './schema'

const command = commandsFor(schema)

export const columnCommands = {
  addColumn: command({
    summary: 'Add a department column after another one, or first when "after" is null, or last when it is left out.',
    args: newColumn.extend({ after }),
    refuse: (snapshot, { id, after }, removed) =>
      firstReason(
        () => takenIds(snapshot, removed, [id]),
        () => tooManyColumns(snapshot, 1),
        () => (after ? missingColumn(snapshot, after) : null),
      ),
    apply: ({ columns }, { after, ...column }) => {
      columns.add([column], { after: after === undefined ? (columns.all().at(-1)?.id ?? null) : after })
    },
  }),

  changeColumn: command({
    summary: 'Change the title, kind, department or options of a column. What is left out stays.',
    args: newColumn,
    refuse: (snapshot, { id }) => missingColumn(snapshot, id),
    apply: ({ columns }, { id, ...changes }) => columns.set(id, changes),
  }),

  moveColumn: command({
    summary: 'Move a column after another one, or first when "after" is null.',
    args: z.strictObject({ id, after: id.nullable() }),
    refuse: (snapshot, { id, after }) =>
      firstReason(
        () => missingColumn(snapshot, id),
        () => (after === null ? null : missingColumn(snapshot, after)),
      ),
    apply: ({ columns }, { id, after }) => columns.move([id], { after }),
  }),

  removeColumn: command({
    summary: 'Remove a column. Its cells are kept and come back with it.',
    args: z.strictObject({ id }),
    refuse: (snapshot, { id }) => missingColumn(snapshot, id),
    apply: ({ columns }, { id }) => columns.remove([id]),
  }),

  restoreColumn: command({
    summary: 'Bring a removed column back, with its cells.',
    args: z.strictObject({ id }),
    refuse: (snapshot, { id }, removed) =>
      firstReason(
        () => (removed('columns', id) ? null : `There is no removed column ${id}.`),
        () => tooManyColumns(snapshot, 1),
      ),
    apply: ({ columns }, { id }) => columns.restore([id]),
  }),
}

const missingColumn = ({ columns }: RunOfShow, id: string): string | null =>
  columns.some((column) => column.id === id) ? null : `There is no column ${id}.`
