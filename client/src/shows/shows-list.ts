import type { Show } from './show'
import { daysUntil } from './show-date'

export const showShelves = ['upcoming', 'past', 'archived'] as const
export type ShowShelf = (typeof showShelves)[number]

export const showOrders = ['date', 'name', 'changed'] as const
export type ShowOrder = (typeof showOrders)[number]

/** How the api is asked for that order. */
export const sortOf = (order: ShowOrder, shelf: ShowShelf) => {
  if (order === 'name') return 'name' as const
  if (order === 'changed') return '-updated' as const
  return shelf === 'upcoming' ? ('date' as const) : ('-date' as const)
}

/** A show stands on the shelf of its date until the day after, in its own zone. */
export const shelfOf = (show: Show, now: number): ShowShelf => {
  if (show.archivedAt) return 'archived'
  return daysUntil(show, now) < 0 ? 'past' : 'upcoming'
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Whether every word of the search is in the show's name, venue or date. Case and accents do not matter. */
export const matches = (show: Show, search: string): boolean => {
  const where = plain(`${show.name} ${show.venue} ${show.date}`)
  return plain(search)
    .split(/\s+/)
    .every((word) => where.includes(word))
}

const comparisons: Readonly<Record<ShowOrder, (a: Show, b: Show) => number>> = {
  date: (a, b) => a.date.localeCompare(b.date),
  name: (a, b) => a.name.localeCompare(b.name),
  changed: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
}

/** By date the next one first; what is over, the latest first. Ties by name. */
export const sortedShows = (shows: readonly Show[], { order, shelf }: { readonly order: ShowOrder; readonly shelf: ShowShelf }): Show[] => {
  const direction = order === 'date' && shelf !== 'upcoming' ? -1 : 1
  return shows.toSorted((a, b) => direction * comparisons[order](a, b) || a.name.localeCompare(b.name))
}
