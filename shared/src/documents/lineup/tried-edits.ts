import { stretchesOf } from './order'
import type { Lineup, Look } from './schema'

/** The edits that fixes are made of: commands of a lineup with their arguments. */
export type FixEdit =
  | {
      readonly name: 'moveLooks'
      readonly args: { readonly ids: readonly [string]; readonly after: string | null; readonly section: string | null }
    }
  | { readonly name: 'swapModels'; readonly args: { readonly look: string; readonly with: string } }
  | { readonly name: 'assignModel'; readonly args: { readonly ids: readonly [string]; readonly model: string } }
  | { readonly name: 'changeLooks'; readonly args: { readonly changes: readonly [LookChange] } }
  | { readonly name: 'changeSections'; readonly args: { readonly changes: readonly [{ readonly id: string; readonly exitEvery: number }] } }
  | {
      readonly name: 'changeModels'
      readonly args: { readonly changes: readonly [{ readonly id: string; readonly finaleLook: string | null }] }
    }
  | { readonly name: 'setPace'; readonly args: { readonly changes: { readonly exitEvery: number } } }
  | { readonly name: 'setFinale'; readonly args: { readonly changes: { readonly gap: number } } }

type LookChange = { readonly id: string; readonly exitEvery: number } | { readonly id: string; readonly dresser: string }

/** The lineup as an edit would leave it, as far as times and walkers go, without a document: fast enough to try hundreds. */
export const triedEdit = (lineup: Lineup, edit: FixEdit): Lineup => {
  switch (edit.name) {
    case 'moveLooks':
      return { ...lineup, looks: moved(lineup, edit.args) }
    case 'swapModels': {
      const { look, with: other } = edit.args
      const modelOf = (id: string): string | null => lineup.looks.find((one) => one.id === id)?.model ?? null
      const [one, two] = [modelOf(look), modelOf(other)]
      return withLooks(withLooks(lineup, look, { model: two }), other, { model: one })
    }
    case 'assignModel':
      return withLooks(lineup, edit.args.ids[0], { model: edit.args.model })
    case 'changeLooks': {
      const [{ id, ...changes }] = edit.args.changes
      return withLooks(lineup, id, changes)
    }
    case 'changeSections': {
      const [{ id, exitEvery }] = edit.args.changes
      return { ...lineup, sections: lineup.sections.map((section) => (section.id === id ? { ...section, exitEvery } : section)) }
    }
    case 'changeModels': {
      const [{ id, finaleLook }] = edit.args.changes
      return { ...lineup, models: lineup.models.map((model) => (model.id === id ? { ...model, finaleLook } : model)) }
    }
    case 'setPace':
      return { ...lineup, pace: { ...lineup.pace, ...edit.args.changes } }
    case 'setFinale':
      return { ...lineup, finale: { ...lineup.finale, ...edit.args.changes } }
  }
}

const withLooks = (lineup: Lineup, id: string, changes: Partial<Look>): Lineup => ({
  ...lineup,
  looks: lineup.looks.map((look) => (look.id === id ? { ...look, ...changes } : look)),
})

const moved = (
  { looks }: Lineup,
  { ids: [id], after, section }: { ids: readonly [string]; after: string | null; section: string | null },
): Look[] => {
  const rest = looks.filter((look) => look.id !== id)
  const own = looks.find((look) => look.id === id)
  const at = after === null ? 0 : rest.findIndex((look) => look.id === after) + 1
  return own ? [...rest.slice(0, at), { ...own, section }, ...rest.slice(at)] : rest
}

/** The look before another one in its section, whatever its status; `null`: it is the first. */
export const lookBefore = (lineup: Lineup, id: string): string | null => {
  for (const { looks } of stretchesOf(lineup)) {
    const index = looks.findIndex((look) => look.id === id)
    if (index >= 0) return looks[index - 1]?.id ?? null
  }
  return null
}
