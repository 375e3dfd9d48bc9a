import { hostname } from 'node:os'
import { documentTypes as allDocumentTypes } from '@fashionos/shared/documents/registry'
import { closeCodes, type ServerMessage } from '@fashionos/shared/protocol'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { Hocuspocus } from '@hocuspocus/server'
import type { Logger } from 'pino'
import type postgres from 'postgres'
import { commentRate } from './comments/hear-comment'
import type { Config } from './config'
import { createDatabaseProbe } from './database-probe'
import { createPostgresAccessStore } from './documents/access'
import { type AccessChange, type Changes, listenToChanges } from './documents/changes'
import type { DocumentTypes } from './documents/document-rules'
import { fillDocument } from './documents/fill-document'
import { Filler } from './documents/filler'
import { followShowChange } from './documents/follow-shows'
import { concerns, judge } from './documents/judge'
import { createPostgresLeaseStore } from './documents/lease-store'
import { createLeases } from './documents/leases'
import { type OpenDocument, OpenDocuments } from './documents/open-document'
import { createTokenVerifier, readKeysFrom } from './documents/tokens'
import { authenticate } from './extensions/authenticate'
import { converse } from './extensions/converse'
import { guard } from './extensions/guard'
import { ConnectionCounts } from './extensions/limits'
import { createMetrics } from './extensions/observe'
import { persist } from './extensions/persist'
import { safely } from './extensions/safely'
import { keepHouse } from './housekeeping'
import { createListener } from './listener'
import { ContentNews } from './log/content-news'
import type { DocumentLog } from './log/document-log'
import { GroupCommit } from './log/group-commit'
import { createPostgresLogStore } from './log/postgres-log-store'
import { refusal } from './refusal'
import { findLinkIn } from './run/link-store'
import { LiveDocuments } from './run/live-documents'
import { createRunMetrics } from './run/run-metrics'
import { createPostgresRunStore } from './run/run-store'
import { Screens } from './run/screens'
import { shutDown } from './shut-down'
import type { DocumentSocket } from './socket'
import { TokenBuckets } from './token-bucket'

export interface CollabServerDeps {
  /** Signed in as `fashionos_collab`. */
  readonly sql: postgres.Sql
  /** For the log alone, so that no burst of readers delays a commit; `sql` when left out. */
  readonly logSql?: postgres.Sql
  readonly config: Config
  readonly clock: { now(): number }
  readonly log: Logger
  /** This process' own id, new at each start. */
  readonly node: string
  readonly documentTypes?: DocumentTypes
}

export interface CollabServer {
  /**
   * Resolves when connections are taken. `port`: the one it got when 0 was asked
   * for. `caughtUp` resolves when the documents that were made while no server
   * was up are filled, and never rejects. Rejects when it cannot listen or reach Postgres.
   */
  start(): Promise<{ port: number; caughtUp: Promise<void> }>
  /** Takes no more edits, commits what it has under the deadline, closes sockets and gives its leases back. `lost`: edits not committed, none of them acknowledged. */
  stop(options: { deadlineMs: number }): Promise<{ lost: number }>
}

