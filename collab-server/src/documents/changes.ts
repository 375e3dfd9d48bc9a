import type { Logger } from 'pino'
import type postgres from 'postgres'
import { z } from 'zod'

/** Connections that match are judged anew; null matches all. */
export type AccessChange = z.infer<typeof accessChange>

const accessChange = z.object({
  workspace: z.uuid().nullable(),
  user: z.uuid().nullable(),
  document: z.uuid().nullable(),
  session: z.uuid().nullable(),
  /** A link to a screen; other connections are not concerned. */
  link: z.uuid().nullable().default(null),
})
const showChange = z.object({ show: z.uuid() })
const madeDocument = z.object({ document: z.uuid() })

export interface Changes {
  close(): Promise<void>
}

/** Hears what api changed and made, over Postgres NOTIFY. After a lost connection everything may have changed: `onAccess` is called with a change that matches all, and `onEveryShow` and `onManyMade`. */
export async function listenToChanges(options: {
  sql: postgres.Sql
  onAccess(change: AccessChange): void
  onShow(showId: string): void
  onEveryShow(): void
  onMade(documentId: string): void
  onManyMade(): void
  log: Logger
}): Promise<Changes> {
  const { sql, onAccess, onShow, onEveryShow, onMade, onManyMade, log } = options
  const access = await sql.listen(
    'access_changed',
    (payload) => {
      const change = accessChange.safeParse(parsed(payload))
      if (change.success) onAccess(change.data)
      else log.warn({ channel: 'access_changed' }, 'a notification could not be read')
    },
    fromSecondOn(() => onAccess({ workspace: null, user: null, document: null, session: null, link: null })),
  )
  const shows = await sql.listen(
    'show_changed',
    (payload) => {
      const change = showChange.safeParse(parsed(payload))
      if (change.success) onShow(change.data.show)
      else log.warn({ channel: 'show_changed' }, 'a notification could not be read')
    },
    fromSecondOn(onEveryShow),
  )
  const made = await sql.listen(
    'document_made',
    (payload) => {
      const news = madeDocument.safeParse(parsed(payload))
      if (news.success) onMade(news.data.document)
      else log.warn({ channel: 'document_made' }, 'a notification could not be read')
    },
    fromSecondOn(onManyMade),
  )
  return {
    close: async () => {
      await Promise.allSettled([access.unlisten(), shows.unlisten(), made.unlisten()])
    },
  }
}

/** Called when listening begins; acts when it begins again. */
function fromSecondOn(act: () => void): () => void {
  let isFirst = true
  return () => {
    if (!isFirst) act()
    isFirst = false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
