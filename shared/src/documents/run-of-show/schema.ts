import { z } from 'zod'
import { maxDuration } from '../../time'
import { durationMs, ianaZone, isoDate, wallTime } from '../../time-schemas'
import { field, list, record, richText, type SnapshotOf, text, texts, values } from '../../ydoc/schema'

const id = z.uuid()

/** When an item starts. `follow` is the default: when the one before it ends, plus the turnaround. */
export const startRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('follow') }),
  /** Fixed, whatever comes before (a hard start). */
  z.object({ kind: z.literal('hard'), at: wallTime }),
  /** When the one before it ends, but not earlier. */
  z.object({ kind: z.literal('not-before'), at: wallTime }),
  /** Milestones only: "call time −2 h". `offset` in ms, negative = before. */
  z.object({
    kind: z.literal('relative'),
    to: id,
    edge: z.enum(['start', 'end']),
    offset: z.int().min(-maxDuration).max(maxDuration),
  }),
])
export type StartRule = z.infer<typeof startRule>

/** When an item ends: after its duration, or at a time (count-to-time: the duration follows from the start). */
export const endRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duration') }),
  z.object({ kind: z.literal('at'), at: wallTime }),
])
export type EndRule = z.infer<typeof endRule>

/** How the show's plan is laid out: from its start, back from its hard out, or in durations only. */
export const anchors = ['forward', 'back-time', 'floating'] as const

export const rowKinds = ['item', 'group', 'milestone'] as const
export type RowKind = (typeof rowKinds)[number]

export const departments = ['lx', 'snd', 'vid', 'fly', 'dress', 'hmu', 'talent', 'foh', 'other'] as const
export type Department = (typeof departments)[number]

/** How long before an item a department is warned, and stands by, ms. */
export const lead = z.object({ warning: durationMs, standby: durationMs })
export type Lead = z.infer<typeof lead>

/** Lead times of some departments. */
export const leads = z.partialRecord(z.enum(departments), lead)
export type Leads = z.infer<typeof leads>

export const columnKinds = ['text', 'person', 'choice', 'image', 'checkbox'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Row colours by name; the client maps a name to a light and a dark tone. */
export const colours = ['red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink', 'grey'] as const

/** What a cell of a column that is not text may hold. */
export const cellValue = z.union([
  z.boolean(),
  /** The chosen option, by its text. */
  z.string().max(200),
  z.object({ kind: z.literal('person'), user: z.string().max(64).nullable(), name: z.string().max(200) }),
  z.object({ kind: z.literal('image'), file: id, name: z.string().max(200) }),
  /** A cleared cell. */
  z.null(),
])
export type CellValue = z.infer<typeof cellValue>

/** The lineup an item is, or the section of it; `section` null: all of it. */
export const lineupReference = z.object({ document: id, section: id.nullable() })
export type LineupReference = z.infer<typeof lineupReference>

/**
 * The run of show: one list of rows (items, groups, milestones) in order. A row
 * of a group has the group's id in `group`; a row whose group is gone stands
 * at the top level. Groups do not nest. Start, end, gap and conflicts are not
 * here: `scheduleOf` derives them.
 */
export const schema = {
  show: record({
    date: field(isoDate, '2000-01-01'),
    timeZone: field(ianaZone, 'UTC'),
    anchor: field(z.enum(anchors), 'forward'),
    /** Where a forward plan begins, until an item has a hard start. */
    start: field(wallTime, { day: 0, time: '20:00:00' }),
    hardOut: field(wallTime.nullable(), null),
  }),
  columns: list(
    {
      title: text({ maxLength: 200 }),
      kind: field(z.enum(columnKinds), 'text'),
      department: field(z.enum(departments).nullable(), null),
      /** For `choice` columns. */
      options: field(z.array(z.string().min(1).max(200)).max(100), []),
    },
    { maxItems: 60 },
  ),
  items: list(
    {
      kind: field(z.enum(rowKinds), 'item'),
      title: text({ maxLength: 2_000 }),
      /** Cue number as people write it: `LX 12`, `12.5`, `12A`. Never renumbered. */
      cue: field(z.string().max(40), ''),
      group: field(id.nullable(), null),
      start: field(startRule, { kind: 'follow' }),
      end: field(endRule, { kind: 'duration' }),
      duration: field(durationMs, 0),
      /** Time between the end of the one before and the start of this one. */
      turnaround: field(durationMs, 0),
      /** Left out of the show: struck through, counts for nothing. */
      skip: field(z.boolean(), false),
      /** Has no place yet: listed where it stands, counts for nothing until taken. */
      float: field(z.boolean(), false),
      /** Lead times that are this item's own (R24); empty: those of the run. */
      leads: field(leads, {}),
      colour: field(z.enum(colours).nullable(), null),
      /** Items only: it is performed look by look, and as long as they are (R38). */
      lineup: field(lineupReference.nullable(), null),
      notes: richText(),
      /** Text cells by column id. */
      cells: texts({ maxLength: 10_000 }),
      /** Cells of person, choice, image and checkbox columns, by column id. */
      values: values(cellValue),
    },
    { maxItems: 5_000 },
  ),
}

export type RunOfShow = SnapshotOf<typeof schema>
export type Row = RunOfShow['items'][number]
export type Column = RunOfShow['columns'][number]
