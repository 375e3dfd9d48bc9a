import { ok, type Result, refused } from '@fashionos/shared/errors'
import { decimalOf, minorOf } from '@fashionos/shared/money'
import type { Cell } from '@fashionos/shared/table-files'
import { plainOf } from '../http/search-words'

/** What a cell is read with beside its text. */
export interface CellContext {
  readonly currency: string
  /** Ids of designers by their plain name. */
  readonly designers: ReadonlyMap<string, readonly string[]>
}

/** One column of an entry's spreadsheet, both ways. */
export interface Column<E> {
  readonly heading: string
  /** The field of the entry it sets. */
  readonly field: string
  readonly cellOf: (entry: E) => Cell
  readonly read: (text: string, context: CellContext) => Result<unknown>
}

type KeysOf<E, Value> = { [K in keyof E & string]: E[K] extends Value ? K : never }[keyof E & string]

/** Columns of one kind of entry, with their fields checked. */
export const columnsFor = <E extends object>() => ({
  text: <K extends KeysOf<E, string>>(field: K, heading: string): Column<E> => ({
    heading,
    field,
    cellOf: (entry) => String(entry[field]),
    read: (text) => ok(text),
  }),
  number: <K extends KeysOf<E, number | null>>(field: K, heading: string): Column<E> => ({
    heading,
    field,
    cellOf: (entry) => numberOrNull(entry[field]),
    read: (text) => {
      if (text === '') return ok(null)
      const value = Number(text.replace(',', '.'))
      return Number.isFinite(value) ? ok(value) : refused(`Expected a number, but found "${text.slice(0, 40)}".`)
    },
  }),
  list: <K extends KeysOf<E, string[]>>(field: K, heading: string): Column<E> => ({
    heading,
    field,
    cellOf: (entry) => listOf(entry[field]).join('; '),
    read: (text) =>
      ok(
        text
          .split(';')
          .map((part) => part.trim())
          .filter(Boolean),
      ),
  }),
})

/** One of a closed list, written as people read it; its key is read too. */
export const choiceColumn = <E extends object, const Key extends string, K extends KeysOf<E, Key>>(
  field: K,
  heading: string,
  titles: Readonly<Record<Key, string>>,
): Column<E> => {
  const choices = Object.entries<string>(titles)
  return {
    heading,
    field,
    cellOf: (entry) => choices.find(([key]) => key === entry[field])?.[1] ?? '',
    read: (text) => {
      const found = choices.find(([key, title]) => plainOf(key) === plainOf(text) || plainOf(title) === plainOf(text))
      if (found) return ok(found[0])
      return refused(`Expected one of ${choices.map(([, title]) => title).join(', ')}, but found "${text.slice(0, 40)}".`)
    },
  }
}

/** A rate in major units of the row's currency. */
export const rateColumn = <E extends { readonly currency: string }, K extends KeysOf<E, number | null>>(
  field: K,
  heading: string,
): Column<E> => ({
  heading,
  field,
  cellOf: (entry) => {
    const minor = numberOrNull(entry[field])
    return minor === null ? null : decimalOf(minor, entry.currency)
  },
  read: (text, { currency }) => (text === '' ? ok(null) : minorOf(text, currency)),
})

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A31, A32: the columns of what one may see. */
export const ownColumns = <E>(
  { csv, personal, rates }: { csv: readonly Column<E>[]; personal: object; rates: object },
  sees: { readonly personal: boolean; readonly rates: boolean },
): readonly Column<E>[] =>
  csv.filter(({ field }) => (sees.personal || !Object.hasOwn(personal, field)) && (sees.rates || !Object.hasOwn(rates, field)))
