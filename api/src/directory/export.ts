import { kindWords } from '@fashionos/shared/directory/kinds'
import { csvOf } from '@fashionos/shared/table-files'
import { isNull } from 'drizzle-orm'
import type { Attachment } from '../http/attachment'
import type { Scope } from '../http/scope'
import { ownColumns } from './csv-columns'
import type { Kind } from './kind'
import type { BaseQuery, Common } from './schemas'
import { orderOf, requireDirectory, sees } from './service'

/** Of one kind, at most; as many as an import takes in five files. */
const maxRows = 10_000

/** All entries of a kind that are not archived, as a table that the import reads back. */
export const exportEntries = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
): Promise<Attachment> => {
  requireDirectory(scope, 'see-directory')
  const columns = ownColumns(kind, { personal: sees(scope, 'see-personal-data'), rates: sees(scope, 'see-rates') })
  const where = isNull(kind.columns.archivedAt)
  const entries = await kind.select(scope.tx, { where, order: orderOf(kind), limit: maxRows, offset: 0 })
  const bytes = await csvOf({
    headings: ['Id', ...columns.map(({ heading }) => heading)],
    rows: entries.map((entry) => [entry.id, ...columns.map(({ cellOf }) => cellOf(entry))]),
  })
  return { bytes: new Uint8Array(bytes), mediaType: 'text/csv; charset=utf-8', fileName: `${kindWords[kind.name].many}.csv` }
}
