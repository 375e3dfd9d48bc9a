import { type ColumnKind, columnKinds, type TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { countText } from './task-edits'
import { kindTitles } from './titles'

const kindDetails: Readonly<Record<ColumnKind, string>> = {
  todo: 'Nobody has begun',
  'in-progress': 'Somebody is at it',
  review: 'Somebody else looks at it',
  done: 'Nothing is left to do: never late, and nothing waits for it',
}

export interface ColumnDialogProps {
  readonly model: BoardModel
  /** `null`: a new one. */
  readonly column: TaskColumn | null
  readonly open: boolean
  readonly onClose: () => void
}

/** A column's name, what it means and how many tasks may stand in it. */
export const ColumnDialog = ({ model, column, open, onClose }: ColumnDialogProps) => (
  <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={column ? 'Change the column' : 'New column'} size="small">
    {open && <ColumnForm key={column?.id} model={model} column={column} onClose={onClose} />}
  </Dialog>
)

const ColumnForm = ({ model, column, onClose }: Omit<ColumnDialogProps, 'open'>) => {
  const [title, setTitle] = useState(column?.title ?? '')
  const [kind, setKind] = useState<ColumnKind>(column?.kind ?? 'in-progress')
  const [limit, setLimit] = useState(column?.limit?.toString() ?? '')
  const amount = limit.trim() === '' ? null : Number(limit)
  const fault =
    amount !== null && !(Number.isInteger(amount) && amount >= 1 && amount <= 999) ? 'Expected a number from 1 to 999, or nothing.' : null
  const save = () => {
    if (fault || title.trim() === '') return
    const parts = { title: title.trim(), kind, limit: amount }
    const result = column
      ? model.session.run('changeColumn', { id: column.id, ...parts })
      : model.session.run('addColumn', { id: newId(), ...parts })
    if (told(result)) onClose()
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField label="Name" value={title} maxLength={200} required onChange={(event) => setTitle(event.currentTarget.value)} />
      <Select
        label="Means"
        value={kind}
        onChange={setKind}
        options={columnKinds.map((value) => ({ value, label: kindTitles[value], detail: kindDetails[value] }))}
      />
      <TextField
        label="Limit"
        inputMode="numeric"
        placeholder="None"
        hint="More tasks than this are too many at once"
        error={fault}
        value={limit}
        onChange={(event) => setLimit(event.currentTarget.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={title.trim() === '' || fault !== null}>
          {column ? 'Save' : 'Add the column'}
        </Button>
      </div>
    </form>
  )
}

export interface RemoveColumnDialogProps {
  readonly model: BoardModel
  readonly column: TaskColumn | null
  readonly onClose: () => void
}

/** Removing a column, with what becomes of its tasks. */
export const RemoveColumnDialog = ({ model, column, onClose }: RemoveColumnDialogProps) => {
  const count = model.columns.find((one) => one.column.id === column?.id)?.count ?? 0
  const others = model.snapshot.columns.filter(({ id }) => id !== column?.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  const remove = () => {
    if (!column) return
    if (told(model.session.run('removeColumn', { id: column.id, ...(to && count > 0 ? { to: to.id } : {}) }))) onClose()
  }
  return (
    <Dialog
      open={column !== null}
      onOpenChange={(next) => !next && onClose()}
      title={`Remove ${column?.title || 'the column'}`}
      description={
        count === 0
          ? 'No task stands in it. It comes back by undo.'
          : `${countText(count)} stand in it and go to the end of another column.`
      }
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={remove}>
            Remove
          </Button>
        </>
      }
    >
      {count > 0 && to && (
        <Select
          label="Its tasks go to"
          value={to.id}
          onChange={setChosen}
          options={others.map(({ id, title }) => ({ value: id, label: title || 'Column without a title' }))}
        />
      )}
    </Dialog>
  )
}
