import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { commandsFor } from '../document-type'
import { schema } from './schema'

export const commands = {
  setShow: commandsFor(schema)({
    summary: 'Change the date and time zone of the show.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.show.parts)) }),
    apply: ({ show }, { changes }) => show.set(changes),
  }),
}
