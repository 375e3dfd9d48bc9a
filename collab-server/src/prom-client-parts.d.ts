/** The parts of prom-client by themselves: its index also loads OpenTelemetry and readers of figures that are not used here. */
declare module 'prom-client/lib/counter' {
  export { Counter as default } from 'prom-client'
}
declare module 'prom-client/lib/gauge' {
  export { Gauge as default } from 'prom-client'
}
declare module 'prom-client/lib/histogram' {
  export { Histogram as default } from 'prom-client'
}
declare module 'prom-client/lib/registry' {
  export { Registry as default } from 'prom-client'
}
