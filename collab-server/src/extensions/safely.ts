import type { Extension } from '@hocuspocus/server'
import type { Logger } from 'pino'
import { HookRefusal } from '../refusal'

/** Hooks whose failure has to stop what they guard: Hocuspocus waits for them and tells the client. */
const deciding: ReadonlySet<string> = new Set(['onConnect', 'onAuthenticate', 'onTokenSync', 'onLoadDocument', 'beforeUnloadDocument'])

/**
 * The extension with every hook wrapped. Hocuspocus leaves the promises of most
 * hooks unwatched, so a throw in one of them would end the process: here it
 * ends in the log. In a deciding hook an unexpected error passes on without a
 * message, which a client could not act on anyway.
 */
export function safely(extension: Extension, log: Logger): Extension {
  const wrapped = Object.entries(extension).map(([name, hook]) => [name, typeof hook === 'function' ? wrap(name, hook, log) : hook])
  return Object.fromEntries(wrapped)
}

type Hook = (payload: never) => unknown

const wrap =
  (name: string, hook: Hook, log: Logger) =>
  async (payload: never): Promise<unknown> => {
    try {
      return await hook(payload)
    } catch (error) {
      if (!(error instanceof HookRefusal)) log.error({ err: error, hook: name }, 'a hook failed')
      if (!deciding.has(name)) return undefined
      throw error instanceof HookRefusal ? error : { reason: 'failed' }
    }
  }
