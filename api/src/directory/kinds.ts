import type { EntryKind } from '@fashionos/shared/directory/kinds'
import { collectionKind } from './collections'
import { crewKind } from './crew'
import { designerKind } from './designers'
import type { Kind } from './kind'
import { modelKind } from './models'
import type { BaseQuery, Common } from './schemas'
import { venueKind } from './venues'

/** `work` over the kind with that name, whatever its values are. */
export const withKind = <T>(
  name: EntryKind,
  work: <V extends object, Q extends BaseQuery, E extends Common>(kind: Kind<V, Q, E>) => T,
): T => {
  switch (name) {
    case 'designer':
      return work(designerKind)
    case 'collection':
      return work(collectionKind)
    case 'model':
      return work(modelKind)
    case 'venue':
      return work(venueKind)
    case 'crew':
      return work(crewKind)
  }
}
