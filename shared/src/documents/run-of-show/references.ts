import type { Reference } from '../document-type'
import type { RunOfShow } from './schema'

/** The lineups that items are, once per item. */
export const referencesOf = ({ items }: Pick<RunOfShow, 'items'>): readonly Reference[] =>
  items.flatMap(({ id, kind, lineup }): Reference[] =>
    kind === 'item' && lineup ? [{ kind: 'document', id: lineup.document, item: `items/${id}` }] : [],
  )
