import type { CellValue, Column, Department, Lead, Leads, Row } from '../documents/run-of-show/schema'
import { minute, second } from '../time'
import type { Call } from './frozen-item'

/**
 * R24: an item calls each department that has something in its columns there,
 * once, with the texts of all its columns and the lead times that are the item's
 * own. A ticked box says its column's title.
 */
export const callsOf = (row: Row, columns: readonly Column[]): Call[] => {
  const texts = new Map<Call['department'], string[]>()
  for (const column of columns) {
    const text = textIn(row, column)
    if (column.department === null || text === '') continue
    texts.set(column.department, [...(texts.get(column.department) ?? []), text])
  }
  return [...texts].map(([department, said]) => {
    const lead = row.leads[department]
    return { department, text: said.join(' · ').slice(0, 10_000), ...(lead && { lead }) }
  })
}

const textIn = (row: Row, column: Column): string =>
  column.kind === 'text' ? (row.cells[column.id] ?? '').trim() : saidBy(row.values[column.id] ?? null, column)

const saidBy = (value: CellValue, column: Column): string => {
  if (value === null || value === false) return ''
  if (value === true) return column.title.trim()
  return typeof value === 'string' ? value.trim() : value.name.trim()
}

const technical: Lead = { warning: 30 * second, standby: 10 * second }
const people: Lead = { warning: 10 * minute, standby: minute }

const defaultLeads: Readonly<Record<Department, Lead>> = {
  lx: technical,
  snd: technical,
  vid: technical,
  fly: technical,
  dress: people,
  hmu: people,
  talent: people,
  foh: people,
  other: people,
}

/**
 * R24: technical departments stand by 10 s before an item, people are warned
 * 10 min before. A run may say otherwise by department, and an item beats its
 * run: `own` is the lead of the item's call.
 */
export const leadOf = (department: Department, leads: Leads, own?: Lead): Lead => own ?? leads[department] ?? defaultLeads[department]
