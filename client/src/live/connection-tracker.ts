import type { ClientMessage, ServerMessage } from '@fashionos/shared/protocol'
import { type ConnectionNote, noteOf, withNote } from './connection-log'
import {
  barrierDue,
  type Connection,
  type ConnectionEvent,
  connectionOf,
  editableIn,
  initialConnection,
  nextConnection,
  unsentOf,
} from './connection-state'
import { createStore, type Watched } from './store'
import type { UnsentLedger } from './unsent-ledger'

/** What the server says about edits and whose they may be. Answers to comments are heard elsewhere. */
type AboutEdits = Exclude<ServerMessage, { kind: 'comment' }>

export interface ConnectionTracker {
  readonly connection: Watched<Connection>
  readonly editable: Watched<boolean>
  readonly notes: Watched<readonly ConnectionNote[]>
  /** The last edit the server took back, with its reason. */
  readonly takenBack: Watched<ConnectionNote | null>
  readonly dispatch: (event: ConnectionEvent) => void
  readonly onMessage: (message: AboutEdits) => void
  /** One edit was made here. */
  readonly onEdit: () => void
  readonly unsent: () => number
}

/** Runs the state of one connection: asks for the next barrier when it is due, keeps the count of unsent edits, notes trouble. */
export const trackConnection = (deps: {
  readonly ledger: UnsentLedger
  readonly send: (message: ClientMessage) => void
  /** Epoch ms. */
  readonly now: () => number
}): ConnectionTracker => {
  const { ledger, send, now } = deps
  const connection = createStore<Connection>({ kind: 'connecting' })
  const editable = createStore(true)
  const notes = createStore<readonly ConnectionNote[]>([])
  const takenBack = createStore<ConnectionNote | null>(null)
  let state = initialConnection

  const note = (text: string) => notes.set(withNote(notes.get(), { at: now(), text }))
  const askForCommit = () => {
    const v = state.lastBarrier + 1
    state = nextConnection(state, { kind: 'barrier-sent', v })
    // After the edit's own message: the provider sends that one in the same turn.
    queueMicrotask(() => send({ kind: 'barrier', v }))
  }
  const dispatch = (event: ConnectionEvent) => {
    state = nextConnection(state, event)
    const before = connection.get()
    const current = connectionOf(state)
    connection.set(current)
    editable.set(editableIn(state))
    const trouble = noteOf(before, current)
    if (trouble) note(trouble)
    if (barrierDue(state)) askForCommit()
  }
  const onCommitted = (message: Extract<ServerMessage, { kind: 'committed' }>) => {
    dispatch(message)
    if (unsentOf(state) === 0) ledger.settleInherited()
    ledger.record(unsentOf(state))
  }
  const onMessage = (message: AboutEdits) => {
    switch (message.kind) {
      case 'committed':
        return onCommitted(message)
      case 'access':
        return dispatch({ kind: 'access', mayEdit: message.capabilities.includes('edit'), archived: message.archived ?? false })
      case 'undone':
        takenBack.set({ at: now(), text: message.reason })
        return note(`An edit was taken back: ${message.reason}`)
      default:
        return dispatch(message)
    }
  }
  if (ledger.inherited > 0) dispatch({ kind: 'found-unsent', edits: ledger.inherited })
  return {
    connection,
    editable,
    notes,
    takenBack,
    dispatch,
    onMessage,
    onEdit: () => {
      dispatch({ kind: 'edited' })
      ledger.record(unsentOf(state))
    },
    unsent: () => unsentOf(state),
  }
}
