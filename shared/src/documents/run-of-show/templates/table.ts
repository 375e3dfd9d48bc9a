/**
 * Rows of a run of show as a table, a row per line:
 * `cue | title | length | start | LX | SND | VID | Talent`.
 *
 * - length: `h:mm:ss` or `m:ss`
 * - start: empty follows the row before it; `=19:30` is a hard start, `>21:00`
 *   not before that; `-2:15` makes the row a call so many hours and minutes
 *   before the row with the cue that `table` is given
 * - `# Title` begins a group, `#` alone ends it
 */
export interface Table {
  /** Cue of the row that calls are counted from. */
  readonly callsBefore: string
  /** When the plan begins, `HH:MM`. */
  readonly from: string
  /** When everything has to be over, `HH:MM`. */
  readonly hardOut: string
  readonly rows: string
}

export const table = (of: Omit<Table, 'rows'>, rows: string): Table => ({ ...of, rows })
