import type { Lineup, Look, Section } from './schema'

/** The section a look really stands in: one that is gone counts as none. */
export const sectionOf = (look: Pick<Look, 'section'>, sections: ReadonlyMap<string, Section>): Section | null =>
  look.section === null ? null : (sections.get(look.section) ?? null)

export const sectionsOf = ({ sections }: Pick<Lineup, 'sections'>): ReadonlyMap<string, Section> =>
  new Map(sections.map((section) => [section.id, section]))

/** A section with all its looks, whatever becomes of them; `section` is `null` for looks that stand in none. */
export interface Stretch {
  readonly section: Section | null
  readonly looks: readonly Look[]
}

/**
 * L1: looks without a section stand first, then section by section; within,
 * in the order of the list. A look whose section is gone stands in none, so no
 * merge can hide a look. The first stretch is always there, sections also when
 * they are empty.
 */
export const stretchesOf = ({ sections, looks }: Pick<Lineup, 'sections' | 'looks'>): readonly Stretch[] => {
  const none: Look[] = []
  const within = new Map<string, Look[]>(sections.map(({ id }) => [id, []]))
  for (const look of looks) (look.section === null ? none : (within.get(look.section) ?? none)).push(look)
  return [{ section: null, looks: none }, ...sections.map((section) => ({ section, looks: within.get(section.id) ?? [] }))]
}

/** All looks as they stand, those that do not walk among them. */
export const looksInOrder = (lineup: Pick<Lineup, 'sections' | 'looks'>): Look[] => stretchesOf(lineup).flatMap(({ looks }) => looks)

/** Where looks are put. Order keys of all looks are in one list, but only looks of one section are compared when shown. */
export interface LookPlace {
  /** A look of that section, or `null`: first in it. */
  readonly after: string | null
  /** `null`: in none. */
  readonly section: string | null
}

/** Where looks are to be put as arguments say it, which may leave out either. */
interface PlaceArgs {
  readonly after?: string | null | undefined
  readonly section?: string | null | undefined
}

/** The section meant: if it is left out, the one `after` stands in, else none. */
export const sectionMeant = (lineup: Pick<Lineup, 'sections' | 'looks'>, { after, section }: PlaceArgs): string | null => {
  if (section !== undefined) return section
  const look = lineup.looks.find(({ id }) => id === after)
  return look ? (sectionOf(look, sectionsOf(lineup))?.id ?? null) : null
}

/** The place meant: if `after` is left out, last in the section. */
export const placeMeant = (lineup: Pick<Lineup, 'sections' | 'looks'>, args: PlaceArgs): LookPlace => {
  const section = sectionMeant(lineup, args)
  if (args.after !== undefined) return { after: args.after, section }
  const stretch = stretchesOf(lineup).find((one) => (one.section?.id ?? null) === section)
  return { after: stretch?.looks.at(-1)?.id ?? null, section }
}

/** Why looks cannot be put there; `null` when they can. */
export const placeRefusal = (lineup: Pick<Lineup, 'sections' | 'looks'>, { after, section }: LookPlace): string | null => {
  if (section !== null && !lineup.sections.some(({ id }) => id === section)) return `There is no section ${section}.`
  if (after === null) return null
  const look = lineup.looks.find(({ id }) => id === after)
  if (!look) return `There is no look ${after} to stand behind.`
  if ((sectionOf(look, sectionsOf(lineup))?.id ?? null) === section) return null
  return section === null
    ? `Look ${look.number} stands in a section; expected a look that stands in none in “after”.`
    : `Look ${look.number} does not stand in section ${section}; expected a look of that section in “after”.`
}
