import { freePort, startProcess } from './server-process'
import type { StartSubject, Subject } from './subject'
import type { Speech } from './wire'

const here = new URL('.', import.meta.url).pathname

const start = async (command: (port: number) => readonly string[], speech: (port: number) => Speech): Promise<Subject> => {
  const port = await freePort()
  const process = await startProcess({ command: command(port), cwd: here, port })
  return { process, speech: () => speech(port), storageCpuMs: () => 0, stop: () => process.kill() }
}

export const startRelay: StartSubject = () =>
  start(
    (port) => [process.execPath, 'peers/relay.ts', String(port)],
    (port) => ({ url: `ws://127.0.0.1:${port}/`, name: null, token: null, syncs: false }),
  )

export const startYWebsocketServer: StartSubject = () =>
  start(
    (port) => ['env', `PORT=${port}`, 'HOST=127.0.0.1', 'node', '../../node_modules/@y/websocket-server/src/server.js'],
    (port) => ({ url: `ws://127.0.0.1:${port}/show`, name: null, token: null, syncs: true }),
  )

export const startHocuspocus: StartSubject = () =>
  start(
    (port) => ['node', 'peers/hocuspocus.mjs', String(port)],
    (port) => ({ url: `ws://127.0.0.1:${port}/`, name: 'show', token: 'none', syncs: true }),
  )
