import { describe, expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import type { Extension } from '@hocuspocus/server'
import pino from 'pino'
import { HookRefusal, refusal } from '../refusal'
import { safely } from './safely'

/** Calls a hook by name, as Hocuspocus does. */
const call = (extension: Extension, hook: string): unknown => Object.entries(extension).find(([name]) => name === hook)?.[1]({})

const failing = (error: unknown): Extension => {
  const hook = async () => {
    throw error
  }
  return { onStateless: hook, onDisconnect: hook, afterUnloadDocument: hook, onAuthenticate: hook, onLoadDocument: hook }
}

describe('hooks that throw', () => {
  const log = pino({ level: 'silent' })

  test('end in the log where Hocuspocus watches nobody', async () => {
    const extension = safely(failing(new Error('broken')), log)
    for (const hook of ['onStateless', 'onDisconnect', 'afterUnloadDocument']) expect(await call(extension, hook)).toBeUndefined()
  })

  test('stop what they guard, with nothing of the error for the client', async () => {
    const extension = safely(failing(new Error('select * from secrets')), log)
    for (const hook of ['onAuthenticate', 'onLoadDocument']) await expect(call(extension, hook)).rejects.toEqual({ reason: 'failed' })
  })

  test('pass a refusal on as it is', async () => {
    const refused = new HookRefusal(refusal(closeCodes.newEpoch, 'The document was rebuilt.'))
    await expect(call(safely(failing(refused), log), 'onAuthenticate')).rejects.toBe(refused)
  })
})
