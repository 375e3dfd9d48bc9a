import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { Result } from '@fashionos/shared/errors'
import type { RowChange } from './cell-parse'
import type { GridModel } from './grid-model'

export interface RowFieldsProps {
  readonly model: GridModel
  readonly row: Row
}

/** Changes one row; a sentence when that cannot be done. */
export const changeRow = ({ model, row }: RowFieldsProps, change: RowChange & { readonly turnaround?: number }): string | null => {
  const result = model.session.run('changeItems', { changes: [{ id: row.id, ...change }] })
  return result.ok ? null : result.reason
}

/** Takes what was parsed, or passes the sentence on. */
export const takeParsed = <T>(parsed: Result<T>, take: (value: T) => string | null): string | null =>
  parsed.ok ? take(parsed.value) : parsed.reason
