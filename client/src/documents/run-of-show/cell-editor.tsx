import { notifyFailure } from '../../ui/toaster'
import { moveBy, stepBy } from '../grid/selection'
import { TextCellEditor } from '../grid/text-cell-editor'
import { type DoneHow, ValueCellEditor } from '../grid/value-cell-editor'
import type { WorkspacePerson } from '../view-props'
import { changeFor } from './cell-parse'
import { editText } from './cell-text'
import type { GridModel } from './grid-model'
import { liveTextOf, maxLengthOf } from './live-text'

const placeholders: Readonly<Record<string, string>> = { start: 'follows', length: '0:00', end: 'by length', cue: '' }

export interface CellEditorProps {
  readonly model: GridModel
  readonly people: readonly WorkspacePerson[]
  readonly rowHeight: number
  /** The grid takes the focus back. */
  readonly refocus: () => void
}

/** What edits the cell that is being edited. */
export const CellEditor = ({ model, people, rowHeight, refocus }: CellEditorProps) => {
  const { editing, session } = model
  const shown = model.rows.find(({ row }) => row.id === editing?.cell.row)
  const column = model.columns.find(({ key }) => key === editing?.cell.column)
  if (!editing || !shown || !column) return null
  const { row } = shown
  const label = `${column.title} of ${row.title || 'row without a title'}`

  const onDone = (how: DoneHow) => {
    model.setEditing(null)
    if (how !== 'stay') model.select(nextSelection(model, how))
    refocus()
  }
  if (column.key === 'title' || column.department?.kind === 'text') {
    const peers = session.presence.peers().filter((peer) => peer.at?.item === row.id && peer.at.part === column.key)
    return (
      <TextCellEditor
        key={`${row.id}/${column.key}`}
        session={session}
        cell={editing.cell}
        text={liveTextOf(session, editing.cell)}
        maxLength={maxLengthOf(session, editing.cell)}
        strong={column.key === 'title'}
        label={label}
        replace={editing.how === 'replace'}
        rowHeight={rowHeight}
        peers={peers}
        onDone={onDone}
      />
    )
  }
  const source = { row, times: model.schedule.rows.get(row.id), column, clock: model.clock }
  const commit = (text: string): string | null => {
    const change = changeFor(text, { row, column, people })
    if (!change.ok) return change.reason
    const result = session.run('changeItems', { changes: [{ id: row.id, ...change.value }] })
    return result.ok ? null : result.reason
  }
  const onAbandon = (text: string, fault: string) => {
    model.setEditing(null)
    notifyFailure(fault, {
      id: 'refused',
      action: { label: 'Correct it', onSelect: () => model.setEditing({ cell: editing.cell, how: 'keep', draft: { text, fault } }) },
    })
  }
  return (
    <ValueCellEditor
      key={`${row.id}/${column.key}`}
      label={label}
      initial={editing.draft?.text ?? editText(source)}
      fault={editing.draft?.fault}
      replace={editing.how === 'replace'}
      placeholder={placeholders[column.key]}
      options={optionsFor(column, people)}
      commit={commit}
      onDone={onDone}
      onAbandon={onAbandon}
      onUndo={(redo) => void (redo ? session.undo.redo() : session.undo.undo())}
    />
  )
}

const optionsFor = (column: GridModel['columns'][number], people: readonly WorkspacePerson[]): readonly string[] => {
  if (column.department?.kind === 'choice') return column.department.options
  return column.department?.kind === 'person' ? people.map(({ name }) => name) : []
}

const nextSelection = ({ selection, axes }: GridModel, how: DoneHow) => {
  switch (how) {
    case 'down':
      return moveBy(selection, { axes, down: 1 })
    case 'up':
      return moveBy(selection, { axes, down: -1 })
    case 'next':
      return stepBy(selection, { axes, step: 1 })
    case 'previous':
      return stepBy(selection, { axes, step: -1 })
    case 'stay':
      return selection
  }
}
