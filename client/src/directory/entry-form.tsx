import { canInWorkspace } from '@fashionos/shared/access'
import { decimalOf } from '@fashionos/shared/money'
import { type ComponentType, useState } from 'react'
import { Combobox, type ComboboxOption } from '../ui/combobox'
import { Select, type SelectOption } from '../ui/select'
import { TextArea, TextField, type TextFieldProps } from '../ui/text-field'
import type { Workspace } from '../workspaces/workspace'
import { currencyOptions, currencyTitle } from './currencies'

/** What the fields of a kind are given: values as they are now, and what is wrong with what was typed. */
export interface FieldsProps<V> {
  readonly initial: Partial<V>
  readonly faults: Readonly<Record<string, string>>
  readonly workspace: Workspace
}

/** How the form of a kind is drawn and read. */
export interface EntryForm<V> {
  readonly Fields: ComponentType<FieldsProps<V>>
  readonly read: (values: FormData) => V
  readonly faultsOf: (values: FormData) => Record<string, string>
}

export const seesPersonal = ({ role }: Workspace): boolean => canInWorkspace(role, 'see-personal-data')
export const seesRates = ({ role }: Workspace): boolean => canInWorkspace(role, 'see-rates')

export const gridClass = 'grid gap-x-6 gap-y-5 sm:grid-cols-2'

interface FieldOf {
  readonly name: string
  readonly label: string
  readonly faults: Readonly<Record<string, string>>
}

/** One of a few, sent with the form. */
export const ChoiceField = <Value extends string>({
  name,
  label,
  faults,
  initial,
  options,
}: FieldOf & { readonly initial: Value; readonly options: readonly SelectOption<Value>[] }) => {
  const [value, setValue] = useState(initial)
  return (
    <>
      <Select label={label} value={value} onChange={setValue} options={options} error={faults[name]} />
      <input type="hidden" name={name} value={value} />
    </>
  )
}

/** One of many, found by typing, sent with the form. */
export const ComboField = (
  props: FieldOf & { readonly initial: string; readonly options: readonly ComboboxOption[]; readonly empty: string },
) => {
  const [value, setValue] = useState(props.initial)
  const { name, label, faults, options, empty } = props
  return (
    <>
      <Combobox label={label} value={value} onChange={setValue} options={options} empty={empty} error={faults[name]} />
      <input type="hidden" name={name} value={value} />
    </>
  )
}

interface LineFieldProps<Name extends string>
  extends Pick<TextFieldProps, 'label' | 'hint' | 'placeholder' | 'type' | 'inputMode' | 'autoFocus'> {
  readonly name: Name
  /** What the fields of the kind are given. */
  readonly of: {
    readonly initial: { readonly [K in NoInfer<Name>]?: string | number | null | undefined }
    readonly faults: Readonly<Record<string, string>>
  }
  /** Over both columns. */
  readonly wide?: boolean
}

/** One line of an entry, as it is now. */
export const LineField = <Name extends string>({ name, of: { initial, faults }, wide, ...input }: LineFieldProps<Name>) => (
  <TextField
    {...input}
    className={wide ? 'sm:col-span-2' : undefined}
    name={name}
    defaultValue={initial[name] ?? ''}
    error={faults[name]}
    autoComplete="off"
  />
)

export const NameField = ({ of, placeholder }: Pick<LineFieldProps<'name'>, 'of'> & { readonly placeholder: string }) => (
  <LineField of={of} name="name" label="Name" placeholder={placeholder} wide autoFocus />
)

export const NotesField = ({ initial, faults }: { readonly initial: string | undefined } & Pick<FieldOf, 'faults'>) => (
  <TextArea className="sm:col-span-2" label="Notes" name="notes" defaultValue={initial} error={faults.notes} />
)

/** How somebody is reached; not drawn where it is not for this person. */
export const ContactFields = (props: FieldsProps<{ readonly email?: string; readonly phone?: string }>) =>
  seesPersonal(props.workspace) && (
    <>
      <LineField of={props} name="email" label="Email" type="email" />
      <LineField of={props} name="phone" label="Phone" type="tel" />
    </>
  )

export interface RateFieldsProps extends Pick<FieldOf, 'faults'> {
  readonly workspace: Workspace
  readonly currency: string | undefined
  readonly rates: readonly { readonly name: string; readonly label: string; readonly minor: number | null | undefined }[]
}

/** Rates and their currency; not drawn where they are not for this person. */
export const RateFields = ({ workspace, currency = 'EUR', rates, faults }: RateFieldsProps) =>
  seesRates(workspace) && (
    <>
      {rates.map(({ name, label, minor }) => (
        <TextField
          key={name}
          label={label}
          name={name}
          inputMode="decimal"
          defaultValue={minor === null || minor === undefined ? '' : decimalOf(minor, currency)}
          error={faults[name]}
          autoComplete="off"
        />
      ))}
      <ComboField
        name="currency"
        label="Currency"
        initial={currency}
        faults={faults}
        options={currencyOptions()}
        empty={`No currency by that name. Type one, such as ${currencyTitle('EUR')}.`}
      />
    </>
  )
