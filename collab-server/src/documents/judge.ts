import type { Logger } from 'pino'
import { memberFor } from '../extensions/authenticate'
import { HookRefusal } from '../refusal'
import type { DocumentSocket } from '../socket'
import type { AccessStore } from './access'
import type { AccessChange } from './changes'

/** Connections judged at a time. */
const width = 16

/** Judges again what the connections may do: each is told what changed, or closed. */
export async function judge(options: { accessStore: AccessStore; log: Logger }, sockets: readonly DocumentSocket[]): Promise<void> {
  const waiting = [...sockets]
  const work = async () => {
    for (let socket = waiting.pop(); socket; socket = waiting.pop()) await judgeOne(options, socket)
  }
  await Promise.all(Array.from({ length: width }, work))
}

async function judgeOne({ accessStore, log }: { accessStore: AccessStore; log: Logger }, socket: DocumentSocket): Promise<void> {
  const { member, name } = socket
  if (!member || name === null) return
  try {
    socket.setAccess(await memberFor({ accessStore }, { identity: member, documentName: name }))
  } catch (error) {
    if (error instanceof HookRefusal) socket.refuse(error.refusal)
    else log.error({ err: error, connection: socket.id }, 'access could not be judged')
  }
}

/** Whether a change of access may concern a connection. */
export function concerns(change: AccessChange, { member, live }: DocumentSocket): boolean {
  if (!member || change.link !== null) return false
  const { workspace, user, document, session } = change
  if (workspace !== null && workspace !== member.access.workspaceId) return false
  if (user !== null && user !== member.person) return false
  if (session !== null && session !== member.session) return false
  return document === null || !live || document === live.open.id
}
