import { user } from '@fashionos/migrations/schema/auth'
import { notifications } from '@fashionos/migrations/schema/notifications'
import { member, organization } from '@fashionos/migrations/schema/workspaces'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { isRole } from '../auth/access-control'
import { nobody } from '../content/assignments'
import type { Tx } from '../database'
import type { ApiDeps } from '../deps'
import { sightOf } from '../documents/sight'
import { grantsOf, setWorkspace } from '../http/scope'
import { createOutbox } from '../mails/outbox'
import { notificationMail } from '../mails/texts'
import { markMailed, selectNotifications } from './queries'

type MailDeps = Pick<ApiDeps, 'db' | 'authDb' | 'clock' | 'newId' | 'config' | 'log'>

/** Notifications one mail tells of; it says how many more there are. */
const perMail = 20
/** What was told is forgotten after this long, ms. */
const keptMs = 90 * 24 * 3_600_000

/** Mails everybody whose hour it is what they have not read, and forgets what is old. One person's failure is not another's. */
export const mailDigests = async (deps: MailDeps, signal: AbortSignal): Promise<void> => {
  const now = new Date(deps.clock())
  await deps.db.execute(sql`select forget_notifications(${new Date(now.getTime() - keptMs).toISOString()}::timestamptz)`)
  const due = await deps.db.execute<{ workspace_id: string; user_id: string }>(
    sql`select * from people_to_mail(${now.toISOString()}::timestamptz)`,
  )
  for (const { workspace_id: workspace, user_id: person } of due) {
    if (signal.aborted) return
    await mailPerson(deps, { workspace, person }).catch((error: unknown) => {
      deps.log.error({ err: error, workspace }, 'a person could not be mailed what they have not read')
    })
  }
}

/** Mails one person what they have not read and nobody has mailed them. Nothing when there is nothing. */
export const mailPerson = ({ db, authDb, clock, newId, config }: MailDeps, of: { workspace: string; person: string }): Promise<void> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, of.workspace, nobody)
    // Of two that mail one person at once the second finds nothing left.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${of.workspace} ${of.person}`}, 0))`)
    const reader = await readerOf(tx, of)
    if (!reader) return
    const rows = await unmailedOf(tx, of.person, reader)
    if (rows.length === 0) return
    const now = new Date(clock())
    await markMailed(
      tx,
      rows.map(({ id }) => id),
      now,
    )
    const inbox = `${config.publicUrl}/w/${reader.slug}/inbox`
    await createOutbox({ authDb, newId, clock }).put(
      notificationMail({
        to: reader.email,
        workspace: reader.workspace,
        told: rows.slice(0, perMail),
        more: Math.max(0, rows.length - perMail),
        url: inbox,
      }),
    )
  })

const readerOf = async (tx: Tx, { person }: { person: string }) => {
  const [row] = await tx
    .select({ email: user.email, role: member.role, workspace: organization.name, slug: organization.slug })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, person))
  return row && isRole(row.role) ? { ...row, role: row.role } : null
}

const unmailedOf = async (tx: Tx, person: string, { role }: NonNullable<Awaited<ReturnType<typeof readerOf>>>) => {
  const sight = sightOf({ role, grants: await grantsOf(tx, person) })
  const unread = await selectNotifications(tx, { person, unread: true, before: undefined, size: 200 }, sight)
  const unmailed = new Set(
    (
      await tx
        .select({ id: notifications.id })
        .from(notifications)
        .where(and(eq(notifications.userId, person), isNull(notifications.readAt), isNull(notifications.mailedAt)))
        .limit(1_000)
    ).map(({ id }) => id),
  )
  return unread.filter(({ id }) => unmailed.has(id))
}
