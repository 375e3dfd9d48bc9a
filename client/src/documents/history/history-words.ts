import type { Change } from '@fashionos/shared/history/diff'
import type { Session } from '@fashionos/shared/history/sessions'
import type { Revision } from './queries'

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const yearFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const hourFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The day an instant is on, as the calendar on this device's wall shows it. */
export const dayKeyOf = (at: number): string => new Date(at).toDateString()

/** "Today", "Yesterday", "Friday 20 November", with the year when it is another one. */
export const dayTitleOf = (at: number, now: number): string => {
  if (dayKeyOf(at) === dayKeyOf(now)) return 'Today'
  const yesterday = new Date(now)
  yesterday.setDate(yesterday.getDate() - 1)
  if (dayKeyOf(at) === yesterday.toDateString()) return 'Yesterday'
  const format = new Date(at).getFullYear() === new Date(now).getFullYear() ? dayFormat : yearFormat
  return format.format(at).replace(',', '')
}

/** "17:14" */
export const hourOf = (at: number): string => hourFormat.format(at)

/** "17:02 – 17:14", one time where both are the same minute. */
export const hoursOf = ({ from, to }: Pick<Session, 'from' | 'to'>): string =>
  hourOf(from) === hourOf(to) ? hourOf(from) : `${hourOf(from)} – ${hourOf(to)}`

/** "today, 17:14", in the middle of a sentence. */
export const momentOf = (at: number, now: number): string => {
  const day = dayTitleOf(at, now)
  return `${day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day}, ${hourOf(at)}`
}

export const authorName = ({ author }: Pick<Session, 'author'>): string => author?.name ?? 'FashionOS'

export const editsText = (edits: number): string => (edits === 1 ? '1 edit' : `${edits.toLocaleString('en-GB')} edits`)

export const revisionTitle = (revision: Revision): string => {
  if (revision.kind === 'named') return revision.name
  const run = revision.runKind === 'show' ? 'Show' : 'Rehearsal'
  return revision.kind === 'run-began' ? `${run} began` : `${run} ended`
}

/** What became of an item, behind its title: "new item", "moved behind “Cape”". */
export const changeText = ({ kind, id, noun, moved }: Change): string => {
  if (kind === 'added') return `new ${noun}`
  if (kind === 'removed') return `${noun} removed`
  if (kind === 'brought-back') return `${noun} brought back`
  if (!moved) return id === '' ? '' : noun
  if (moved.behind === null) return `${noun} moved to the top`
  return moved.behind === '' ? `${noun} moved` : `${noun} moved behind “${moved.behind}”`
}

export const changeTitle = ({ title, id, noun }: Pick<Change, 'title' | 'id' | 'noun'>): string =>
  id === '' ? noun : title || `A ${noun} without a name`

/** "2 added, 1 removed and 14 changed"; empty when nothing is. */
export const summaryOf = (changes: readonly Pick<Change, 'kind'>[], more = 0): string => {
  const count = (kinds: readonly Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).length
  const told = [
    [count(['added', 'brought-back']), 'added'],
    [count(['removed']), 'removed'],
    [count(['changed']), 'changed'],
    [more, 'more'],
  ] as const
  return listText(told.flatMap(([number, what]) => (number > 0 ? [`${number.toLocaleString('en-GB')} ${what}`] : [])))
}

const listText = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
