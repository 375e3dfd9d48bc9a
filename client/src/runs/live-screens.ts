import type { Capability } from '@fashionos/shared/access'
import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { Screen } from '@fashionos/shared/run/messages'

/** How the screens of the live show are called here, and for whom each is. */
export const screenTitles: Readonly<Record<Screen, string>> = {
  caller: 'Call the show',
  follow: 'Follow',
  department: 'Department',
  stage: 'Stage display',
  talent: 'Talent calls',
  presenter: 'Presenter notes',
  overview: 'Overview of the show',
}

export const screenUses: Readonly<Record<Screen, string>> = {
  caller: 'Standby and GO',
  follow: 'Every item as it runs',
  department: 'One department’s cues, with ready',
  stage: 'Clock and countdown, read from ten metres',
  talent: 'Who is called, and when',
  presenter: 'Notes of what runs and what comes',
  overview: 'Every run of show of this show at once',
}

export const isDepartment = (name: string): name is Department => Object.hasOwn(departmentTitles, name)
export const allDepartments: readonly Department[] = Object.keys(departmentTitles).filter(isDepartment)

/** Who may call opens the caller's screen; who may see the document, all others. */
export const mayCall = (capabilities: readonly Capability[]): boolean => capabilities.includes('call')
