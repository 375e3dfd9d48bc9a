import { faultsOf, missing } from '../sign-in/checks'
import type { ModelValues } from './changes'
import { ContactFields, type EntryForm, type FieldsProps, gridClass, LineField, NameField, NotesField, seesPersonal } from './entry-form'
import { centimetres } from './entry-words'
import { numberFault, valuesIn } from './form-values'

const measures = [
  { name: 'heightMm', label: 'Height, cm', example: '179' },
  { name: 'bustMm', label: 'Bust, cm', example: '80' },
  { name: 'waistMm', label: 'Waist, cm', example: '60' },
  { name: 'hipsMm', label: 'Hips, cm', example: '88.5' },
] as const

const sizes = [
  { name: 'shoeEu', label: 'Shoe, EU', example: '39.5' },
  { name: 'dressEu', label: 'Dress, EU', example: '34' },
] as const

const Fields = (props: FieldsProps<ModelValues>) => {
  const { initial, faults, workspace } = props
  const personal = seesPersonal(workspace)
  return (
    <div className={gridClass}>
      <NameField of={props} placeholder="Adaeze Obi" />
      <LineField of={props} name="agency" label="Agency" wide />
      <ContactFields {...props} />
      {personal && <Measurements initial={initial} faults={faults} />}
      <LineField of={props} name="hair" label="Hair" />
      <LineField of={props} name="eyes" label="Eyes" />
      {personal && <NotesField initial={initial.notes} faults={faults} />}
    </div>
  )
}

const Measurements = ({ initial, faults }: Pick<FieldsProps<ModelValues>, 'initial' | 'faults'>) => (
  <fieldset className="grid grid-cols-2 gap-x-6 gap-y-5 sm:col-span-2 sm:grid-cols-3">
    <legend className="sr-only">Measurements</legend>
    {measures.map(({ name, label }) => (
      <LineField
        key={name}
        of={{ initial: { [name]: centimetres(initial[name] ?? null) }, faults }}
        name={name}
        label={label}
        inputMode="decimal"
      />
    ))}
    {sizes.map(({ name, label }) => (
      <LineField key={name} of={{ initial, faults }} name={name} label={label} inputMode="decimal" />
    ))}
  </fieldset>
)

export const modelForm: EntryForm<ModelValues> = {
  Fields,
  read: (values) => {
    const { text, mm, number } = valuesIn(values)
    return {
      ...{ name: text('name') ?? '', agency: text('agency'), email: text('email'), phone: text('phone') },
      ...{ heightMm: mm('heightMm'), bustMm: mm('bustMm'), waistMm: mm('waistMm'), hipsMm: mm('hipsMm') },
      ...{ shoeEu: number('shoeEu'), dressEu: number('dressEu'), hair: text('hair'), eyes: text('eyes'), notes: text('notes') },
    }
  },
  faultsOf: (values) =>
    faultsOf({
      name: missing(values, 'name', 'Say who it is.'),
      ...Object.fromEntries([...measures, ...sizes].map(({ name, example }) => [name, numberFault(values, name, example)])),
    }),
}
