import { isoDate } from '@fashionos/shared/time-schemas'
import { z } from 'zod'

/** Days on which a model cannot work, first and last included. */
export const absence = z.object({ firstDay: z.string(), lastDay: z.string(), reason: z.string() })
export type Absence = z.output<typeof absence>

const maxAbsences = 100

const given = z
  .strictObject({
    firstDay: isoDate,
    lastDay: isoDate,
    reason: z.string().trim().max(200, 'Expected at most 200 characters.').default(''),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'Expected a last day that is not before the first.' })

const daysOf = ({ firstDay, lastDay }: Absence): string => `${firstDay}/${lastDay}`

/** All absences of a model, written together. The same days are given once. */
export const absences = z
  .array(given)
  .max(maxAbsences, `Expected at most ${maxAbsences} absences. Remove those that are over.`)
  .refine((all) => new Set(all.map(daysOf)).size === all.length, {
    error: 'Expected each absence once, but the same days are there twice.',
  })
