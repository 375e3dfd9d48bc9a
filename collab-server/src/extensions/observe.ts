import { closeCodes } from '@fashionos/shared/protocol'
import Counter from 'prom-client/lib/counter'
import Gauge from 'prom-client/lib/gauge'
import Histogram from 'prom-client/lib/histogram'
import Registry from 'prom-client/lib/registry'

/** What is read when `/metrics` is asked for. */
export interface Gauges {
  connections(): number
  documents(): number
  logLag(): { entries: number; bytes: number; ms: number }
  bufferedBytes(): number
  residentBytes(): number
}

const nameOfCode = new Map<number, string>(Object.entries(closeCodes).map(([name, code]) => [code, name]))

/** The figures of one server, for Prometheus. */
export function createMetrics(gauges: Gauges) {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `fashionos_collab_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string) => new Counter({ name: `fashionos_collab_${name}`, help, registers })
  gauge('connections', 'Open document sockets', gauges.connections)
  gauge('documents', 'Documents in memory', gauges.documents)
  gauge('log_lag_entries', 'Updates applied and not committed', () => gauges.logLag().entries)
  gauge('log_lag_bytes', 'Bytes applied and not committed', () => gauges.logLag().bytes)
  gauge('log_lag_seconds', 'Age of the oldest update not committed', () => gauges.logLag().ms / 1_000)
  gauge('buffered_bytes', 'Bytes waiting for slow readers', gauges.bufferedBytes)
  gauge('resident_bytes', 'Resident memory', gauges.residentBytes)

  const ack = new Histogram({
    name: 'fashionos_collab_ack_seconds',
    help: 'From applying an update to its commit, after which it is acknowledged',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  })
  const refusals = new Counter({
    name: 'fashionos_collab_refusals_total',
    help: 'Sockets closed by the server',
    labelNames: ['reason'],
    registers,
  })
  const commits = counter('commits_total', 'Inserts into the log')
  const updates = counter('updates_total', 'Updates committed')
  const failures = counter('commit_failures_total', 'Inserts into the log that failed')
  const undone = counter('undone_total', 'Edits taken back by the guard')
  const frames = counter('frames_total', 'Frames broadcast')
  const coalesced = counter('coalesced_total', 'Updates that went out in the frame of another')
  const dropped = counter('presence_dropped_total', 'Times a slow reader went without presence')

  return {
    committed: ({ entries, ages }: { entries: number; ages: readonly number[] }) => {
      commits.inc()
      updates.inc(entries)
      for (const age of ages) ack.observe(age / 1_000)
    },
    commitFailed: () => failures.inc(),
    refused: (code: number) => refusals.inc({ reason: nameOfCode.get(code) ?? 'other' }),
    undone: () => undone.inc(),
    flushed: ({ updates: merged }: { updates: number }) => {
      frames.inc()
      if (merged > 1) coalesced.inc(merged - 1)
    },
    presenceDropped: () => dropped.inc(),
    registry,
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
