import { faultsOf, missing } from '../sign-in/checks'
import { TextField } from '../ui/text-field'
import type { ModelValues } from './changes'
import { ContactFields, type EntryForm, type FieldsProps, gridClass, NameField, NotesField, seesPersonal } from './entry-form'
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
      <NameField initial={initial.name} faults={faults} placeholder="Adaeze Obi" />
      <TextField
        className="sm:col-span-2"
        label="Agency"
        name="agency"
        defaultValue={initial.agency}
        error={faults.agency}
        autoComplete="off"
      />
      <ContactFields {...props} />
      {personal && <Measurements initial={initial} faults={faults} />}
      <TextField label="Hair" name="hair" defaultValue={initial.hair} error={faults.hair} autoComplete="off" />
      <TextField label="Eyes" name="eyes" defaultValue={initial.eyes} error={faults.eyes} autoComplete="off" />
      {personal && <NotesField initial={initial.notes} faults={faults} />}
    </div>
  )
}

const Measurements = ({ initial, faults }: Pick<FieldsProps<ModelValues>, 'initial' | 'faults'>) => (
  <fieldset className="grid grid-cols-2 gap-x-6 gap-y-5 sm:col-span-2 sm:grid-cols-3">
    <legend className="sr-only">Measurements</legend>
    {measures.map(({ name, label }) => (
      <TextField
        key={name}
        label={label}
        name={name}
        inputMode="decimal"
        defaultValue={centimetres(initial[name] ?? null)}
        error={faults[name]}
        autoComplete="off"
      />
    ))}
    {sizes.map(({ name, label }) => (
      <TextField
        key={name}
        label={label}
        name={name}
        inputMode="decimal"
        defaultValue={initial[name] ?? ''}
        error={faults[name]}
        autoComplete="off"
      />
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
