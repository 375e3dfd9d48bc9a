import type { Fix } from '@fashionos/shared/documents/lineup/fixes'
import type { lineup } from '@fashionos/shared/documents/lineup/index'
import type { FixEdit } from '@fashionos/shared/documents/lineup/tried-edits'
import type { EditOf } from '../../live/session'

/** The commands of a fix, as a session runs them in one step of undo. */
export const editsOf = ({ edits }: Pick<Fix, 'edits'>): readonly EditOf<typeof lineup>[] => edits.map(editOf)

const editOf = (edit: FixEdit): EditOf<typeof lineup> => {
  switch (edit.name) {
    case 'moveLooks':
      return { name: edit.name, args: { ...edit.args, ids: [...edit.args.ids] } }
    case 'assignModel':
      return { name: edit.name, args: { ...edit.args, ids: [...edit.args.ids] } }
    case 'changeLooks':
      return { name: edit.name, args: { changes: [...edit.args.changes] } }
    case 'changeSections':
      return { name: edit.name, args: { changes: [...edit.args.changes] } }
    case 'changeModels':
      return { name: edit.name, args: { changes: [...edit.args.changes] } }
    case 'swapModels':
    case 'setPace':
    case 'setFinale':
      return edit
  }
}
