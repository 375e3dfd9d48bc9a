import type { Reference } from '../document-type'
import type { Row, RunOfShow } from './schema'

/** The lineups that items are, once per item, and the pictures in cells. */
export const referencesOf = ({ items }: Pick<RunOfShow, 'items'>): readonly Reference[] =>
  items.flatMap((row): Reference[] => {
    const lineup = row.kind === 'item' ? row.lineup : null
    const item = `items/${row.id}`
    return [
      ...(lineup ? [{ kind: 'document' as const, id: lineup.document, item }] : []),
      ...picturesOf(row).map((id) => ({ kind: 'file' as const, id, item })),
    ]
  })

const picturesOf = ({ values }: Pick<Row, 'values'>): string[] =>
  Object.values(values).flatMap((value) => (typeof value === 'object' && value !== null && value.kind === 'image' ? [value.file] : []))
