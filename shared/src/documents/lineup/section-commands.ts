import { z } from 'zod'
import { commandsFor } from '../document-type'
import { after, id, idsOf, newSection } from './args'
import { stretchesOf } from './order'
import { firstReason, ids, missing, notRemoved, taken, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)
const sections = z.array(newSection).min(1).max(schema.sections.maxItems)

export const sectionCommands = {
  addSections: command({
    summary: 'Add sections after another one, or first when "after" is null, or last when it is left out.',
    args: z.strictObject({ sections, after }),
    refuse: (lineup, { sections, after }, removed) =>
      firstReason(
        () => taken(lineup, removed, ids(sections)),
        () => tooMany(lineup, 'sections', sections.length),
        () => (after ? missing(lineup, 'sections', [after]) : null),
      ),
    apply: (draft, { sections, after }) =>
      draft.sections.add(sections, { after: after === undefined ? (draft.sections.all().at(-1)?.id ?? null) : after }),
  }),

  changeSections: command({
    summary: 'Change the title, pace, pause or music of sections. Parts left out stay.',
    args: z.strictObject({ changes: sections }),
    refuse: (lineup, { changes }) => missing(lineup, 'sections', ids(changes)),
    apply: ({ sections }, { changes }) => {
      for (const { id, ...parts } of changes) sections.set(id, parts)
    },
  }),

  moveSections: command({
    summary: 'Move sections with their looks, in the order given, after another one, or first when "after" is null.',
    args: z.strictObject({ ids: idsOf('sections'), after: id.nullable() }),
    refuse: (lineup, { ids, after }) => missing(lineup, 'sections', after === null ? ids : [...ids, after]),
    apply: ({ sections }, { ids, after }) => sections.move(ids, { after }),
  }),

  removeSections: command({
    summary:
      'Remove sections with their looks. With "keepLooks" true the looks stay: last in the section before, or in none where there is no section before.',
    args: z.strictObject({ ids: idsOf('sections'), keepLooks: z.boolean().optional() }),
    refuse: (lineup, { ids }) => missing(lineup, 'sections', ids),
    apply: ({ sections, looks }, { ids: gone, keepLooks }) => {
      const going = new Set(gone)
      let before: { readonly id: string | null; readonly last: string | null } = { id: null, last: null }
      for (const { section, looks: within } of stretchesOf({ sections: sections.all(), looks: looks.all() })) {
        const last = within.at(-1)?.id ?? null
        if (section === null || !going.has(section.id)) before = { id: section?.id ?? null, last }
        else if (!keepLooks) looks.remove(ids(within))
        else {
          looks.move(ids(within), { after: before.last })
          for (const { id } of within) looks.set(id, { section: before.id })
          before = { id: before.id, last: last ?? before.last }
        }
      }
      sections.remove(gone)
    },
  }),

  restoreSections: command({
    summary: 'Bring removed sections back to where they stood. Their removed looks are restored by restoreLooks.',
    args: z.strictObject({ ids: idsOf('sections') }),
    refuse: (lineup, { ids }, removed) =>
      firstReason(
        () => notRemoved(removed, 'sections', ids),
        () => tooMany(lineup, 'sections', ids.length),
      ),
    apply: ({ sections }, { ids }) => sections.restore(ids),
  }),
}
