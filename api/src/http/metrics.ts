import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  /** `route` as registered, never a path with ids in it. */
  observe(request: { method: string; route: string; status: number; durationMs: number }): void
}

/** What `/metrics` tells. `process`: also memory, CPU and the loop's lag of this process. */
export const createMetrics = ({ process }: { process: boolean }): Metrics => {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({ name: 'fashionos_api_requests_total', help: 'Requests answered.', labelNames, registers: [registry] })
  const latency = new Histogram({
    name: 'fashionos_api_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    registry,
    observe: ({ method, route, status, durationMs }) => {
      const labels = { method, route, status: String(status) }
      requests.inc(labels)
      latency.observe(labels, durationMs / 1_000)
    },
  }
}
