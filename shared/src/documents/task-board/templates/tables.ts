import type { Phase } from '../schema'

/**
 * Tasks of one phase as a table, a task per line:
 * `key | title | owner | category | priority | due | hours | after | steps`.
 * `due` is days from the show date with an optional time of day, `after` the
 * keys of what has to be done first, `steps` a checklist parted by semicolons.
 * An empty priority is normal.
 */
export interface Table {
  readonly phase: Phase
  readonly rows: string
}

export const table = (phase: Phase, rows: string): Table => ({ phase, rows })
