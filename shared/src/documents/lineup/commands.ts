import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { commandsFor } from '../document-type'
import { castingCommands } from './casting-commands'
import { importCommand } from './import-command'
import { lookCommands } from './look-commands'
import { dresserCommands, modelCommands } from './people-commands'
import { pieceCommands } from './piece-commands'
import { schema } from './schema'
import { sectionCommands } from './section-commands'

const command = commandsFor(schema)

/** Every edit of a lineup. */
export const commands = {
  setShow: command({
    summary: 'Change the date and time zone of the show.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.show.parts)) }),
    apply: ({ show }, { changes }) => show.set(changes),
  }),
  setPace: command({
    summary: 'Change the pace of the lineup: from one entrance to the next, and the walk from the entrance to being back stage, in ms.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.pace.parts)) }),
    apply: ({ pace }, { changes }) => pace.set(changes),
  }),
  setChanges: command({
    summary: 'Change how long changes take, by class and step by step, in ms, and under which slack one is tight.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.changes.parts)) }),
    apply: (draft, { changes }) => draft.changes.set(changes),
  }),
  setFinale: command({
    summary: 'Change the finale: whether there is one, the gap before it, its pace and its order.',
    args: z.strictObject({ changes: z.strictObject(changesShape(schema.finale.parts)) }),
    apply: ({ finale }, { changes }) => finale.set(changes),
  }),
  ...lookCommands,
  ...sectionCommands,
  ...pieceCommands,
  ...modelCommands,
  ...dresserCommands,
  ...castingCommands,
  importLooks: importCommand,
}
