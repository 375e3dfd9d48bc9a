const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const yearFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export interface Day<Thing> {
  /** Midnight here, epoch ms. */
  readonly start: number
  /** "Today", "Yesterday", "Saturday 6 March". */
  readonly title: string
  readonly items: readonly Thing[]
}

const midnightOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
/** Not 24 hours earlier: days on which clocks change have 23 or 25. */
const dayBefore = (midnight: number): number => midnightOf(midnight - 1)

const titleOf = (start: number, now: number): string => {
  const today = midnightOf(now)
  if (start >= today) return 'Today'
  if (start === dayBefore(today)) return 'Yesterday'
  const format = new Date(start).getFullYear() === new Date(now).getFullYear() ? dayFormat : yearFormat
  return format.format(start).replace(',', '')
}

/** Things by the days of this device's calendar, in the order they come. `now` in epoch ms. */
export const byDay = <Thing extends { readonly at: string }>(things: readonly Thing[], now: number): readonly Day<Thing>[] => {
  const days = new Map<number, Thing[]>()
  for (const thing of things) {
    // A server whose clock runs ahead tells of things of today, not of tomorrow.
    const start = midnightOf(Math.min(Date.parse(thing.at), now))
    const known = days.get(start)
    if (known) known.push(thing)
    else days.set(start, [thing])
  }
  return [...days].map(([start, items]) => ({ start, title: titleOf(start, now), items }))
}
