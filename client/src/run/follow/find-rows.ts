import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf } from '@fashionos/shared/run/calls'
import { finderOf } from '../parts/search-words'
import type { ShownRow } from './rows-shown'

/** The rows that have every word of the search in their cue number, title or what departments do there. */
export const findRows = (rows: readonly ShownRow[], columns: readonly Column[], search: string): readonly ShownRow[] => {
  if (search.trim() === '') return rows
  const isFound = finderOf(search)
  return rows.filter(({ cue, title, row }) => {
    const texts = callsOf(row, columns).map(({ text }) => text)
    return isFound([cue, title, ...texts].join(' '))
  })
}
