import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import { type Column, type ColumnKind, columnKinds, type Department, departments } from '@fashionos/shared/documents/run-of-show/schema'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea, TextField } from '../../ui/text-field'
import { newId } from '../new-id'
import { told } from '../told'
import type { GridModel } from './grid-model'

const kindTitles: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  person: 'Person',
  choice: 'Choice',
  image: 'Picture',
  checkbox: 'Check mark',
}

const noDepartment = 'none'

export interface ColumnDialogProps {
  readonly model: GridModel
  /** `null` with `open`: a new column. */
  readonly column: Column | null
  readonly after: string | null
  readonly open: boolean
  readonly onClose: () => void
}

export const ColumnDialog = ({ open, onClose, column, ...rest }: ColumnDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={(next) => !next && onClose()}
    size="small"
    title={column ? 'Change the column' : 'New column'}
    description={column ? 'For everybody who sees this run of show.' : undefined}
  >
    {open && <ColumnForm key={column?.id ?? 'new'} column={column} onClose={onClose} {...rest} />}
  </Dialog>
)

const ColumnForm = ({ model, column, after, onClose }: Omit<ColumnDialogProps, 'open'>) => {
  const [title, setTitle] = useState(column?.title ?? '')
  const [kind, setKind] = useState<ColumnKind>(column?.kind ?? 'text')
  const [department, setDepartment] = useState<Department | typeof noDepartment>(column?.department ?? noDepartment)
  const [options, setOptions] = useState((column?.options ?? []).join('\n'))
  const [fault, setFault] = useState<string | null>(null)

  const save = () => {
    if (title.trim() === '') return setFault('Give the column a title.')
    const parts = {
      title: title.trim(),
      kind,
      department: department === noDepartment ? null : department,
      options: kind === 'choice' ? optionsIn(options) : [...(column?.options ?? [])],
    }
    const done = column
      ? model.session.run('changeColumn', { id: column.id, ...parts })
      : model.session.run('addColumn', { id: newId(), ...parts, ...(after === null ? {} : { after }) })
    if (told(done)) onClose()
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="Title"
        value={title}
        error={fault}
        maxLength={200}
        autoComplete="off"
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="What its cells hold"
        value={kind}
        onChange={setKind}
        options={columnKinds.map((value) => ({ value, label: kindTitles[value] }))}
        hint={column && kind !== column.kind ? 'Cells keep what they hold; it shows again when the kind is changed back.' : undefined}
      />
      {kind === 'choice' && (
        <TextArea label="Choices, one per line" value={options} rows={4} onChange={(event) => setOptions(event.currentTarget.value)} />
      )}
      <Select
        label="Department"
        value={department}
        onChange={setDepartment}
        options={[{ value: noDepartment, label: 'None' }, ...departments.map((value) => ({ value, label: departmentTitles[value] }))]}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary">
          {column ? 'Save' : 'Add the column'}
        </Button>
      </div>
    </form>
  )
}

/** One per line, each once, in the order given. */
const optionsIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim().slice(0, 200))
        .filter(Boolean),
    ),
  ].slice(0, 100)
