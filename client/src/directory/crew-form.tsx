import { canInWorkspace } from '@fashionos/shared/access'
import { crewDepartments, departmentTitles } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../people/queries'
import { faultsOf, missing } from '../sign-in/checks'
import type { CrewValues } from './changes'
import {
  ChoiceField,
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
import { rateFault, valuesIn } from './form-values'

const Fields = (props: FieldsProps<CrewValues>) => {
  const { initial, faults, workspace } = props
  return (
    <div className={gridClass}>
      <NameField of={props} placeholder="Yuki Tanaka" />
      <ChoiceField
        name="department"
        label="Department"
        initial={initial.department ?? 'other'}
        faults={faults}
        options={crewDepartments.map((department) => ({ value: department, label: departmentTitles[department] }))}
      />
      <LineField of={props} name="position" label="Position" placeholder="Head dresser" />
      <RateFields
        workspace={workspace}
        currency={initial.currency}
        faults={faults}
        rates={[{ name: 'dayRateMinor', label: 'Day rate', minor: initial.dayRateMinor }]}
      />
      <ContactFields {...props} />
      <AccountField {...props} />
      {seesPersonal(workspace) && <NotesField initial={initial.notes} faults={faults} />}
    </div>
  )
}

/** The member of the workspace they are, so that tasks and calls find them. */
const AccountField = ({ initial, faults, workspace }: FieldsProps<CrewValues>) => {
  const sees = canInWorkspace(workspace.role, 'see-people')
  const people = useQuery({ ...peopleQuery(workspace.id), enabled: sees })
  if (!people.data) return null
  return (
    <ComboField
      name="userId"
      label="Signs in as"
      initial={initial.userId ?? ''}
      faults={faults}
      options={[
        { value: '', label: 'Does not sign in' },
        ...people.data.map(({ userId, name, email }) => ({ value: userId, label: name, detail: email })),
      ]}
      empty="Nobody of the workspace by that name. Invite them on the people page."
    />
  )
}

export const crewForm: EntryForm<CrewValues> = {
  Fields,
  read: (values) => {
    const { text, id, minor, choice } = valuesIn(values)
    return {
      ...{ name: text('name') ?? '', department: choice('department', crewDepartments), position: text('position') },
      ...{ dayRateMinor: minor('dayRateMinor'), currency: text('currency'), userId: id('userId') },
      ...{ email: text('email'), phone: text('phone'), notes: text('notes') },
    }
  },
  faultsOf: (values) => faultsOf({ name: missing(values, 'name', 'Say who it is.'), dayRateMinor: rateFault(values, 'dayRateMinor') }),
}
