import { canInWorkspace } from '@fashionos/shared/access'
import { crewDepartments, departmentTitles, type EntryKind, seasons, seasonTitles } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { DateFilter, Filter } from './filter'
import type { ListProps } from './list-frame'
import { choicesQuery } from './queries'

type FiltersProps = Pick<ListProps, 'workspace' | 'search' | 'onSearch'>

const optionsOf = (texts: readonly string[] = []) => texts.map((text) => ({ value: text, label: text }))

const heights = [170, 174, 178, 180, 182].map((height) => ({ value: String(height), label: `From ${height} cm` }))
const capacities = [100, 250, 500, 1_000, 2_000].map((seats) => ({
  value: String(seats),
  label: `${seats.toLocaleString('en')} people and more`,
}))

/** The filters of a kind; none for designers, whom a search finds. */
export const ListFilters = ({ kind, ...props }: FiltersProps & { readonly kind: EntryKind }) => {
  switch (kind) {
    case 'designer':
      return null
    case 'collection':
      return <CollectionFilters {...props} />
    case 'model':
      return <ModelFilters {...props} />
    case 'venue':
      return <VenueFilters {...props} />
    case 'crew':
      return <CrewFilters {...props} />
  }
}

const numberOf = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number(value))
const textOf = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))

const CollectionFilters = ({ workspace, search, onSearch }: FiltersProps) => {
  const { data } = useQuery(choicesQuery(workspace.id))
  return (
    <>
      <Filter
        label="Designer"
        any="Any designer"
        value={search.designer}
        options={(data?.designers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(designer) => onSearch({ designer, page: undefined })}
      />
      <Filter
        label="Season"
        any="Any season"
        value={search.season}
        options={seasons.map((season) => ({ value: season, label: seasonTitles[season] }))}
        onChange={(season) => onSearch({ season, page: undefined })}
      />
      <Filter
        label="Year"
        any="Any year"
        value={textOf(search.year)}
        options={optionsOf(data?.years.map(String))}
        onChange={(year) => onSearch({ year: numberOf(year), page: undefined })}
      />
    </>
  )
}

const ModelFilters = ({ workspace, search, onSearch }: FiltersProps) => {
  const { data } = useQuery(choicesQuery(workspace.id))
  const seesPersonal = canInWorkspace(workspace.role, 'see-personal-data')
  return (
    <>
      <Filter
        label="Agency"
        any="Any agency"
        value={search.agency}
        options={optionsOf(data?.agencies)}
        onChange={(agency) => onSearch({ agency, page: undefined })}
      />
      {seesPersonal && (
        <>
          <Filter
            label="Height"
            any="Any height"
            value={textOf(search.tall)}
            options={heights}
            onChange={(tall) => onSearch({ tall: numberOf(tall), page: undefined })}
          />
          <DateFilter label="Free on" value={search.free} onChange={(free) => onSearch({ free, page: undefined })} />
        </>
      )}
    </>
  )
}

const VenueFilters = ({ workspace, search, onSearch }: FiltersProps) => {
  const { data } = useQuery(choicesQuery(workspace.id))
  return (
    <>
      <Filter
        label="City"
        any="Any city"
        value={search.city}
        options={optionsOf(data?.cities)}
        onChange={(city) => onSearch({ city, page: undefined })}
      />
      <Filter
        label="Feature"
        any="Any feature"
        value={search.feature}
        options={optionsOf(data?.features)}
        onChange={(feature) => onSearch({ feature, page: undefined })}
      />
      <Filter
        label="Capacity"
        any="Any capacity"
        value={textOf(search.seats)}
        options={capacities}
        onChange={(seats) => onSearch({ seats: numberOf(seats), page: undefined })}
      />
    </>
  )
}

const CrewFilters = ({ search, onSearch }: FiltersProps) => (
  <Filter
    label="Department"
    any="Any department"
    value={search.department}
    options={crewDepartments.map((department) => ({ value: department, label: departmentTitles[department] }))}
    onChange={(department) => onSearch({ department, page: undefined })}
  />
)
