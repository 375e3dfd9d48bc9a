/** Somebody who turns to and from a document is told of to the server this often at most, ms. */
export const visitsApartMs = 10_000

export interface Visits {
  readonly opened: () => void
  readonly left: () => void
}

/** When a visit of a document is told: at once when it opens, and on leaving unless it was told just before. */
export const createVisits = ({ now, send }: { readonly now: () => number; readonly send: () => void }): Visits => {
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    toldAt = now()
    send()
  }
  return { opened: tell, left: () => now() - toldAt >= visitsApartMs && tell() }
}
