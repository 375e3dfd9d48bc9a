import { join } from 'node:path'
import { freePort } from '../../../collab-server/bench/server-process'
import { type Storage, startStorage } from '../../../collab-server/bench/storage'
import { createWorkspace } from '../../../collab-server/bench/workspace'
import { type Editor, openEditor } from '../../../collab-server/test/editor'
import { LiveScreen } from '../../../collab-server/test/run/screen'
import { until } from '../../../collab-server/test/until'
import { addRows } from '../../../collab-server/test/writers'
import type { Answer, Ask } from './followers'
import type { Committed } from './timed-server'

/** One run of show under load: the server in one process, the followers in another, the caller in this one. */
export interface Theatre {
  readonly server: { readonly url: string; readonly pid: number }
  readonly document: string
  /** One per person; the first may call and edit. */
  readonly tokens: readonly string[]
  readonly editor: Editor
  /** Ids of its rows. */
  readonly rows: readonly string[]
  /** When entries were committed, in their order. */
  readonly commits: readonly Committed[]
  /** A caller's screen that has opened a run and taken it over. */
  openDesk(): Promise<LiveScreen>
  /** Followers in a process of their own. */
  ask<A extends Answer['answer']>(asked: Ask): Promise<Extract<Answer, { answer: A }>>
  close(): Promise<void>
}

export async function openTheatre(options: { readonly rows: number; readonly people: number }): Promise<Theatre> {
  const storage = await startStorage()
  const { documentName, tokens } = await createWorkspace({ databaseUrl: storage.databaseUrl, people: options.people })
  const [, document = ''] = documentName.split(':')
  const commits: Committed[] = []
  const server = await startServer(storage, commits)
  const credential = { kind: 'token', token: tokens[0] ?? '' } as const
  const editor = openEditor({ url: server.url, name: documentName, token: credential.token })
  await editor.synced()
  const rows = addRows(editor.doc, options.rows)
  await editor.committed()
  const crowd = startFollowers()
  return {
    server,
    document,
    tokens,
    editor,
    rows,
    commits,
    openDesk: async () => {
      const desk = await new LiveScreen({ url: server.url, document, credential, screen: 'caller' }).opened()
      await desk.open()
      await desk.takeOver()
      return desk
    },
    ask: crowd.ask,
    close: async () => {
      editor.destroy()
      crowd.kill()
      server.kill()
      await storage.stop()
    },
  }
}

async function startServer(storage: Storage, commits: Committed[]) {
  const port = await freePort()
  const script = await bundle(storage)
  const child = Bun.spawn([process.execPath, script], {
    env: {
      COLLAB_PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: storage.databaseUrl,
      SECRET: storage.secret,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    ipc: (message: Committed) => {
      commits.push(message)
    },
  })
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(isReady, 'the server is ready', 120_000)
  return { url: `ws://127.0.0.1:${port}`, pid: child.pid, kill: () => child.kill('SIGKILL') }
}

/** In one file, as `npm start` runs it. */
async function bundle({ folder }: Storage): Promise<string> {
  const entrypoint = join(import.meta.dir, 'timed-server.ts')
  const built = await Bun.build({ entrypoints: [entrypoint], outdir: folder, naming: 'timed-server.[ext]', target: 'bun' })
  if (!built.success) throw new Error(built.logs.join('\n'))
  return join(folder, 'timed-server.js')
}

function startFollowers() {
  let answered: (answer: Answer) => void = () => {}
  const child = Bun.spawn([process.execPath, join(import.meta.dir, 'followers.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ipc: (answer: Answer) => answered(answer),
  })
  return {
    ask: <A extends Answer['answer']>(asked: Ask) =>
      new Promise<Extract<Answer, { answer: A }>>((resolve, reject) => {
        answered = (answer) => resolve(answer as Extract<Answer, { answer: A }>)
        void child.exited.then((code) => reject(new Error(`The followers ended with ${code}.`)))
        child.send(asked)
      }),
    kill: () => child.kill('SIGKILL'),
  }
}
