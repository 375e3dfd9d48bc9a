/**
 * The tasks that are selected, by id, so that a selection stays what it is
 * while others add, move and remove tasks. Every view shows the same one.
 */
export interface Selection {
  /** The task the keyboard is at. */
  readonly active: string | null
  /** Where a stretch that Shift extends began. */
  readonly anchor: string | null
  /** What commands act on; with nothing picked, the active task. */
  readonly picked: ReadonlySet<string>
}

export const nothingSelected: Selection = { active: null, anchor: null, picked: new Set() }

export const selectTask = (id: string): Selection => ({ active: id, anchor: id, picked: new Set([id]) })

/** Ctrl and a click, or Space: one more, or one less. */
export const toggleTask = ({ picked }: Selection, id: string): Selection => {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return { active: id, anchor: id, picked: next }
}

/** Shift: everything from the anchor on, in the order it is shown. */
export const selectThrough = ({ anchor }: Selection, id: string, shown: readonly string[]): Selection => {
  const from = shown.indexOf(anchor ?? id)
  const to = shown.indexOf(id)
  if (from < 0 || to < 0) return selectTask(id)
  return { active: id, anchor: anchor ?? id, picked: new Set(shown.slice(Math.min(from, to), Math.max(from, to) + 1)) }
}

export const selectAll = (selection: Selection, shown: readonly string[]): Selection => ({
  active: selection.active ?? shown[0] ?? null,
  anchor: shown[0] ?? null,
  picked: new Set(shown),
})

/** What commands act on, in the order it is shown. */
export const pickedOf = ({ active, picked }: Selection, shown: readonly string[]): readonly string[] =>
  picked.size > 0 ? shown.filter((id) => picked.has(id)) : shown.filter((id) => id === active)

/** The task so many steps on, or the last there is; the first when none is active. */
export const stepFrom = (active: string | null, by: number, shown: readonly string[]): string | null => {
  const at = active === null ? -1 : shown.indexOf(active)
  if (at < 0) return shown[0] ?? null
  return shown[Math.max(0, Math.min(shown.length - 1, at + by))] ?? null
}
