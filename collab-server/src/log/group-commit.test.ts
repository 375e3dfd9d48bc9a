import { describe, expect, test } from 'bun:test'
import { DocumentLog } from './document-log'
import { type CommitEvents, GroupCommit } from './group-commit'
import { type Entry, type LogStore, leaseKeyOf } from './log-store'

/** A log that commits when the test says so. */
function stage() {
  const batches: { entries: readonly Entry[]; settle(held?: readonly string[]): void; fail(): void }[] = []
  const happened: string[] = []
  const store: Pick<LogStore, 'append'> = {
    append: (entries) =>
      new Promise((resolve, reject) => {
        batches.push({
          entries,
          settle: (held = entries.map(leaseKeyOf)) => resolve(new Set(held)),
          fail: () => reject(new Error('The database is away.')),
        })
      }),
  }
  const events: CommitEvents = {
    onAdvanced: () => {},
    onCommitted: ({ entries }) => happened.push(`committed ${entries}`),
    onFailure: () => happened.push('failed'),
    onRecovered: () => happened.push('recovered'),
    onLost: (log) => {
      happened.push(`lost ${log.place.documentId}`)
      log.lose()
    },
  }
  const commits = new GroupCommit(store, events, { maxQueuedBytes: 1_000, maxQueuedEntries: 10 })
  const logOf = (documentId: string) => new DocumentLog({ documentId, epoch: 1, workspaceId: 'w', leaseEpoch: 7, lsn: 0 }, commits.enqueue)
  return { batches, happened, commits, logOf }
}

const add = (log: DocumentLog) => log.append(Uint8Array.of(1, 2, 3), { author: null, at: 0 })
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('group commit', () => {
  test('what one turn brings, over all documents, is one insert; a second never starts before the first has ended', async () => {
    const { batches, logOf } = stage()
    const [a, b] = [logOf('a'), logOf('b')]
    for (const log of [a, b, a]) add(log)
    await turn()
    expect(batches.map(({ entries }) => entries.map(({ documentId, lsn }) => `${documentId}${lsn}`))).toEqual([['a1', 'b1', 'a2']])
    add(a)
    await turn()
    expect(batches.length).toBe(1)
    batches[0]?.settle()
    await turn()
    expect(batches[1]?.entries.map(({ lsn }) => lsn)).toEqual([3])
    expect([a.committed, a.lsn, b.committed]).toEqual([2, 3, 1])
  })

  test('a waiter is called when its position is committed, at once when it is already', async () => {
    const { batches, logOf } = stage()
    const log = logOf('a')
    const called: string[] = []
    log.when(0, (committed) => called.push(`before ${committed}`))
    add(log)
    log.when(log.lsn, (committed) => called.push(`first ${committed}`))
    await turn()
    expect(called).toEqual(['before true'])
    batches[0]?.settle()
    await turn()
    expect(called).toEqual(['before true', 'first true'])
  })

  test('a failed insert is tried again, in order, and nobody is called meanwhile', async () => {
    const { batches, happened, commits, logOf } = stage()
    const log = logOf('a')
    add(log)
    const drained = log.drained()
    await turn()
    batches[0]?.fail()
    add(log)
    while (batches.length < 2) await turn()
    expect(commits.isFailing).toBe(true)
    expect(batches[1]?.entries.map(({ lsn }) => lsn)).toEqual([1, 2])
    expect(log.committed).toBe(0)
    batches[1]?.settle()
    expect(await drained).toBe(true)
    expect(happened).toEqual(['failed', 'recovered', 'committed 2'])
  })

  test('a document whose lease is lost is told so; the others of its insert are committed', async () => {
    const { batches, happened, commits, logOf } = stage()
    const [a, b] = [logOf('a'), logOf('b')]
    add(a)
    add(b)
    const outcome = a.drained()
    await turn()
    batches[0]?.settle(['b/7'])
    expect(await outcome).toBe(false)
    add(a)
    await commits.drained()
    expect(happened).toEqual(['committed 2', 'lost a'])
    expect([b.committed, batches.length]).toEqual([1, 1])
  })

  test('it says when no more fits into memory', async () => {
    const { batches, commits, logOf } = stage()
    const log = logOf('a')
    for (let i = 0; i < 10; i++) add(log)
    expect(commits.isFull).toBe(true)
    await turn()
    batches[0]?.settle()
    await commits.drained()
    expect(commits.isFull).toBe(false)
    expect(commits.lag).toEqual({ entries: 0, bytes: 0, ms: 0 })
  })
})
