import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { createCollabServerStart } from './collab-server'
import { type CrowdFigures, connectCrowd } from './crowd'
import { createWriterDocument } from './document'
import { startHocuspocus, startYWebsocketServer } from './peers'
import { startStorage } from './storage'
import type { StartSubject } from './subject'
import { printTable } from './table'
import { connectWriter } from './writer'

/**
 * Everybody at once: all open a run of show of 300 rows nobody has seen yet,
 * then all come back to it after their connections broke. Each says that it
 * is there, as browsers do.
 *
 *   bun collab-server/bench/reconnect.ts [--clients 500] [--json]
 */
interface Row extends CrowdFigures {
  readonly server: string
  readonly what: 'first open' | 'reconnect'
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { clients: { type: 'string', default: '500' }, json: { type: 'boolean', default: false } },
  })
  const clients = Number(values.clients)
  const storage = await startStorage()
  try {
    const subjects: Readonly<Record<string, StartSubject>> = {
      'y-websocket-server': startYWebsocketServer,
      hocuspocus: startHocuspocus,
      'collab-server': createCollabServerStart({ storage, people: clients + 1 }),
    }
    const rows: Row[] = []
    for (const [server, start] of Object.entries(subjects)) rows.push(...(await measure(server, start, clients)))
    if (values.json) console.info(JSON.stringify({ clients, rows }, null, 2))
    else print(clients, rows)
  } finally {
    await storage.stop()
  }
}

const measure = async (server: string, start: StartSubject, size: number): Promise<readonly Row[]> => {
  const subject = await start()
  try {
    const { doc, fill } = createWriterDocument()
    const writer = connectWriter({ speech: subject.speech(0), doc })
    await writer.synced
    fill()
    await Bun.sleep(500)
    const first = await connectCrowd({ subject, size, firstClient: 1 })
    const again = await connectCrowd({ subject, size, firstClient: 1 + size, stateVector: Y.encodeStateVector(doc) })
    writer.close()
    return [
      { server, what: 'first open', ...first },
      { server, what: 'reconnect', ...again },
    ]
  } finally {
    await subject.stop()
  }
}

const print = (clients: number, rows: readonly Row[]): void => {
  console.info(`\n${clients} clients at once, a run of show of 300 rows`)
  printTable(
    rows.map((row) => ({
      server: row.server,
      '': row.what,
      'all synced ms': row.allSyncedMs.toFixed(0),
      'kB/client': (row.bytesPerClient / 1_000).toFixed(1),
      'MB in all': ((row.bytesPerClient * clients) / 1_000_000).toFixed(1),
      'CPU ms/client': row.cpuMsPerClient.toFixed(2),
      'RSS MB': row.memory.now.toFixed(0),
      'peak MB': row.memory.peak.toFixed(0),
    })),
  )
}

await main()
process.exit(0)
