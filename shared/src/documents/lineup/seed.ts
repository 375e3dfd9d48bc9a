import type { DraftOf } from '../../ydoc/draft'
import type { SeedContext } from '../document-type'
import { demoLineup, demoSettings } from './demo'
import type { schema } from './schema'
import type { templates } from './templates'

type Draft = DraftOf<typeof schema>

/** Numbered looks without anything else, by section. */
const fillings: Readonly<
  Record<keyof typeof templates, { readonly sections: readonly { readonly title: string; readonly looks: number }[] }>
> = {
  'looks-30': {
    sections: [
      { title: 'Opening', looks: 10 },
      { title: 'Middle', looks: 10 },
      { title: 'Closing', looks: 10 },
    ],
  },
  'looks-48': {
    sections: [
      { title: 'Day', looks: 16 },
      { title: 'Dusk', looks: 16 },
      { title: 'Evening', looks: 16 },
    ],
  },
  'looks-60': {
    sections: [
      { title: 'Opening', looks: 15 },
      { title: 'Day', looks: 15 },
      { title: 'Dusk', looks: 15 },
      { title: 'Evening', looks: 15 },
    ],
  },
  'looks-18': { sections: [{ title: '', looks: 18 }] },
}

/** A new lineup: empty, with as many numbered looks as its template says, or the demo show's. */
export const seed = (draft: Draft, { show: event, content, newId }: SeedContext): void => {
  if (event) draft.show.set({ date: event.date, timeZone: event.timeZone })
  if (content === 'demo') seedDemo(draft, newId)
  if (typeof content === 'object') seedNumbers(draft, { name: content.template, newId })
}

const seedDemo = (draft: Draft, newId: () => string): void => {
  const { sections, models, dressers, looks, pieces } = demoLineup(newId)
  draft.pace.set(demoSettings.pace)
  draft.changes.set(demoSettings.changes)
  draft.finale.set(demoSettings.finale)
  draft.sections.add(sections, { after: null })
  draft.models.add(models, { after: null })
  draft.dressers.add(dressers, { after: null })
  draft.looks.add(looks, { after: null })
  draft.pieces.add(pieces, { after: null })
}

/** A template nobody knows, such as one of a newer version, is an empty lineup. */
const seedNumbers = (draft: Draft, { name, newId }: { name: string; newId: () => string }): void => {
  const filling = Object.entries(fillings).find(([known]) => known === name)?.[1]
  if (!filling) return
  let number = 0
  const titled = filling.sections.map(({ title, looks }) => {
    const section = title === '' ? null : newId()
    return { section, title, looks: Array.from({ length: looks }, () => ({ id: newId(), number: String(++number), section })) }
  })
  draft.sections.add(
    titled.flatMap(({ section, title }) => (section === null ? [] : [{ id: section, title }])),
    { after: null },
  )
  draft.looks.add(
    titled.flatMap(({ looks }) => looks),
    { after: null },
  )
}
