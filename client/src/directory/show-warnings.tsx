import type { EntryKind } from '@fashionos/shared/directory/kinds'
import { kindWords } from '@fashionos/shared/directory/kinds'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf } from '../api'
import { showQuery } from '../shows/queries'
import { classes } from '../ui/classes'
import type { Workspace } from '../workspaces/workspace'
import { warningsOf } from './availability-words'
import { type Availability, inDirectory } from './entry'

export interface Day {
  readonly date: string
  readonly timeZone: string
  /** The show that asks: it is no double booking of itself. */
  readonly show: string
}

/** Where else one entry is wanted on a day, and whether it is away. */
export const bookingsQuery = (workspaceId: string, of: { readonly kind: EntryKind; readonly id: string; readonly day: Day }) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'directory', of.kind, 'bookings', of.id, of.day],
    queryFn: (): Promise<Availability> =>
      answerOf(inDirectory(workspaceId)({ kind: kindWords[of.kind].path })({ entry: of.id }).bookings.get({ query: of.day })),
    staleTime: 30_000,
  })

export interface ShowWarningsProps {
  readonly workspace: Workspace
  readonly kind: EntryKind
  readonly entryId: string
  readonly show: { readonly id: string; readonly date: string }
}

/** What speaks against an entry on the day of a show: another show, or that they are away. Designers and collections are in many places at once. */
export const ShowWarnings = ({ workspace, kind, entryId, show }: ShowWarningsProps) => {
  const counts = kind === 'venue' || kind === 'model' || kind === 'crew'
  const found = useQuery({ ...showQuery({ workspaceId: workspace.id, showId: show.id }), enabled: counts })
  const day = { date: show.date, timeZone: found.data?.timeZone ?? 'UTC', show: show.id }
  const bookings = useQuery({ ...bookingsQuery(workspace.id, { kind, id: entryId, day }), enabled: counts && found.data !== undefined })
  if (!bookings.data) return null
  return warningsOf(bookings.data).map(({ tone, text }) => (
    <p key={text} className={classes('text-small', tone === 'late' ? 'text-thread' : 'text-amber')}>
      {text}
    </p>
  ))
}
