import { closeCodes, parseDocumentName } from '@fashionos/shared/protocol'
import type { Extension, onAuthenticatePayload, onTokenSyncPayload } from '@hocuspocus/server'
import type { Access, AccessStore } from '../documents/access'
import { type DocumentTypes, rulesNamed } from '../documents/document-rules'
import type { Identity, VerifyToken } from '../documents/tokens'
import { HookRefusal, refusal } from '../refusal'
import type { DocumentSocket, Member } from '../socket'
import { withRetries } from '../with-retries'

/** What every connection of this server carries through Hocuspocus. */
export interface SocketContext {
  readonly socket: DocumentSocket
}

export interface Authentication {
  readonly types: DocumentTypes
  readonly verify: VerifyToken
  readonly accessStore: AccessStore
  /** The editor schema version clients have to have. */
  readonly editorVersion: string
  /** Called with a person who may come in, before they do. Throws a `HookRefusal` when there is no room. */
  admit(socket: DocumentSocket, member: Member): void
}

/** Who may open a document, decided when a connection is made and whenever its token is renewed. */
export const authenticate = (auth: Authentication): Extension => ({
  extensionName: 'authenticate',
  onAuthenticate: async (payload: onAuthenticatePayload) => {
    const socket: DocumentSocket = payload.context.socket
    checkClient(auth, payload, socket)
    const member = await memberOf(auth, { token: payload.token, documentName: payload.documentName })
    auth.admit(socket, member)
    socket.admit(member)
    payload.connectionConfig.readOnly = !member.access.capabilities.includes('edit')
    return { facts: member.access, documentId: documentIdOf(payload.documentName) }
  },
  onTokenSync: async (payload: onTokenSyncPayload) => {
    const socket: DocumentSocket = payload.context.socket
    const member = await memberOf(auth, { token: payload.token, documentName: payload.documentName })
    if (member.person !== socket.person.id) throw refuse('signInAgain', 'You signed in as somebody else. Open the document again.')
    socket.setAccess(member)
  },
})

/** A client of another version would damage the document or be damaged by it. */
function checkClient({ types, editorVersion }: Authentication, payload: onAuthenticatePayload, socket: DocumentSocket): void {
  const name = parseDocumentName(payload.documentName)
  const rules = name && rulesNamed(types, name.type)
  if (!rules) throw refuse('noAccess', 'There is no such document.')
  const schema = payload.requestParameters.get('schema')
  const editor = payload.requestParameters.get('editor')
  // A stock y-websocket client does not know our versions; what it does wrong is undone by the guard.
  if (socket.wire.dialect === 'y-websocket' && schema === null && editor === null) return
  if (schema !== String(rules.version) || editor !== editorVersion) throw refuse('reloadClient', 'This page is out of date. Reload it.')
}

/** The person of the token, with what they may do with the document right now. */
async function memberOf(auth: Authentication, { token, documentName }: { token: string; documentName: string }): Promise<Member> {
  const verified = await reachable(() => auth.verify(token))
  if (verified.kind === 'invalid') throw refuse('signInAgain', verified.reason)
  return memberFor(auth, { identity: verified.identity, documentName })
}

/** Judges anew what a person may do. Throws a `HookRefusal` when it is nothing. */
export async function memberFor(
  { accessStore }: Pick<Authentication, 'accessStore'>,
  { identity, documentName }: { identity: Identity; documentName: string },
): Promise<Member> {
  const name = parseDocumentName(documentName)
  if (!name) throw refuse('noAccess', 'There is no such document.')
  const access = await reachable(() => accessStore.access({ documentId: name.id, person: identity.person, session: identity.session }))
  if (!access?.sessionIsValid && access) throw refuse('signInAgain', 'You were signed out. Sign in again.')
  if (!mayView(access) || access.type !== name.type) throw refuse('noAccess', 'There is no such document, or you have no access to it.')
  if (access.epoch !== name.epoch) throw refuse('newEpoch', 'The document was rebuilt. Open it again.')
  return { ...identity, name: access.personName, access }
}

const mayView = (access: Access | null): access is Access => access !== null && !access.removed && access.capabilities.includes('view')

const documentIdOf = (documentName: string): string => parseDocumentName(documentName)?.id ?? ''

/** A database that cannot be reached says nothing about a person's rights. */
async function reachable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await withRetries(ask)
  } catch {
    throw refuse('tryAgain', 'The database does not answer. Connecting again in a moment.')
  }
}

const refuse = (code: keyof typeof closeCodes, reason: string): HookRefusal => new HookRefusal(refusal(closeCodes[code], reason))
