import pino from 'pino'
import postgres from 'postgres'
import { configOfProcess } from '../../../collab-server/src/config'
import { createCollabServer } from '../../../collab-server/src/server'
import { roleUrl } from '../../../migrations/src/roles'
import { instant } from './instant'

/** collab-server as `npm start` runs it, which tells its parent process when each write to a run's log was committed. */

/** What the parent is told. */
export interface Committed {
  readonly committedAt: number
}

const config = configOfProcess()
if (!config.ok) throw new Error(config.reason.join('\n'))
const { databaseUrl, secret, logLevel } = config.value
const url = roleUrl({ databaseUrl, role: 'fashionos_collab', secret })
const connect = (max: number) => postgres(url, { max, connect_timeout: 5, onnotice: () => {} })

/** The first to hear of the commit, before whoever wrote. */
const timed = (sql: postgres.Sql): postgres.Sql =>
  new Proxy(sql, {
    apply: (target, self, args: [TemplateStringsArray, ...unknown[]]) => {
      const query = Reflect.apply(target, self, args)
      if (Array.isArray(args[0]) && args[0].join().includes('insert into run_log')) query.then(tell, () => {})
      return query
    },
  })
const tell = () => {
  const committed: Committed = { committedAt: instant() }
  waiting.push(committed)
  setImmediate(send)
}
const waiting: Committed[] = []
/** After the entry was told: what is measured must not pay for it. */
const send = () => {
  for (const committed of waiting.splice(0)) process.send?.(committed)
}

const log = pino({ level: logLevel })
const server = createCollabServer({
  sql: connect(8),
  logSql: timed(connect(2)),
  config: config.value,
  clock: { now: Date.now },
  log,
  node: crypto.randomUUID(),
})
await server.start()
