import type { AnyDocumentType, ArgsOf } from '@fashionos/shared/documents/document-type'
import { versionOf } from '@fashionos/shared/documents/life'
import { runCommand, runCommands } from '@fashionos/shared/documents/run-command'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { createReader } from '@fashionos/shared/ydoc/reader'
import type { SnapshotOf } from '@fashionos/shared/ydoc/schema'
import * as Y from 'yjs'
import { openComments, type SessionComments } from './comments'
import { type Access, connectDocument, type Versions } from './connect'
import type { ConnectionNote } from './connection-log'
import { type Connection, hasServer } from './connection-state'
import { trackConnection } from './connection-tracker'
import { localCopyName, openLocalCopy } from './local-copy'
import { createPresence, type Me, type Presence } from './presence'
import { bridgeAwareness } from './presence-bridge'
import { joinSisterTabs } from './sister-tabs'
import { createStore, type Watched } from './store'
import { createUndo, type Undo } from './undo'
import { base64Of, keepUnsentCopy, type UnsentCopy } from './unsent-copies'
import { type KeyValueStore, openUnsentLedger } from './unsent-ledger'

export interface SessionOptions<T extends AnyDocumentType> {
  readonly type: T
  /** The document's name on the wire, epoch included. */
  readonly name: string
  readonly me: Me
  readonly collabUrl: string
  readonly versions: Versions
  readonly access: (options: { renew: boolean }) => Promise<Access>
  readonly store: KeyValueStore
  readonly random: () => number
  readonly now: () => number
  readonly newId: () => string
  /** This session cannot go on and was closed; unsent edits are among the unsent copies. */
  readonly onEnded: (why: 'bad-message' | 'new-epoch') => void
}

/** One document, open: what it holds, who else is here, how it stands with the server, and the only way to change it. */
export interface Session<T extends AnyDocumentType = AnyDocumentType> {
  readonly type: T
  readonly name: string
  readonly me: Me
  readonly doc: Y.Doc
  readonly snapshot: Watched<SnapshotOf<T['schema']>>
  readonly presence: Presence
  readonly undo: Undo
  readonly connection: Watched<Connection>
  readonly editable: Watched<boolean>
  /** Whether there is something to show: from this browser or from the server. */
  readonly loaded: Watched<boolean>
  /** Whether this browser can keep edits made offline. */
  readonly keptHere: Watched<boolean>
  readonly notes: Watched<readonly ConnectionNote[]>
  /** The last edit the server took back, with its reason. */
  readonly takenBack: Watched<ConnectionNote | null>
  /** Runs one command as one step of undo; refused with a sentence when it cannot be done. */
  readonly run: <K extends keyof T['commands'] & string>(name: K, args: ArgsOf<T['commands'][K]>) => Result<null>
  /** Runs several commands as one step of undo. */
  readonly runAll: (edits: readonly EditOf<T>[]) => Result<null>
  /** Types into a text of the document; steps of undo are grouped by time. */
  readonly edit: (work: () => void) => void
  /** What is said about the document. */
  readonly comments: SessionComments
  readonly tryNow: () => void
  /** What this browser holds, for a file of the person's own. */
  readonly copy: (why: UnsentCopy['why']) => Omit<UnsentCopy, 'id'>
  readonly close: () => void
}

/** What a session is whatever the type of its document. */
export type AnySession = Omit<Session, 'type' | 'snapshot' | 'run' | 'runAll'>

const onlyLooking = 'You can look at this document but not change it.'

/** One command with its arguments, of any name the type has. */
export type EditOf<T extends AnyDocumentType> = {
  [K in keyof T['commands'] & string]: { readonly name: K; readonly args: ArgsOf<T['commands'][K]> }
}[keyof T['commands'] & string]

