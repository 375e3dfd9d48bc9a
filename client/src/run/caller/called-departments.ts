import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { departments } from '../parts/departments'

/** The departments that have a column in the plan, in the order of a headset's channels. */
export const calledDepartments = ({ columns }: Pick<RunPlan, 'columns'>): readonly Department[] =>
  departments.filter((department) => columns.some((column) => column.department === department))
