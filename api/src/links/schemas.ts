import { departments } from '@fashionos/shared/documents/run-of-show/schema'
import { sharedScreens } from '@fashionos/shared/run/messages'
import { z } from 'zod'

export const linkParams = z.object({ workspace: z.uuid(), link: z.uuid() })

const label = z.string().trim().min(1, 'Expected whom the link is for.').max(80, 'Expected at most 80 characters.')
const expiresAt = z.iso.datetime({ offset: true, error: 'Expected a date and time such as 2027-03-07T02:00:00Z.' }).nullable().default(null)
const documentScreens = sharedScreens.filter((screen) => screen !== 'overview')

/** A link to one screen of one run of show. */
export const newDocumentLink = z
  .strictObject({
    screen: z.enum(documentScreens, { error: `Expected one of ${documentScreens.join(', ')}.` }),
    department: z
      .enum(departments, { error: `Expected one of ${departments.join(', ')}.` })
      .nullable()
      .default(null),
    label,
    expiresAt,
  })
  .refine(({ screen, department }) => (screen === 'department') === (department !== null), {
    path: ['department'],
    error: 'Expected a department for the screen of a department, and none for the others.',
  })

/** A link to the overview of a show. */
export const newShowLink = z.strictObject({ label, expiresAt })

export const link = z.object({
  id: z.uuid(),
  showId: z.uuid(),
  /** Null: all of the show. */
  documentId: z.uuid().nullable(),
  screen: z.enum(sharedScreens),
  department: z.enum(departments).nullable(),
  label: z.string(),
  /** Of the page, without the secret. */
  path: z.string(),
  createdBy: z.uuid(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  expired: z.boolean(),
})
export type Link = z.output<typeof link>

export const linkList = z.object({ items: z.array(link) })

/** The secret and the address with it are in this answer and nowhere else. */
export const madeLink = link.extend({ secret: z.string(), url: z.string() })

export const linkSecret = z.strictObject({ secret: z.string().min(1).max(200) })

/** What a live page has to know of a show before it connects. */
export const liveShow = z.object({
  show: z.object({ id: z.uuid(), name: z.string(), timeZone: z.string() }),
  /** Its runs of show, oldest first. */
  documents: z.array(z.object({ id: z.uuid(), title: z.string() })),
  /** Origin of the run sockets. */
  collabUrl: z.string(),
})

export const openedLink = liveShow.extend({
  screen: z.enum(sharedScreens),
  department: z.enum(departments).nullable(),
  label: z.string(),
  expiresAt: z.string().nullable(),
})

export const memberShow = liveShow.extend({ workspace: z.uuid() })
