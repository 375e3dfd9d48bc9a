import { canInWorkspace } from '@fashionos/shared/access'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf } from '../../api'
import { warningsOf } from '../../directory/availability-words'
import { inDirectory, type Venue } from '../../directory/entry'
import { bookingsQuery } from '../../directory/show-warnings'
import { classes } from '../../ui/classes'
import { TextField } from '../../ui/text-field'
import type { Workspace } from '../../workspaces/workspace'

/** As many venues as are offered. */
const offered = 100

const venuesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', 'venues', 'picker'],
    queryFn: async (): Promise<readonly Venue[]> =>
      (await answerOf(inDirectory(workspaceId).venues.get({ query: { size: offered } }))).items,
    staleTime: 60_000,
  })

/** The venue of the directory that is called exactly so; null: none, or somewhere else. */
export const useVenueNamed = (workspace: Workspace, name: string): Venue | null => {
  const venues = useQuery({ ...venuesQuery(workspace.id), enabled: canInWorkspace(workspace.role, 'see-directory') })
  const sought = name.trim().toLowerCase()
  return (sought && venues.data?.find((venue) => venue.name.toLowerCase() === sought)) || null
}

/** Stands for the show that is not there yet when it is asked who else is booked. */
const noShow = '00000000-0000-7000-8000-000000000000'

export interface VenueFieldProps {
  readonly workspace: Workspace
  readonly value: string
  readonly onChange: (value: string) => void
  readonly date: string
  readonly timeZone: string
  readonly error: string | undefined
}

/** A venue of the directory, or any place typed in. Says when another show is there that day. */
export const VenueField = ({ workspace, value, onChange, date, timeZone, error }: VenueFieldProps) => {
  const venues = useQuery({ ...venuesQuery(workspace.id), enabled: canInWorkspace(workspace.role, 'see-directory') })
  const venue = useVenueNamed(workspace, value)
  const day = { date, timeZone, show: noShow }
  const bookings = useQuery({
    ...bookingsQuery(workspace.id, { kind: 'venue', id: venue?.id ?? noShow, day }),
    enabled: venue !== null && date !== '',
  })
  const seats = venue && [venue.city, venue.capacitySeated && `${venue.capacitySeated} seated`].filter(Boolean).join(', ')
  return (
    <div>
      <TextField
        label="Venue"
        name="venue"
        list="venues-of-the-directory"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
        hint={seats || undefined}
        placeholder="Palais de Tokyo, Paris"
        autoComplete="off"
      />
      <datalist id="venues-of-the-directory">
        {venues.data?.map(({ id, name, city }) => (
          <option key={id} value={name}>
            {city}
          </option>
        ))}
      </datalist>
      {bookings.data &&
        warningsOf(bookings.data).map(({ tone, text }) => (
          <p key={text} className={classes('text-small', tone === 'late' ? 'text-thread' : 'text-amber')}>
            {text}
          </p>
        ))}
    </div>
  )
}
