import * as encoding from 'lib0/encoding'

/**
 * How the load speaks to a server. All four servers use the same y-protocols
 * frames; Hocuspocus and collab-server put the document's name in front and
 * want a token first.
 */
export interface Speech {
  readonly url: string
  /** In front of each frame; null: frames carry no name. */
  readonly name: string | null
  /** Sent first; null: no sign-in. */
  readonly token: string | null
  /** A relay keeps no document: there is nothing to sync with. */
  readonly syncs: boolean
}

/** Message types and sync steps of y-protocols and Hocuspocus that the load reads. */
export const messageType = { sync: 0, awareness: 1, auth: 2, syncReply: 4, stateless: 5, close: 7, syncStatus: 8 } as const
export const syncStep = { one: 0, two: 1, update: 2 } as const

const emptyStateVector: Uint8Array = Uint8Array.of(0)

export const prefixOf = ({ name }: Speech): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    if (name !== null) encoding.writeVarString(encoder, name)
  })

export const authFrame = (prefix: Uint8Array, token: string): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messageType.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, token)
    encoding.writeVarString(encoder, '4.8.0')
  })

export const syncFrame = (prefix: Uint8Array, step: number, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** "Send me what I do not have", which is everything unless a state vector says otherwise. */
export const askFrame = (prefix: Uint8Array, stateVector = emptyStateVector): Uint8Array<ArrayBuffer> =>
  syncFrame(prefix, syncStep.one, stateVector)

/** "I am here", as every provider says it once it is connected. */
export const presenceFrame = (prefix: Uint8Array, client: number): Uint8Array<ArrayBuffer> => {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, JSON.stringify({ user: { name: 'Somebody', color: '#7a5c3e' }, at: { row: null, cell: null } }))
  })
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}
