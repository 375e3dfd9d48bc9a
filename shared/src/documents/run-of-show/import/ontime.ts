import { fieldOf, isObject, listOf, numberOf, stringOf } from '../../../import-files/read-json'
import { day, maxDuration, timeOfDay } from '../../../time'
import type { RowKind } from '../schema'
import { colourNamed } from './colours'
import { type DraftColumn, type DraftPlan, type DraftRow, emptyRow, notesOf } from './draft'
import { departmentOf } from './meaning'
import { timeInTitle } from './table'

/**
 * Ontime project files (AGPL; read from its documented JSON, versions 2 to 4):
 * `rundowns` by id with `order` and `entries`, or one `rundown` as a list.
 * Times are ms since midnight, `delay` entries push what follows.
 */
export const isOntime = (json: unknown): boolean =>
  (isObject(fieldOf(json, 'rundowns')) || Array.isArray(fieldOf(json, 'rundown'))) && !Array.isArray(fieldOf(json, 'segments'))

/** Every rundown of the file. */
export const ontimeDrafts = (json: unknown): readonly DraftPlan[] => {
  const project = stringOf(fieldOf(json, 'project') ?? fieldOf(json, 'eventData'), 'title')
  const columns = columnsOf(json)
  const rundowns = fieldOf(json, 'rundowns')
  if (!isObject(rundowns)) return [{ ...draftOf(flatEntries(listOf(json, 'rundown')), columns), title: project }]
  return Object.values(rundowns).map((rundown) => ({
    ...draftOf(orderedEntries(rundown), columns),
    title: stringOf(rundown, 'title') || project,
  }))
}

const columnsOf = (json: unknown): readonly DraftColumn[] => {
  const fields = fieldOf(json, 'customFields') ?? fieldOf(json, 'userFields')
  if (!isObject(fields)) return []
  return Object.entries(fields).flatMap(([key, field]) => {
    const title = typeof field === 'string' ? field : stringOf(field, 'label') || key
    return [{ key, title, kind: 'text', department: departmentOf(title), options: [] } as const]
  })
}

interface Entry {
  readonly entry: unknown
  readonly group: string | null
}

/** Version 4: `order` holds ids of the top level, groups list theirs in `entries`. */
const orderedEntries = (rundown: unknown): readonly Entry[] => {
  const entries = fieldOf(rundown, 'entries')
  const seen = new Set<string>()
  const take = (id: unknown, group: string | null): readonly Entry[] => {
    const entry = typeof id === 'string' ? fieldOf(entries, id) : undefined
    if (typeof id !== 'string' || !isObject(entry) || seen.has(id)) return []
    seen.add(id)
    return [{ entry, group }, ...(group === null ? listOf(entry, 'entries').flatMap((inner) => take(inner, id)) : [])]
  }
  return listOf(rundown, 'order').flatMap((id) => take(id, null))
}

/** Versions 2 and 3: a flat list in which a block heads what follows. */
const flatEntries = (entries: readonly unknown[]): readonly Entry[] => {
  let group: string | null = null
  return entries.filter(isObject).map((entry) => {
    if (kindOf(entry) !== 'group') return { entry, group }
    group = stringOf(entry, 'id')
    return { entry, group: null }
  })
}

const kindOf = (entry: unknown): RowKind | null => {
  const type = stringOf(entry, 'type')
  if (type === 'block' || type === 'group') return 'group'
  if (type === 'milestone') return 'milestone'
  return type === 'event' || type === '' ? 'item' : null
}

const draftOf = (entries: readonly Entry[], columns: readonly DraftColumn[]): Omit<DraftPlan, 'title'> => {
  const rows: DraftRow[] = []
  const ignored: DraftPlan['ignored'][number][] = []
  let delay = 0
  for (const [i, { entry, group }] of entries.entries()) {
    const kind = kindOf(entry)
    const at = `${stringOf(entry, 'type') || 'entry'} ${stringOf(entry, 'id') || i + 1}`
    if (kind === null) {
      const length = stringOf(entry, 'type') === 'delay' ? lengthOf(entry) : 0
      delay += length
      ignored.push({
        at,
        line: i + 1,
        title: stringOf(entry, 'title'),
        reason: length > 0 ? 'A delay: the next item gets it as turnaround.' : 'Not an item, group or milestone.',
      })
      continue
    }
    rows.push(rowOf({ entry, group, kind, at, line: i + 1, delay: kind === 'item' ? delay : 0, columns }))
    if (kind === 'item') delay = 0
  }
  return { show: {}, columns, rows, ignored }
}

interface RowInput extends Entry {
  readonly kind: RowKind
  readonly at: string
  readonly line: number
  readonly delay: number
  readonly columns: readonly DraftColumn[]
}

const rowOf = ({ entry, group, kind, at, line, delay, columns }: RowInput): DraftRow => {
  const custom = fieldOf(entry, 'custom') ?? entry
  const title = stringOf(entry, 'title')
  return {
    ...emptyRow,
    key: stringOf(entry, 'id') || at,
    at,
    line,
    kind,
    cue: stringOf(entry, 'cue'),
    group,
    skip: fieldOf(entry, 'skip') === true,
    colour: colourNamed(stringOf(entry, 'colour')),
    notes: notesOf(stringOf(entry, 'note') || stringOf(entry, 'notes')),
    cells: columns.flatMap(({ key }) => (stringOf(custom, key) === '' ? [] : [[key, stringOf(custom, key)] as const])),
    turnaround: delay,
    ...(kind === 'item' ? itemTimes(entry) : {}),
    ...((kind === 'milestone' ? timeInTitle(title) : null) ?? { title, start: kind === 'item' ? itemTimes(entry).start : emptyRow.start }),
  }
}

/** A linked start follows; any other is hard, on the day the entry says. `countToEnd` ends at its end time. */
const itemTimes = (entry: unknown): Pick<DraftRow, 'start' | 'end' | 'duration'> => {
  const start = numberOf(entry, 'timeStart')
  const end = numberOf(entry, 'timeEnd')
  const offset = Math.max(-30, Math.min(30, Math.trunc(numberOf(entry, 'dayOffset') ?? 0)))
  const linked = Boolean(fieldOf(entry, 'linkStart'))
  const overMidnight = start !== null && end !== null && end < start ? 1 : 0
  const counts = fieldOf(entry, 'countToEnd') === true && end !== null
  return {
    start: linked || start === null ? { kind: 'follow' } : { kind: 'hard', at: wallOf(start, offset) },
    end: counts ? { kind: 'at', at: wallOf(end, offset + overMidnight) } : { kind: 'duration' },
    duration: lengthOf(entry),
  }
}

const wallOf = (ms: number, offset: number) => {
  const whole = Math.max(0, Math.min(2 * day - 1, Math.round(ms)))
  return { day: offset + Math.floor(whole / day), time: timeOfDay(whole % day) }
}

const lengthOf = (entry: unknown): number => Math.max(0, Math.min(maxDuration, Math.round(numberOf(entry, 'duration') ?? 0)))
