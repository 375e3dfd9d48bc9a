import { formatDuration } from '../../time-text'
import type { WordsOf } from '../words'
import { departmentTitles } from './department-names'
import type { CellValue, RunOfShow, schema } from './schema'

const duration = (title: string) => ({ title, textOf: (ms: number) => formatDuration(ms) })
const yes = (title: string) => ({ title, textOf: (value: boolean) => (value ? 'Yes' : 'No') })

const cellText = (value: CellValue): string => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return value.name
}

const cellsText = (cells: Readonly<Record<string, string>>, { columns }: RunOfShow): string =>
  columns
    .filter(({ id }) => cells[id])
    .map(({ id, title }) => `${title}: ${cells[id]}`)
    .join(', ')

const columnTitle = (key: string, { columns }: RunOfShow): string => columns.find(({ id }) => id === key)?.title ?? ''

/** How the parts of a run of show are called in sentences. */
export const words: WordsOf<typeof schema> = {
  show: {
    title: 'Settings',
    parts: {
      date: 'Date',
      timeZone: 'Time zone',
      anchor: 'Laid out',
      start: { title: 'Start', textOf: ({ time }) => time },
      hardOut: { title: 'Hard out', textOf: (at) => at?.time ?? '' },
    },
  },
  columns: {
    one: 'column',
    many: 'columns',
    titleOf: ({ title }) => title,
    parts: {
      title: 'Title',
      kind: 'Kind',
      department: { title: 'Department', textOf: (department) => (department === null ? '' : departmentTitles[department]) },
      options: { title: 'Options', textOf: (options) => options.join(', ') },
    },
  },
  items: {
    one: 'item',
    many: 'items',
    titleOf: ({ cue, title }) => [cue, title].filter(Boolean).join(' · '),
    parts: {
      kind: 'Kind',
      title: 'Title',
      cue: 'Cue',
      group: { title: 'Group', textOf: (id, { items }) => items.find((item) => item.id === id)?.title ?? '' },
      start: { title: 'Start', textOf: (start) => ('at' in start ? start.at.time : '') },
      end: { title: 'End', textOf: (end) => ('at' in end ? end.at.time : '') },
      duration: duration('Duration'),
      turnaround: duration('Turnaround'),
      skip: yes('Skipped'),
      float: yes('Floating'),
      leads: {
        title: 'Lead times',
        textOf: (leads) =>
          Object.entries(leads)
            .map(([department, lead]) => `${department} ${formatDuration(lead?.standby ?? 0)}`)
            .join(', '),
      },
      colour: { title: 'Colour', textOf: (colour) => colour ?? '' },
      lineup: {
        title: 'Lineup',
        textOf: (lineup) => (lineup === null ? '' : lineup.section === null ? 'a lineup' : 'a section of a lineup'),
      },
      notes: 'Notes',
      cells: { title: 'Cells', textOf: cellsText, keys: { titleOf: columnTitle, textOf: (text) => text } },
      values: {
        title: 'Cells',
        textOf: (values, plan) =>
          cellsText(Object.fromEntries(Object.entries(values).map(([column, value]) => [column, cellText(value)])), plan),
        keys: { titleOf: columnTitle, textOf: cellText },
      },
    },
  },
}
