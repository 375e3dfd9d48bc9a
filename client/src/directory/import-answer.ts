import type { Treaty } from '@elysiajs/eden'
import type { inDirectory } from './entry'

type Directory = ReturnType<typeof inDirectory>

export type ImportAnswer = Treaty.Data<ReturnType<Directory>['import']['post']>
export type ImportRow = ImportAnswer['rows'][number]

/** What the import route answers, and no other thing; the rest of it is the route's own word. */
export const isImportAnswer = (json: unknown): json is ImportAnswer =>
  typeof json === 'object' && json !== null && 'rows' in json && Array.isArray(json.rows) && 'digest' in json && 'counts' in json
