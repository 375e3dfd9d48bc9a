import { faultsOf, missing } from '../sign-in/checks'
import type { VenueValues } from './changes'
import { countryOptions } from './currencies'
import {
  ComboField,
  ContactFields,
  type EntryForm,
  type FieldsProps,
  gridClass,
  LineField,
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
      <NameField of={props} placeholder="Palais de Tokyo" />
      <LineField of={props} name="address" label="Address" hint="The place on the map is set on the venue’s page." wide />
      <LineField of={props} name="city" label="City" />
      <ComboField
        name="country"
        label="Country"
        initial={initial.country ?? ''}
        faults={faults}
        options={countryOptions()}
        empty="No country by that name. Type it in English, such as France."
      />
      <LineField of={props} name="capacitySeated" label="Seated" inputMode="numeric" />
      <LineField of={props} name="capacityStanding" label="Standing" inputMode="numeric" />
      <LineField
        of={{ initial: { features: initial.features?.join(', ') }, faults }}
        name="features"
        label="Features"
        hint="With commas between: Daylight, Loading dock, Power 400 A"
        wide
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
      {seesPersonal(workspace) && <LineField of={props} name="contactName" label="Contact" />}
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
