import { useQuery } from '@tanstack/react-query'
import type { Collection, Venue } from './entry'
import type { EntryColumn } from './entry-table'
import { capacityText, countText, rateText, seasonText } from './entry-words'
import { ListFrame, type ListProps } from './list-frame'
import { collectionsQuery, venuesQuery } from './queries'

const venueColumns: readonly EntryColumn<Venue>[] = [
  { title: 'City', sort: 'city', from: 'md', cell: ({ city }) => city },
  { title: 'Seated', sort: 'capacity', from: 'sm', align: 'end', cell: ({ capacitySeated }) => countText(capacitySeated) },
  { title: 'Standing', from: 'md', align: 'end', cell: ({ capacityStanding }) => countText(capacityStanding) },
  { title: 'Features', from: 'lg', cell: ({ features }) => <Features features={features} /> },
  { title: 'Day rate', from: 'sm', align: 'end', cell: ({ dayRateMinor, currency }) => rateText(dayRateMinor, currency) },
]

const shownFeatures = 3

const Features = ({ features }: Pick<Venue, 'features'>) => {
  const more = features.length - shownFeatures
  return `${features.slice(0, shownFeatures).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export const VenuesList = (props: ListProps) => (
  <ListFrame
    {...props}
    kind="venue"
    query={useQuery(venuesQuery(props.workspace.id, props.search))}
    columns={venueColumns}
    detail={(venue) => [venue.city, capacityText(venue)].filter(Boolean).join(' · ')}
    invitation="Where shows take place: on a map, with capacity, features, rates and the floor plan."
  />
)

const collectionColumns: readonly EntryColumn<Collection>[] = [
  { title: 'Designer', sort: 'designer', from: 'md', cell: ({ designerName }) => designerName },
  { title: 'Season', sort: 'year', from: 'md', cell: seasonText },
  { title: 'Looks', sort: 'looks', align: 'end', cell: ({ lookCount }) => countText(lookCount) },
]

export const CollectionsList = (props: ListProps) => (
  <ListFrame
    {...props}
    kind="collection"
    query={useQuery(collectionsQuery(props.workspace.id, props.search))}
    columns={collectionColumns}
    detail={(collection) => [collection.designerName, seasonText(collection)].filter(Boolean).join(' · ')}
    invitation="What is shown: a season’s work of a designer, that looks refer to."
  />
)
