import type { DraftOf } from '../../ydoc/draft'
import type { SeedContext } from '../document-type'
import { demoLineup, demoSettings } from './demo'
import { fillingOf } from './fillings'
import type { schema } from './schema'

type Draft = DraftOf<typeof schema>

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
  const filling = fillingOf(name, newId)
  if (!filling) return
  draft.sections.add(filling.sections, { after: null })
  draft.looks.add(filling.looks, { after: null })
}
