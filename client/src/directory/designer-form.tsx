import { faultsOf, missing } from '../sign-in/checks'
import { TextArea } from '../ui/text-field'
import type { DesignerValues } from './changes'
import { ContactFields, type EntryForm, type FieldsProps, gridClass, LineField, NameField, NotesField, seesPersonal } from './entry-form'
import { valuesIn } from './form-values'

const Fields = (props: FieldsProps<DesignerValues>) => {
  const { initial, faults, workspace } = props
  return (
    <div className={gridClass}>
      <NameField of={props} placeholder="Aurélie Morel" />
      <LineField of={props} name="house" label="House" />
      <LineField of={props} name="website" label="Website" type="url" placeholder="https://" />
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
