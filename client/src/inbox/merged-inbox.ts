import type { api } from '../api'

type Notifications = ReturnType<typeof api.workspaces>['notifications']
type Answered = NonNullable<Awaited<ReturnType<Notifications['get']>>['data']>

export type Told = Answered['items'][number]
export interface Inbox {
  /** Newest first. */
  readonly items: readonly Told[]
  /** How many in all were not read. */
  readonly unread: number
  /** Whether there are earlier ones. */
  readonly more: boolean
}

interface Parts {
  /** The newest page. */
  readonly fetched: Inbox
  /** What was there before. */
  readonly known: Inbox | undefined
  /** Only what was not read is listed. */
  readonly unread: boolean
}

/**
 * The newest page with the earlier ones that were fetched before. Ids are in
 * the order of time. When nothing of the newest page was known there may be a
 * gap, and the earlier ones are fetched anew.
 */
export const mergedInbox = ({ fetched, known, unread }: Parts): Inbox => {
  const last = fetched.items.at(-1)?.id
  if (!known || !fetched.more || last === undefined) return fetched
  const meets = known.items.some(({ id }) => id >= last)
  if (!meets) return fetched
  const earlier = known.items.filter(({ id, readAt }) => id < last && !(unread && readAt !== null))
  return { items: [...fetched.items, ...earlier], unread: fetched.unread, more: earlier.length > 0 ? known.more : fetched.more }
}
