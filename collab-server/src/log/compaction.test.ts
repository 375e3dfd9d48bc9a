import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { type Compacted, compact } from './compaction'
import { DocumentLog } from './document-log'
import { GroupCommit } from './group-commit'
import { type Entry, leaseKeyOf, type SnapshotToWrite } from './log-store'

const rows = (state: Uint8Array): number => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc.getArray('rows').length
}

/** A document whose log commits when the test says so. */
function stage() {
  const inserts: { entries: readonly Entry[]; settle(held?: boolean): void; fail(): void }[] = []
  const snapshots: SnapshotToWrite[] = []
  const append = (entries: readonly Entry[]) =>
    new Promise<ReadonlySet<string>>((resolve, reject) => {
      inserts.push({
        entries,
        settle: (held = true) => resolve(new Set(held ? entries.map(leaseKeyOf) : [])),
        fail: () => reject(new Error('The database is away.')),
      })
    })
  const commits = new GroupCommit(
    { append },
    { onCommitted: () => {}, onAdvanced: () => {}, onFailure: () => {}, onRecovered: () => {}, onLost: (lost) => lost.lose() },
    { maxQueuedBytes: 1_000_000, maxQueuedEntries: 10_000 },
  )
  const doc = new Y.Doc()
  const log = new DocumentLog({ documentId: 'a', epoch: 1, workspaceId: 'w', leaseEpoch: 7, lsn: 0 }, commits.enqueue)
  doc.on('update', (update: Uint8Array) => log.append(update, { author: null, at: 0 }))
  const open: Compacted = { doc, log, rules: { versionOf: () => 1 }, snapshotLsn: 0, bytes: 0 }
  const store = {
    writeSnapshot: async (snapshot: SnapshotToWrite) => {
      // A snapshot stands for everything up to its position: what is not committed must not be in it.
      expect(snapshot.lsn).toBeLessThanOrEqual(log.committed)
      snapshots.push(snapshot)
      return true
    },
  }
  return {
    inserts,
    snapshots,
    open,
    edit: (count: number) => {
      for (let i = 0; i < count; i++) doc.getArray('rows').push([i])
    },
    compact: () => compact({ open, store, now: () => 0, occasion: 'closing' }),
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await turn()
}

describe('compaction', () => {
  test('writes nothing until what it compacts is committed, and then nothing that came later', async () => {
    const { inserts, snapshots, open, edit, compact } = stage()
    edit(60)
    const compacted = compact()
    await turns(20)
    expect(inserts.length).toBe(1)
    expect(snapshots).toEqual([])
    edit(5)
    inserts[0]?.settle()
    await compacted
    expect(snapshots.map(({ lsn, state }) => [lsn, rows(state)])).toEqual([[60, 60]])
    expect([open.snapshotLsn, open.log.lsn, open.log.committed]).toEqual([60, 65, 60])
  })

  test('waits through commits that fail', async () => {
    const { inserts, snapshots, edit, compact } = stage()
    edit(60)
    const compacted = compact()
    await turn()
    inserts[0]?.fail()
    while (inserts.length < 2) await turn()
    expect(snapshots).toEqual([])
    inserts[1]?.settle()
    await compacted
    expect(snapshots.map(({ lsn }) => lsn)).toEqual([60])
  })

  test('writes nothing when the document was lost to another server before the commit', async () => {
    const { inserts, snapshots, open, edit, compact } = stage()
    edit(60)
    const compacted = compact()
    await turn()
    inserts[0]?.settle(false)
    await compacted
    expect(snapshots).toEqual([])
    expect(open.snapshotLsn).toBe(0)
  })
})