export const openSession = <T extends AnyDocumentType>(options: SessionOptions<T>): Session<T> => {
  const { type, name, me, now } = options
  const doc = new Y.Doc()
  const origin = { session: name }
  const document = localCopyName({ userId: me.id, document: name })
  const local = openLocalCopy(document, doc)
  const ledger = openUnsentLedger({ store: options.store, document, screen: String(doc.clientID) })
  const tracker = trackConnection({ ledger, now, send: (message) => link.send(message) })
  const presence = createPresence(doc, me)
  const bridge = bridgeAwareness(presence.awareness)
  const undo = createUndo({ doc, schema: type.schema, origin })
  const reader = createReader(doc, type.schema)
  const comments = openComments({
    ...options,
    doc,
    reader,
    document,
    send: (message) => link.send(message),
  })
  const loaded = createStore(false)
  const keptHere = createStore(true)
  const tabs = joinSisterTabs({
    name: document,
    doc,
    isAway: () => !hasServer(tracker.connection.get()),
    mayEdit: tracker.editable.get,
    onEdits: tracker.onEdit,
  })
  let closed = false

  const noticeContent = () => loaded.set(loaded.get() || versionOf(doc) > 0)
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    noticeContent()
    if (transaction.local) tracker.onEdit()
  }
  const copy = (why: UnsentCopy['why']): Omit<UnsentCopy, 'id'> => ({
    document: name,
    at: now(),
    edits: tracker.unsent(),
    why,
    snapshot: JSON.parse(JSON.stringify(reader.snapshot())),
    update: base64Of(Y.encodeStateAsUpdate(doc)),
  })
  const startOver = async (why: 'bad-message' | 'new-epoch') => {
    if (tracker.unsent() > 0) await keepUnsentCopy(copy(why)).catch(() => undefined)
    ledger.settleInherited()
    ledger.record(0)
    close()
    await local.discard()
    options.onEnded(why)
  }
  const close = () => {
    if (closed) return
    closed = true
    link.stop()
    bridge.stop()
    doc.off('update', onUpdate)
    tabs.close()
    local.close()
    comments.close()
    undo.destroy()
    presence.destroy()
    reader.destroy()
    doc.destroy()
  }

  doc.on('update', onUpdate)
  const handshake = bothSides(() => {
    tracker.dispatch({ kind: 'handshaken' })
    comments.outbox.connected()
  })
  const link = connectDocument({
    ...options,
    doc,
    // Else all that is kept here would go to the server and come from there again.
    ready: within(local.loaded, keptWithinMs),
    newAwareness: bridge.next,
    onConnecting: () => {
      handshake.withServer(false)
      tracker.dispatch({ kind: 'connecting' })
    },
    onAuthenticated: ({ edit }) => tracker.dispatch({ kind: 'authenticated', mayEdit: edit }),
    onHandshaken: () => handshake.withServer(true),
    onMessage: (message) => {
      if (message.kind === 'comment') comments.outbox.onAnswer(message)
      else tracker.onMessage(message)
    },
    onLost: () => {
      handshake.withServer(false)
      comments.outbox.disconnected()
      bridge.forgetPeers()
      const hadServer = hasServer(tracker.connection.get())
      tracker.dispatch({ kind: 'lost' })
      if (hadServer) tabs.catchUp()
    },
    onRefused: (refusal) => {
      bridge.forgetPeers()
      tracker.dispatch({ kind: 'refused', refusal })
    },
    onStartOver: (why) => void startOver(why),
  })
  void local.loaded.then(({ kept }) => {
    if (closed) return
    keptHere.set(kept)
    noticeContent()
    handshake.withDevice()
  })

  const { connection, editable, notes, takenBack } = tracker
  return {
    type,
    name,
    me,
    doc,
    snapshot: { get: reader.snapshot, subscribe: reader.subscribe },
    presence,
    undo,
    connection,
    editable,
    loaded,
    keptHere,
    notes,
    takenBack,
    run: (command, args) => {
      if (!editable.get()) return refused(onlyLooking)
      return undo.asOneStep(() => runCommand({ type, doc, name: command, args, origin, snapshot: reader.snapshot() }))
    },
    runAll: (edits) => {
      if (!editable.get()) return refused(onlyLooking)
      const result = undo.asOneStep(() => runCommands({ type, doc, edits, origin }))
      return result.ok ? ok(null) : refused(result.reason.reason)
    },
    edit: (work) => {
      if (editable.get()) doc.transact(work, origin)
    },
    comments,
    tryNow: link.tryNow,
    copy,
    close,
  }
}

/** A browser whose disk takes longer is connected without what it keeps, ms. */
const keptWithinMs = 2_000

const within = (what: Promise<unknown>, ms: number): Promise<unknown> => Promise.race([what, new Promise((late) => setTimeout(late, ms))])

/**
 * The hand shake is done when the server has what was here, and that includes
 * what this browser kept from before: only then does a barrier stand behind
 * those edits too.
 */
const bothSides = (done: () => void) => {
  let server = false
  let device = false
  const look = () => {
    if (server && device) done()
  }
  return {
    withServer: (shaken: boolean) => {
      server = shaken
      look()
    },
    withDevice: () => {
      device = true
      look()
    },
  }
}
