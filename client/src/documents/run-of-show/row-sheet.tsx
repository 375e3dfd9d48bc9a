import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { BoundText } from '../bound-text'
import { CommentMark } from '../comments/comment-mark'
import { useCommenting } from '../comments/commenting'
import { told } from '../told'
import type { WorkspacePerson } from '../view-props'
import { changeFor } from './cell-parse'
import { valueText } from './cell-text'
import type { Cell } from './cells'
import { allColumns, type GridColumn, plainLayout } from './grid-columns'
import { moveOneStep, oneStepFurther } from './grid-commands'
import type { GridModel } from './grid-model'
import { maxLengthOf, textPlaceOf } from './live-text'
import { changeRow, type RowFieldsProps } from './row-change'
import { RowForm } from './row-form'

export interface RowSheetProps {
  readonly model: GridModel
  readonly people: readonly WorkspacePerson[]
  /** `null`: closed. */
  readonly rowId: string | null
  readonly onOpenImage: (row: string, column: string) => void
  readonly onClose: () => void
}

/** One row on a phone: everything it has, one under the other. */
export const RowSheet = ({ model, people, rowId, onOpenImage, onClose }: RowSheetProps) => {
  const commenting = useCommenting()
  const row = model.snapshot.items.find(({ id }) => id === rowId)
  const columns = allColumns(model.snapshot.columns, plainLayout).filter(({ department }) => department !== null)
  const remove = () => {
    if (row && told(model.session.run('removeItems', { ids: [row.id] }))) onClose()
  }
  return (
    <Dialog
      open={row !== undefined}
      onOpenChange={(next) => !next && onClose()}
      title={row?.title || 'Row without a title'}
      footer={
        model.editable &&
        row && (
          <>
            <MoveButton model={model} rowId={row.id} direction="up" />
            <MoveButton model={model} rowId={row.id} direction="down" />
            <Button variant="danger" onClick={remove}>
              Remove
            </Button>
          </>
        )
      }
    >
      {row && (
        <div className="grid gap-5">
          <BoundCell model={model} cell={{ row: row.id, column: 'title' }} label="Item" />
          <TypedField label="Cue" value={row.cue} disabled={!model.editable} commit={(cue) => changeRow({ model, row }, { cue })} />
          {row.kind !== 'group' &&
            columns.map((column) => (
              <DepartmentField key={column.key} model={model} row={row} column={column} people={people} onOpenImage={onOpenImage} />
            ))}
          <RowForm model={model} row={row} />
          {commenting?.may && (
            <div className="flex items-center gap-3">
              <Button
                onClick={() => {
                  onClose()
                  commenting.start({ kind: 'item', list: 'items', id: row.id })
                }}
              >
                Comment
              </Button>
              <CommentMark list="items" id={row.id} />
            </div>
          )}
        </div>
      )}
    </Dialog>
  )
}

interface BoundCellProps extends Pick<RowFieldsProps, 'model'> {
  readonly cell: Cell
  readonly label: string
}

const BoundCell = ({ model: { session, editable }, cell, label }: BoundCellProps) => (
  <BoundText
    session={session}
    place={textPlaceOf(cell)}
    part={cell.column}
    maxLength={maxLengthOf(session, cell)}
    label={label}
    editable={editable}
  />
)

interface MoveButtonProps {
  readonly model: GridModel
  readonly rowId: string
  readonly direction: 'up' | 'down'
}

/** In place of dragging, for which a phone's list has no room. */
const MoveButton = ({ model, rowId, direction }: MoveButtonProps) => (
  <Button disabled={oneStepFurther(model, [rowId], direction) === null} onClick={() => moveOneStep(model, direction, [rowId])}>
    {direction === 'up' ? 'Move up' : 'Move down'}
  </Button>
)

interface DepartmentFieldProps extends RowFieldsProps {
  readonly column: GridColumn
  readonly people: readonly WorkspacePerson[]
  readonly onOpenImage: (row: string, column: string) => void
}

const none = ''

const DepartmentField = ({ model, row, column, people, onOpenImage }: DepartmentFieldProps) => {
  const { department } = column
  if (!department) return null
  const { id, kind, options } = department
  const value = row.values[id]
  const commit = (text: string): string | null => {
    const change = changeFor(text, { row, column, people })
    return change.ok ? changeRow({ model, row }, change.value) : change.reason
  }
  switch (kind) {
    case 'text':
      return <BoundCell model={model} cell={{ row: row.id, column: column.key }} label={column.title} />
    case 'checkbox':
      return (
        <Checkbox
          label={column.title}
          checked={value === true}
          disabled={!model.editable}
          onChange={(checked) =>
            told(model.session.run('changeItems', { changes: [{ id: row.id, values: { [id]: checked ? true : null } }] }))
          }
        />
      )
    case 'choice':
      return (
        <Select
          label={column.title}
          value={typeof value === 'string' ? value : none}
          disabled={!model.editable}
          onChange={(chosen) => void commit(chosen)}
          options={[{ value: none, label: 'None' }, ...options.map((option) => ({ value: option, label: option }))]}
        />
      )
    case 'person':
      return <TypedField label={column.title} value={valueText(value)} disabled={!model.editable} commit={commit} />
    case 'image':
      return (
        <div className="flex items-center justify-between gap-3">
          <span className="label">{column.title}</span>
          <Button size="small" onClick={() => onOpenImage(row.id, id)}>
            {value ? 'See the picture' : 'Add a picture'}
          </Button>
        </div>
      )
  }
}
