import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { Section } from '../ui/page'
import { notify, notifyFailure } from '../ui/toaster'
import { TypedField } from '../ui/typed-field'
import { configQuery } from '../workspaces/queries'
import type { Workspace } from '../workspaces/workspace'
import type { Venue } from './entry'
import { type Place, placeOf, placeText } from './place'
import { venuesQuery } from './queries'
import { useDirectoryChanges } from './use-directory-changes'
import { VenueMap } from './venue-map'

export interface PlaceSectionProps {
  readonly workspace: Workspace
  readonly venue: Venue
  readonly edits: boolean
}

/** Where a map begins when nothing of the workspace is on it yet. */
const paris: Place = { latitude: 48.8566, longitude: 2.3522 }

/** Where the venue is: on a map, by dragging the mark, and as coordinates, by typing. */
export const PlaceSection = ({ workspace, venue, edits }: PlaceSectionProps) => {
  const changes = useDirectoryChanges(workspace.id)
  const config = useQuery(configQuery)
  const venues = useQuery(venuesQuery(workspace.id, {}))
  const others = useMemo(
    () => (venues.data?.items ?? []).flatMap(({ id, name, place }) => (place && id !== venue.id ? [{ id, name, place }] : [])),
    [venues.data, venue.id],
  )
  const [moved, setMoved] = useState<Place | null>(null)
  const place = moved ?? venue.place

  const put = async (next: Place | null) => {
    const before = venue.place
    setMoved(next)
    try {
      const changed = await changes.changeVenue(venue, { place: next })
      const undo = () => changes.changeVenue(changed, { place: before }).catch((error: unknown) => notifyFailure(sentenceOf(error)))
      notify(next === null ? `${venue.name} is off the map.` : `${venue.name} moved on the map.`, {
        id: 'place',
        action: { label: 'Undo', onSelect: () => void undo() },
      })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setMoved(null)
    }
  }
  const commit = (typed: string): string | null => {
    if (typed === '') return 'Expected latitude and longitude, such as 48.86400, 2.29760.'
    const read = placeOf(typed)
    if (!read.ok) return read.reason
    void put(read.value)
    return null
  }

  return (
    <Section
      title="Place"
      actions={
        edits &&
        venue.place && (
          <Button variant="quiet" size="small" onClick={() => void put(null)}>
            Take off the map
          </Button>
        )
      }
    >
      <div className="grid gap-3 pt-4">
        {place && config.data && venues.data ? (
          <VenueMap
            token={config.data.mapboxToken}
            place={place}
            name={venue.name}
            others={others}
            onMove={edits ? (next) => void put(next) : null}
          />
        ) : (
          !place && <p className="text-ink-2">This venue is not on the map yet.</p>
        )}
        {place && config.data && config.data.mapboxToken === null && (
          <p className="text-small text-ink-2">Drawn without map tiles, true to scale; set MAPBOX_TOKEN for streets.</p>
        )}
        {edits ? (
          <div className="flex items-end gap-4">
            <div className="flex-1">
              <TypedField
                label="Latitude, longitude"
                value={place ? placeText(place) : ''}
                placeholder="48.86400, 2.29760"
                hint={place ? 'Type them, or drag the mark.' : undefined}
                commit={commit}
              />
            </div>
            {!place && <Button onClick={() => void put(others[0]?.place ?? paris)}>Put it on the map</Button>}
          </div>
        ) : (
          place && <p className="num text-ink-2">{placeText(place)}</p>
        )}
      </div>
    </Section>
  )
}
