import type { DraftOf } from '../../ydoc/draft'
import type { SeedContext } from '../document-type'
import { demoColumns, demoRows, demoShow } from './demo'
import type { Department, schema } from './schema'
import { isTemplateName } from './templates/list'
import { templatePlan } from './templates/template-rows'

const defaultColumns: readonly { title: string; department: Department }[] = [
  { title: 'LX', department: 'lx' },
  { title: 'SND', department: 'snd' },
  { title: 'VID', department: 'vid' },
  { title: 'Talent', department: 'talent' },
]

/** A new run of show: the usual department columns and no rows, the rows of a template, or the demo show. A template nobody knows throws. */
export const seed = ({ show, columns, items }: DraftOf<typeof schema>, { show: event, content, newId }: SeedContext): void => {
  if (event) show.set({ date: event.date, timeZone: event.timeZone })
  const usual = defaultColumns.map((column) => ({ id: newId(), kind: 'text' as const, ...column }))
  const more = content === 'demo' ? demoColumns(newId) : []
  columns.add([...usual, ...more], { after: null })
  if (content === 'blank') return
  if (content === 'demo') {
    show.set(demoShow)
    items.add(demoRows({ newId, columns: columns.all() }), { after: null })
    return
  }
  if (!isTemplateName(content.template)) throw new Error(`There is no run-of-show template “${content.template}”.`)
  const plan = templatePlan(content.template, { columns: columns.all(), newId })
  show.set(plan.show)
  items.add(plan.rows, { after: null })
}
