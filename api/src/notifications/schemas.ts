import { mailRhythms, notificationKinds } from '@fashionos/migrations/schema/notifications'
import { ianaZone } from '@fashionos/shared/time-schemas'
import { z } from 'zod'

export const notificationsQuery = z.object({
  /** Only what was not read. */
  unread: z.union([z.boolean(), z.stringbool()]).optional(),
  /** What was told before this one. */
  before: z.uuid().optional(),
  size: z.coerce.number().int().min(1).max(100).optional(),
})

export const notification = z.object({
  id: z.uuid(),
  kind: z.enum(notificationKinds),
  documentId: z.uuid(),
  documentTitle: z.string(),
  documentType: z.string(),
  showId: z.uuid().nullable(),
  showName: z.string(),
  /** `tasks/<id>` or `threads/<id>`. */
  item: z.string(),
  /** Null: several people, or nobody knows. */
  actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  title: z.string(),
  excerpt: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
})

export const inbox = z.object({
  items: z.array(notification),
  /** How many in all were not read. */
  unread: z.int(),
  /** Whether there are earlier ones. */
  more: z.boolean(),
})

export const unreadCount = z.object({ unread: z.int() })

/** Which are read now: some by their ids, or all of them. */
export const reading = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200), read: z.boolean() }),
  z.strictObject({ all: z.literal(true) }),
])

export const settings = z.strictObject({
  mail: z.enum(mailRhythms),
  muted: z.array(z.enum(notificationKinds)).max(notificationKinds.length),
  timeZone: ianaZone,
})

export const changedDocuments = z.object({
  items: z.array(
    z.object({
      documentId: z.uuid(),
      /** Who changed it since; at most five. */
      by: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** The last change, by the server's clock. */
      at: z.string(),
      /** Whether whoever asks has never opened it. */
      isNew: z.boolean(),
    }),
  ),
})
