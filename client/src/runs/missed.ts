import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Report } from '@fashionos/shared/run/report'
import { allDepartments } from './live-screens'

export interface Missed {
  readonly department: Department
  /** Cue numbers, or titles where there is none, in the order performed. */
  readonly items: readonly string[]
}

/** Departments for which GO did not wait, those most often first. */
export const missedByDepartment = ({ items }: Pick<Report, 'items'>): readonly Missed[] =>
  allDepartments
    .map((department) => ({ department, items: items.filter(({ missed }) => missed.includes(department)).map(nameOf) }))
    .filter((missed) => missed.items.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length)

const nameOf = ({ cue, title }: Report['items'][number]): string => cue || title || 'Row without a title'
