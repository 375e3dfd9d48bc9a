import { crewDepartments, type EntryKind, entryKinds, kindWords, seasons } from '@fashionos/shared/directory/kinds'
import { searchText } from '../search'

/** What a list is asked for, as its address has it. */
export interface ListSearch {
  readonly q?: string
  /** A column, with `-` before it the other way round. */
  readonly sort?: string
  readonly archived?: true
  /** From 1. */
  readonly page?: number
  readonly agency?: string
  /** In cm. */
  readonly tall?: number
  /** `2027-03-06`. */
  readonly free?: string
  readonly designer?: string
  readonly season?: string
  readonly year?: number
  readonly city?: string
  readonly feature?: string
  readonly seats?: number
  readonly department?: string
}

const wholeIn = (value: unknown, [least, most]: readonly [number, number]): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined

export const listSearch = (search: Record<string, unknown>): ListSearch => {
  const free = searchText(search, 'free')
  return {
    q: searchText(search, 'q')?.slice(0, 200),
    sort: searchText(search, 'sort'),
    archived: search.archived === true ? true : undefined,
    page: wholeIn(search.page, [2, 10_000]),
    agency: searchText(search, 'agency'),
    tall: wholeIn(search.tall, [100, 250]),
    free: free && /^\d{4}-\d{2}-\d{2}$/.test(free) ? free : undefined,
    designer: searchText(search, 'designer'),
    season: seasons.find((one) => one === search.season),
    year: wholeIn(search.year, [1_900, 2_200]),
    city: searchText(search, 'city'),
    feature: searchText(search, 'feature'),
    seats: wholeIn(search.seats, [1, 1_000_000]),
    department: crewDepartments.find((one) => one === search.department),
  }
}

/** Whether more than the order narrows the list down. */
export const isFiltered = ({ sort: _sort, page: _page, ...rest }: ListSearch): boolean =>
  Object.values(rest).some((value) => value !== undefined)

export const kindAtPath = (path: string): EntryKind | null => entryKinds.find((kind) => kindWords[kind].path === path) ?? null
