import { type Look, schema } from '@fashionos/shared/documents/lineup/schema'
import { textAt } from '@fashionos/shared/ydoc/place'
import { notifyFailure } from '../../ui/toaster'
import { moveBy, stepBy } from '../grid/selection'
import { TextCellEditor } from '../grid/text-cell-editor'
import { type DoneHow, ValueCellEditor } from '../grid/value-cell-editor'
import { isTextKey, listColumns, listOptions, listText } from './list-columns'
import { type ListModel, write } from './list-model'
import { lookName } from './look-words'

export interface ListCellEditorProps {
  readonly model: ListModel
  readonly look: Look
  readonly rowHeight: number
  /** The list takes the focus back. */
  readonly refocus: () => void
}

/** What edits the cell that is being edited. */
export const ListCellEditor = ({ model, look, rowHeight, refocus }: ListCellEditorProps) => {
  const { editing, lineup } = model
  const { session, snapshot } = lineup
  const column = listColumns.find(({ key }) => key === editing?.column)
  if (!editing || !column) return null
  const { key } = column
  const label = `${column.title} of ${lookName(look).toLowerCase()}`
  const onDone = (how: DoneHow) => {
    model.setEditing(null)
    if (how !== 'stay') model.select(nextSelection(model, how))
    refocus()
  }
  if (isTextKey(key)) {
    return (
      <TextCellEditor
        key={`${look.id}/${key}`}
        session={session}
        cell={{ row: look.id, column: key }}
        text={textAt(session.doc, session.type.schema, { list: 'looks', id: look.id, part: key })}
        maxLength={schema.looks.parts[key].maxLength}
        strong={key === 'title'}
        label={label}
        replace={editing.how === 'replace'}
        rowHeight={rowHeight}
        peers={session.presence.peers().filter((peer) => peer.at?.item === look.id && peer.at.part === key)}
        onDone={onDone}
      />
    )
  }
  return (
    <ValueCellEditor
      key={`${look.id}/${key}`}
      label={label}
      initial={listText(look, key, snapshot)}
      replace={editing.how === 'replace'}
      options={listOptions(key, snapshot)}
      commit={(text) => write(model, [{ look, key, text }])}
      onDone={onDone}
      onAbandon={(_text, fault) => {
        model.setEditing(null)
        notifyFailure(fault, { id: 'refused' })
      }}
      onUndo={(redo) => void (redo ? session.undo.redo() : session.undo.undo())}
    />
  )
}

const nextSelection = ({ selection, axes }: ListModel, how: Exclude<DoneHow, 'stay'>) => {
  switch (how) {
    case 'down':
      return moveBy(selection, { axes, down: 1 })
    case 'up':
      return moveBy(selection, { axes, down: -1 })
    case 'next':
      return stepBy(selection, { axes, step: 1 })
    case 'previous':
      return stepBy(selection, { axes, step: -1 })
  }
}
