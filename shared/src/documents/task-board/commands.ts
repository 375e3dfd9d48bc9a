import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { commandsFor } from '../document-type'
import { columnCommands } from './column-commands'
import { filterCommands } from './filter-commands'
import { importCommands } from './import-command'
import { linkCommands } from './link-commands'
import { schema } from './schema'
import { stepCommands } from './step-commands'
import { taskCommands } from './task-commands'

/** Every edit of a task board. */
export const commands = {
  setShow: commandsFor(schema)({
    summary: 'Change the date and time zone of the show.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.show.parts)) }),
    apply: ({ show }, { changes }) => show.set(changes),
  }),
  ...taskCommands,
  ...linkCommands,
  ...columnCommands,
  ...stepCommands,
  ...filterCommands,
  ...importCommands,
}
