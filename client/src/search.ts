/** A text of an address's query; anything else counts as absent. */
export const searchText = (search: Record<string, unknown>, name: string): string | undefined => {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export interface ReturnSearch {
  /** Where to go afterwards: a path of this app. */
  readonly to?: string
  readonly email?: string
  /** The session ended while the person was at work. */
  readonly ended?: boolean
}

export const returnSearch = (search: Record<string, unknown>): ReturnSearch => ({
  to: searchText(search, 'to'),
  email: searchText(search, 'email'),
  ended: search.ended === true ? true : undefined,
})
