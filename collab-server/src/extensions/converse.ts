import { clientMessage, closeCodes, maxStatelessLength } from '@fashionos/shared/protocol'
import type { connectedPayload, Extension, onStatelessPayload } from '@hocuspocus/server'
import { type Commenting, hearComment } from '../comments/hear-comment'
import type { OpenDocuments } from '../documents/open-document'
import { refusal } from '../refusal'
import { DocumentSocket } from '../socket'

/** From the moment a connection is part of its document: lets it in, and answers what it asks. */
export const converse = (options: {
  documents: OpenDocuments
  commenting: Commenting
  onAttached(socket: DocumentSocket): void
}): Extension => ({
  extensionName: 'converse',
  connected: async ({ connection, instance }: connectedPayload) => {
    const socket = connection.webSocket
    if (!(socket instanceof DocumentSocket)) return
    const { document } = connection
    const open = options.documents.of(document)
    // A connection that came in the tick of an unload was given a document that is gone: its edits would vanish.
    if (!open || open.log.isLost || document.isDestroyed || instance.documents.get(document.name) !== document) {
      return socket.refuse(refusal(closeCodes.tryAgain, 'The document was just closed. Connect again.'))
    }
    socket.attach(open, connection)
    options.onAttached(socket)
  },
  onStateless: async ({ connection, payload }: onStatelessPayload) => {
    const socket = connection.webSocket
    if (!(socket instanceof DocumentSocket)) return
    const message = payload.length > maxStatelessLength ? null : clientMessage.safeParse(parsed(payload)).data
    if (!message) socket.refuse(refusal(closeCodes.badMessage, 'A stateless message is not of the protocol.'))
    else if (message.kind === 'comment') hearComment(options.commenting, socket, message)
    else socket.barrier(message.v)
  },
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
