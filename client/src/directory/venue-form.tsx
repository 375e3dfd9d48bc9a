import { faultsOf, missing } from '../sign-in/checks'
import { TextField } from '../ui/text-field'
import type { VenueValues } from './changes'
import { countryOptions } from './currencies'
import {
  ComboField,
  ContactFields,
  type EntryForm,
  type FieldsProps,
  gridClass,
  NameField,
  NotesField,
  RateFields,
  seesPersonal,
} from './entry-form'
import { numberFault, rateFault, valuesIn } from './form-values'

const Fields = (props: FieldsProps<VenueValues>) => {
  const { initial, faults, workspace } = props
  return (
    <div className={gridClass}>
      <NameField initial={initial.name} faults={faults} placeholder="Palais de Tokyo" />
      <TextField
        className="sm:col-span-2"
        label="Address"
        name="address"
        defaultValue={initial.address}
        error={faults.address}
        hint="The place on the map is set on the venue’s page."
        autoComplete="off"
      />
      <TextField label="City" name="city" defaultValue={initial.city} error={faults.city} autoComplete="off" />
      <ComboField
        name="country"
        label="Country"
        initial={initial.country ?? ''}
        faults={faults}
        options={countryOptions()}
        empty="No country by that name. Type it in English, such as France."
      />
      <TextField
        label="Seated"
        name="capacitySeated"
        inputMode="numeric"
        defaultValue={initial.capacitySeated ?? ''}
        error={faults.capacitySeated}
        autoComplete="off"
      />
      <TextField
        label="Standing"
        name="capacityStanding"
        inputMode="numeric"
        defaultValue={initial.capacityStanding ?? ''}
        error={faults.capacityStanding}
        autoComplete="off"
      />
      <TextField
        className="sm:col-span-2"
        label="Features"
        name="features"
        defaultValue={initial.features?.join(', ')}
        error={faults.features}
        hint="With commas between: Daylight, Loading dock, Power 400 A"
        autoComplete="off"
      />
      <RateFields
        workspace={workspace}
        currency={initial.currency}
        faults={faults}
        rates={[
          { name: 'dayRateMinor', label: 'Day rate', minor: initial.dayRateMinor },
          { name: 'halfDayRateMinor', label: 'Half-day rate', minor: initial.halfDayRateMinor },
        ]}
      />
      {seesPersonal(workspace) && (
        <TextField label="Contact" name="contactName" defaultValue={initial.contactName} error={faults.contactName} autoComplete="off" />
      )}
      <ContactFields {...props} />
      <NotesField initial={initial.notes} faults={faults} />
    </div>
  )
}

export const venueForm: EntryForm<VenueValues> = {
  Fields,
  read: (values) => {
    const { text, number, list, minor } = valuesIn(values)
    return {
      ...{ name: text('name') ?? '', address: text('address'), city: text('city'), country: text('country') },
      ...{ capacitySeated: number('capacitySeated'), capacityStanding: number('capacityStanding'), features: list('features') },
      ...{ dayRateMinor: minor('dayRateMinor'), halfDayRateMinor: minor('halfDayRateMinor'), currency: text('currency') },
      ...{ contactName: text('contactName'), email: text('email'), phone: text('phone'), notes: text('notes') },
    }
  },
  faultsOf: (values) =>
    faultsOf({
      name: missing(values, 'name', 'Give the venue a name.'),
      capacitySeated: numberFault(values, 'capacitySeated', '620'),
      capacityStanding: numberFault(values, 'capacityStanding', '1200'),
      dayRateMinor: rateFault(values, 'dayRateMinor'),
      halfDayRateMinor: rateFault(values, 'halfDayRateMinor'),
    }),
}
