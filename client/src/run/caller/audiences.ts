import { departmentShort } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Said } from '../live/live-session'
import { departments } from '../parts/departments'

/** To whom a message may go. */
export type Audience = Extract<Said, { kind: 'message' }>['to']

export const audienceTitles: Readonly<Record<Audience, string>> = { everyone: 'Everyone', stage: 'The stage', ...departmentShort }

/** Everyone and the stage, then the departments that have something to do in the plan. */
export const audiencesOf = (inPlan: ReadonlySet<string>): readonly Audience[] => [
  'everyone',
  'stage',
  ...departments.filter((department) => inPlan.has(department)),
]
