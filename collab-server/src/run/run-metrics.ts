import Counter from 'prom-client/lib/counter'
import Gauge from 'prom-client/lib/gauge'
import Histogram from 'prom-client/lib/histogram'
import type Registry from 'prom-client/lib/registry'

/** What is read when `/metrics` is asked for. */
export interface RunGauges {
  screens(): number
  liveDocuments(): number
  openRuns(): number
}

/** The figures of live shows, for Prometheus. */
export function createRunMetrics(registry: Registry, gauges: RunGauges) {
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
  gauge('run_screens', 'Open sockets of live screens', gauges.screens)
  gauge('run_documents', 'Documents that live screens watch or that have an open run', gauges.liveDocuments)
  gauge('run_open', 'Open runs', gauges.openRuns)
  const commands = new Counter({
    name: 'fashionos_collab_run_commands_total',
    help: 'Commands said to runs and committed',
    labelNames: ['kind'],
    registers,
  })
  const refusals = new Counter({
    name: 'fashionos_collab_run_refusals_total',
    help: 'Commands said to runs and refused',
    labelNames: ['code'],
    registers,
  })
  const failures = new Counter({
    name: 'fashionos_collab_run_commit_failures_total',
    help: 'Inserts into the log of a run that failed',
    registers,
  })
  const told = new Histogram({
    name: 'fashionos_collab_run_told_seconds',
    help: 'From the commit of an entry until it is handed to all sockets',
    buckets: [0.000_1, 0.000_5, 0.001, 0.002, 0.005, 0.01, 0.015, 0.05, 0.25],
    registers,
  })
  return {
    committed: (kind: string) => commands.inc({ kind }),
    refused: (code: string) => refusals.inc({ code }),
    commitFailed: () => failures.inc(),
    told: (ms: number) => told.observe(ms / 1_000),
  }
}

export type RunMetrics = ReturnType<typeof createRunMetrics>
