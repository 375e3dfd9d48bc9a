import { seasons, seasonTitles } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { faultsOf, missing } from '../sign-in/checks'
import { TextArea } from '../ui/text-field'
import type { CollectionValues } from './changes'
import { ChoiceField, ComboField, type EntryForm, type FieldsProps, gridClass, LineField, NameField, NotesField } from './entry-form'
import { numberFault, valuesIn } from './form-values'
import { choicesQuery } from './queries'

const Fields = (props: FieldsProps<CollectionValues>) => {
  const { initial, faults, workspace } = props
  const { data } = useQuery(choicesQuery(workspace.id))
  const designers = (data?.designers ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={gridClass}>
      <NameField of={props} placeholder="Nocturne" />
      <ComboField
        // The list of designers comes later than the form.
        key={designers.length}
        name="designerId"
        label="Designer"
        initial={initial.designerId ?? ''}
        faults={faults}
        options={[{ value: '', label: 'Not said' }, ...designers]}
        empty="No designer by that name. Add the designer to the directory first."
      />
      <ChoiceField
        name="season"
        label="Season"
        initial={initial.season ?? seasons[0]}
        faults={faults}
        options={seasons.map((season) => ({ value: season, label: seasonTitles[season] }))}
      />
      <LineField of={props} name="year" label="Year" inputMode="numeric" />
      <LineField of={props} name="lookCount" label="Looks" inputMode="numeric" />
      <TextArea
        className="sm:col-span-2"
        label="Description"
        name="description"
        defaultValue={initial.description}
        error={faults.description}
      />
      <NotesField initial={initial.notes} faults={faults} />
    </div>
  )
}

export const collectionForm: EntryForm<CollectionValues> = {
  Fields,
  read: (values) => {
    const { text, id, number, choice } = valuesIn(values)
    return {
      ...{ name: text('name') ?? '', designerId: id('designerId'), season: choice('season', seasons), year: number('year') },
      ...{ lookCount: number('lookCount'), description: text('description'), notes: text('notes') },
    }
  },
  faultsOf: (values) =>
    faultsOf({
      name: missing(values, 'name', 'Give the collection a name.'),
      year: numberFault(values, 'year', '2027'),
      lookCount: numberFault(values, 'lookCount', '48'),
    }),
}
