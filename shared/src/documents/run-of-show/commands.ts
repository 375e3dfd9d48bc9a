import { z } from 'zod'
import { commandsFor } from '../document-type'
import { showChange } from './args'
import { columnCommands } from './column-commands'
import { importCommand } from './import-command'
import { rowCommands } from './row-commands'
import { schema } from './schema'

/** Every edit of a run of show. */
export const commands = {
  setShow: commandsFor(schema)({
    summary: 'Change the settings of the plan: date, time zone, anchor, start and hard out.',
    args: z.strictObject({ changes: showChange }),
    apply: ({ show }, { changes }) => show.set(changes),
  }),
  ...rowCommands,
  ...columnCommands,
  importRows: importCommand,
}
