import type { Column, Department } from '@fashionos/shared/documents/run-of-show/schema'

/** Departments that have a column, in the order of the columns. */
export const departmentsIn = (columns: readonly Column[]): readonly Department[] => [
  ...new Set(columns.flatMap(({ department }) => (department === null ? [] : [department]))),
]
