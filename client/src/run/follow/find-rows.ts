import type { Column } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf } from '@fashionos/shared/run/calls'
import type { ShownRow } from './rows-shown'

/** The rows that have every word of the search in their cue number, title or what departments do there, in any case and without accents. */
export const findRows = (rows: readonly ShownRow[], columns: readonly Column[], search: string): readonly ShownRow[] => {
  const words = plainOf(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return rows
  return rows.filter(({ cue, title, row }) => {
    const texts = callsOf(row, columns).map(({ text }) => text)
    const said = plainOf([cue, title, ...texts].join(' '))
    return words.every((word) => said.includes(word))
  })
}

const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