export function createCollabServer(deps: CollabServerDeps): CollabServer {
  const { sql, logSql = sql, config, clock, log, node, documentTypes = allDocumentTypes } = deps
  const documents = new OpenDocuments()
  const counts = new ConnectionCounts(config)
  const accessStore = createPostgresAccessStore(sql)
  // The port, and with it the name among nodes, is known when the server listens; before that nobody can ask for a document.
  const self = { node: '', address: config.publicUrl }
  const logStore = createPostgresLogStore({ sql, self })
  let accessVersion = 0
  let changes: Changes | null = null

  const metrics = createMetrics({
    connections: () => counts.size,
    documents: () => documents.size,
    logLag: () => commits.lag,
    bufferedBytes: () => [...counts.all()].reduce((sum, socket) => sum + socket.wire.buffered(), 0),
    residentBytes: () => process.memoryUsage.rss(),
  })

  const runMetrics = createRunMetrics(metrics.registry, {
    screens: () => screens.size,
    liveDocuments: () => live.size,
    openRuns: () => [...live.all()].filter(({ writer }) => writer.isOpen).length,
  })

  const tellUnsaved = (message: ServerMessage) => {
    for (const { sockets } of documents.all()) for (const socket of sockets) socket.tell(message)
  }
  const lose = (documentLog: DocumentLog) => {
    if (documentLog.isLost) return
    log.warn({ document: documentLog.place.documentId }, 'the lease of a document is lost')
    documentLog.lose()
    live.lose(documentLog.place.documentId)
    for (const open of documents.withId(documentLog.place.documentId)) {
      if (open.log !== documentLog) continue
      for (const socket of open.sockets) socket.refuse(refusal(closeCodes.tryAgain, 'The document moved to another server. Connect again.'))
    }
  }
  const news = new ContentNews({
    tell: async (changes) => {
      const payloads = changes.map((change) => JSON.stringify(change))
      await sql`select pg_notify('content_changed', payload) from unnest(${payloads}::text[]) as payload`
    },
    onFailure: (error) => log.warn({ err: error }, 'that content changed could not be told'),
  })
  const commits = new GroupCommit(
    createPostgresLogStore({ sql: logSql, self }),
    {
      onCommitted: metrics.committed,
      onAdvanced: ({ place }) => news.add(place),
      onFailure: (error) => {
        metrics.commitFailed()
        log.error({ err: error, lag: commits.lag }, 'edits could not be committed; trying again')
        if (!commits.isFailing) tellUnsaved({ kind: 'not-saved', since: clock.now() })
      },
      onRecovered: () => tellUnsaved({ kind: 'saving-again' }),
      onLost: lose,
    },
    config,
  )
  const leases = createLeases({
    store: createPostgresLeaseStore({ sql, self, leaseMs: config.leaseMs }),
    leaseMs: config.leaseMs,
    onLost: (documentId) => {
      for (const open of documents.withId(documentId)) lose(open.log)
    },
    onFailure: (error) => log.warn({ err: error }, 'leases could not be renewed or given back'),
  })

  const onOpened = (open: OpenDocument) => {
    const { doc, rules } = open
    guard({
      doc,
      violationOf: (transaction) => rules.violationOf(doc, transaction),
      commentViolationOf: (transaction, person) => rules.commentViolationOf(doc, transaction, person),
      onUndone: ({ reason, socket }) => {
        metrics.undone()
        log.warn({ document: open.id, connection: socket?.id, person: socket?.person.id }, 'an edit was taken back')
        socket?.tell({ kind: 'undone', reason })
      },
      onFailure: (error) => log.error({ err: error, document: open.id }, 'an edit could not be checked'),
    })
  }
  const onAttached = (socket: DocumentSocket) => {
    if (commits.isFailing) socket.tell({ kind: 'not-saved', since: clock.now() })
    if (socket.accessVersion !== accessVersion) void judge({ accessStore, log }, [socket])
  }
  const verify = createTokenVerifier({ readKeys: readKeysFrom(sql), now: clock.now })
  const live = new LiveDocuments({
    documents,
    accessStore,
    logStore,
    // Entries of a run go with the edits' commits, which have connections of their own.
    store: createPostgresRunStore({ sql: logSql, self }),
    now: clock.now,
    metrics: runMetrics,
    log,
    hocuspocus: () => hocuspocus,
    publish: (topic, text) => listener.publish(topic, text),
  })
  const screens = new Screens({
    admission: { verify, accessStore, findLink: findLinkIn(sql) },
    live,
    limits: config,
    counts,
    metrics: runMetrics,
    log,
    now: clock.now,
    onRefused: metrics.refused,
  })
  const asked = new TokenBuckets({ perSecond: config.answerBytesPerSecond, burst: config.answerBurstBytes }, () => performance.now())
  const saidComments = new TokenBuckets(commentRate, () => performance.now())
  const databaseAnswers = createDatabaseProbe({ ask: () => sql`select 1`, now: () => performance.now() })
  const listener = createListener({
    config,
    log,
    counts,
    metrics,
    screens: () => screens,
    hocuspocus: () => hocuspocus,
    mayAsk: (person, bytes) => asked.take(person, bytes),
    isLogFull: () => commits.isFull,
    isReady: async () => changes !== null && !commits.isFailing && (await databaseAnswers()),
    accessVersion: () => accessVersion,
  })
  const hocuspocus = new Hocuspocus({
    quiet: true,
    // Quiet connections are kept alive, and dead ones found, by our own pings.
    timeout: 2 ** 31 - 1,
    flushDelay: false,
    // Hooks nobody uses: Hocuspocus would await an empty one for each message.
    ...noHooks,
    extensions: [
      authenticate({
        types: documentTypes,
        verify,
        accessStore,
        editorVersion: String(editorVersion),
        admit: (socket, member) => counts.admit(socket, member.person),
      }),
      persist({
        types: documentTypes,
        leases,
        logStore,
        commits,
        documents,
        limits: { ...config, fanout: { hotDeliveriesPerSecond: config.hotDeliveriesPerSecond, windowMs: config.coalesceMs } },
        broadcastOf: listener.broadcastOf,
        onFlush: metrics.flushed,
        clock,
        log,
        onOpened,
      }),
      converse({ documents, commenting: { rate: saidComments, now: clock.now }, onAttached }),
    ].map((extension) => safely(extension, log)),
  })

  const onAccess = (change: AccessChange) => {
    accessVersion++
    screens.onAccess(change)
    live.onAccess(change)
    void judge(
      { accessStore, log },
      [...counts.all()].filter((socket) => concerns(change, socket)),
    )
  }
  const onShow = (show: string) => {
    followShowChange({ hocuspocus, documents, accessStore, logStore, log }, show).catch((error: unknown) => {
      log.error({ err: error, show }, 'the documents of a show do not follow it')
    })
  }
  const onEveryShow = () => {
    for (const show of new Set([...documents.all()].map(({ facts }) => facts.show?.id))) if (show !== undefined) onShow(show)
  }
  const filler = new Filler({
    fill: (id) => fillDocument({ accessStore, logStore, hocuspocus }, id),
    documentsAfter: accessStore.documentsAfter,
    now: clock.now,
    log,
  })
  let stopHousekeeping = () => {}

  return {
    start: async () => {
      changes = await listenToChanges({
        ...{ sql, onAccess, onShow, onEveryShow, log },
        onMade: (document) => filler.add(document),
        onManyMade: () => filler.lookAnew(),
      })
      const port = listener.listen()
      self.node = `${hostname()}:${port}/${node}`
      self.address ||= `ws://${config.host}:${port}`
      stopHousekeeping = keepHouse({
        sockets: () => counts.all(),
        connections: () => counts.size,
        hocuspocus,
        bounds: config,
        now: clock.now,
        onPresenceDropped: metrics.presenceDropped,
      })
      screens.keepHouse()
      return { port, caughtUp: filler.begin() }
    },
    stop: async ({ deadlineMs }) => {
      const lost = await shutDown({ listener, counts, commits, hocuspocus, documents, screens, live, filler, deadlineMs })
      if (lost === 0) await news.flush()
      stopHousekeeping()
      screens.stop()
      await leases.close()
      await changes?.close()
      listener.close()
      return { lost }
    },
  }
}

const noHooks = {
  beforeHandleMessage: undefined,
  afterHandleMessage: undefined,
  beforeSync: undefined,
  onChange: undefined,
  onAwarenessUpdate: undefined,
} as const
