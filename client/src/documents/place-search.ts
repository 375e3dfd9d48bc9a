/** What stands behind a document's address to open it at something in it. */
export interface PlaceSearch {
  readonly at?: string
  readonly panel?: string
}

/** `item`: `looks/<id>`, `threads/<id>`; the name of a record means the document as a whole. */
export const placeSearch = (item: string): PlaceSearch => {
  if (!item.includes('/')) return {}
  return /^(threads|comments)\//.test(item) ? { at: item, panel: 'comments' } : { at: item }
}
