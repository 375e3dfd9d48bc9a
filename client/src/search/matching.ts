import type { PaletteAction, PaletteGroup } from '../ui/command-palette'

/** Small letters without accents. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const wordsIn = (text: string): readonly string[] => plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether every word that was typed begins a word of the texts. Case and accents do not matter. */
export const saysIt = (typed: string, texts: readonly string[]): boolean => {
  const words = texts.flatMap(wordsIn)
  const wanted = wordsIn(typed)
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)))
}

const textsOf = ({ label, detail, keywords = [] }: PaletteAction): readonly string[] => [label, detail ?? '', ...keywords]

/** 0: called so from its first word on. 1: its name says it. 2: it is about it. */
const rankOf = ({ label }: PaletteAction, typed: string): number => {
  if (plainOf(label).startsWith(plainOf(typed.trim()))) return 0
  return saysIt(typed, [label]) ? 1 : 2
}

/** The groups with only what says the words, what is called so first. `most`: of each group. */
export const matchingGroups = (groups: readonly PaletteGroup[], typed: string, most: number): readonly PaletteGroup[] =>
  groups
    .map(({ label, actions }) => ({
      label,
      actions: actions
        .filter((action) => saysIt(typed, [...textsOf(action), label]))
        .toSorted((one, other) => rankOf(one, typed) - rankOf(other, typed))
        .slice(0, most),
    }))
    .filter(({ actions }) => actions.length > 0)

/** Groups of one name as one, an action of one id once, in the order they come. */
export const joinedGroups = (groups: readonly PaletteGroup[]): readonly PaletteGroup[] => {
  const joined = new Map<string, Map<string, PaletteAction>>()
  for (const { label, actions } of groups) {
    const known = joined.get(label) ?? new Map<string, PaletteAction>()
    for (const action of actions) if (!known.has(action.id)) known.set(action.id, action)
    joined.set(label, known)
  }
  return [...joined].filter(([, actions]) => actions.size > 0).map(([label, actions]) => ({ label, actions: [...actions.values()] }))
}
