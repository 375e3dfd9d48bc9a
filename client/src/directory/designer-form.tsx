import { faultsOf, missing } from '../sign-in/checks'
import { TextArea, TextField } from '../ui/text-field'
import type { DesignerValues } from './changes'
import { ContactFields, type EntryForm, type FieldsProps, gridClass, NameField, NotesField, seesPersonal } from './entry-form'
import { valuesIn } from './form-values'

const Fields = (props: FieldsProps<DesignerValues>) => {
  const { initial, faults, workspace } = props
  return (
    <div className={gridClass}>
      <NameField initial={initial.name} faults={faults} placeholder="Aurélie Morel" />
      <TextField label="House" name="house" defaultValue={initial.house} error={faults.house} autoComplete="off" />
      <TextField
        label="Website"
        name="website"
        type="url"
        defaultValue={initial.website}
        error={faults.website}
        placeholder="https://"
        autoComplete="off"
      />
      <ContactFields {...props} />
      <TextArea className="sm:col-span-2" label="Biography" name="bio" defaultValue={initial.bio} error={faults.bio} />
      {seesPersonal(workspace) && <NotesField initial={initial.notes} faults={faults} />}
    </div>
  )
}

export const designerForm: EntryForm<DesignerValues> = {
  Fields,
  read: (values) => {
    const { text } = valuesIn(values)
    return {
      ...{ name: text('name') ?? '', house: text('house'), website: text('website'), bio: text('bio') },
      ...{ email: text('email'), phone: text('phone'), notes: text('notes') },
    }
  },
  faultsOf: (values) => faultsOf({ name: missing(values, 'name', 'Say who it is.') }),
}
