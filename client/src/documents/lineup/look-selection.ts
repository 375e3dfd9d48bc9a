/** What is selected on the wall, by id: it stays where it is while others add, move and remove looks. */
export interface LookSelection {
  readonly active: string | null
  /** Where a range begins. */
  readonly anchor: string | null
  /** Everything selected, the active look among it. */
  readonly picked: ReadonlySet<string>
}

export const noLook: LookSelection = { active: null, anchor: null, picked: new Set() }

export const selectLook = (id: string): LookSelection => ({ active: id, anchor: id, picked: new Set([id]) })

/** What a menu or a drag on a look is about: everything selected when the look is among it, else the look alone. */
export const takeLook = (selection: LookSelection, id: string): LookSelection =>
  selection.picked.has(id) ? { ...selection, active: id } : selectLook(id)

/** All from the anchor to the look. */
export const extendToLook = (selection: LookSelection, { order, id }: { order: readonly string[]; id: string }): LookSelection => {
  const anchor = selection.anchor !== null && order.includes(selection.anchor) ? selection.anchor : id
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b)
  return { active: id, anchor, picked: new Set(order.slice(from, (to ?? 0) + 1)) }
}

/** One more, or one less. */
export const toggleLook = (selection: LookSelection, id: string): LookSelection => {
  const picked = new Set(selection.picked)
  if (!picked.delete(id)) picked.add(id)
  const active = picked.has(id) ? id : ([...picked].at(-1) ?? null)
  return { active, anchor: active, picked }
}

export const selectEveryLook = (order: readonly string[]): LookSelection => ({
  active: order[0] ?? null,
  anchor: order.at(-1) ?? null,
  picked: new Set(order),
})

/** After looks came and went: an active look that is gone passes on to the one now standing where it stood. */
export const settleLooks = (
  selection: LookSelection,
  { before, now }: { before: readonly string[]; now: readonly string[] },
): LookSelection => {
  if (selection.active === null) return selection
  const here = new Set(now)
  const picked = new Set([...selection.picked].filter((id) => here.has(id)))
  if (here.has(selection.active)) return picked.size === selection.picked.size ? selection : { ...selection, picked }
  const stood = before.indexOf(selection.active)
  const heir = now[Math.min(Math.max(stood, 0), now.length - 1)]
  return heir === undefined ? noLook : selectLook(heir)
}

/** In walking order. */
export const pickedIn = ({ picked }: LookSelection, order: readonly string[]): readonly string[] => order.filter((id) => picked.has(id))
