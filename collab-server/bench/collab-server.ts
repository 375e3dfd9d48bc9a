import { join } from 'node:path'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { collabPath, protocolVersion } from '@fashionos/shared/protocol'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { cpuMsOfFamily } from './process-figures'
import { freePort, startProcess } from './server-process'
import type { Storage } from './storage'
import type { StartSubject } from './subject'
import { createWorkspace } from './workspace'

const main = new URL('../src/main.ts', import.meta.url).pathname

/** Our own server as `npm start` runs it, in one file: every edit is checked, written to Postgres and acknowledged when it is committed. */
export const createCollabServerStart =
  ({ storage, people }: { storage: Storage; people: number }): StartSubject =>
  async () => {
    const { documentName, tokens } = await createWorkspace({ databaseUrl: storage.databaseUrl, people })
    const port = await freePort()
    const process = await startProcess({
      command: commandOf({ storage, port, script: await bundle(storage) }),
      port,
      path: '/health/ready',
    })
    const url = `ws://127.0.0.1:${port}${collabPath}?protocol=${protocolVersion}&schema=${runOfShow.version}&editor=${editorVersion}`
    return {
      process,
      speech: (client) => ({ url, name: documentName, token: tokens[client] ?? '', syncs: true }),
      storageCpuMs: () => cpuMsOfFamily(storage.pid),
      stop: () => process.kill(),
    }
  }

const bundle = async ({ folder }: Storage): Promise<string> => {
  await Bun.build({ entrypoints: [main], outdir: folder, naming: 'collab-server.[ext]', target: 'bun', sourcemap: 'linked' })
  return join(folder, 'collab-server.js')
}

const commandOf = ({ storage, port, script }: { storage: Storage; port: number; script: string }): readonly string[] => {
  const settings = { COLLAB_PORT: port, HOST: '127.0.0.1', DATABASE_URL: storage.databaseUrl, SECRET: storage.secret, LOG_LEVEL: 'warn' }
  return ['env', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`), 'NODE_ENV=production', process.execPath, script]
}
