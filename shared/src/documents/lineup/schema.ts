import { z } from 'zod'
import { durationMs, ianaZone, isoDate } from '../../time-schemas'
import { field, list, record, richText, type SnapshotOf, text, values } from '../../ydoc/schema'

const id = z.uuid()

/** What becomes of a look. Whatever it is, the look keeps its number. */
export const lookStatuses = ['in', 'held', 'cut', 'substituted'] as const
export type LookStatus = (typeof lookStatuses)[number]

export const fittingStatuses = ['none', 'first-fitting', 'second-fitting', 'fitted', 'confirmed'] as const
export type FittingStatus = (typeof fittingStatuses)[number]

/** How long it takes to get into a look, by class; the record `changes` has the times. */
export const changeClasses = ['quick', 'standard', 'complex', 'full'] as const
export type ChangeClass = (typeof changeClasses)[number]

export const pieceKinds = ['garment', 'shoes', 'accessory', 'jewel', 'bag', 'hat', 'microphone', 'prop'] as const
export type PieceKind = (typeof pieceKinds)[number]

export const castings = ['option', 'first-option', 'confirmed', 'no'] as const
export type Casting = (typeof castings)[number]

/** Whether a model is where the show needs them. */
export const arrivals = ['expected', 'here', 'late', 'missing'] as const
export type Arrival = (typeof arrivals)[number]

/** An entry of the directory as it was called when it was picked: it can be read without the directory. Without an id it is a name the directory does not have. */
export const directoryEntry = z.object({ id: id.nullable(), name: z.string().max(200) })
export type DirectoryEntry = z.infer<typeof directoryEntry>

export const photo = z.object({ file: id, name: z.string().max(200) })
export type Photo = z.infer<typeof photo>

/**
 * The order of looks on the runway. Looks without a section walk first, then
 * section by section; within, in the order of the list. Looks that are held or
 * cut do not walk. Entrances, changes and conflicts are not here: they are
 * derived.
 */
export const schema = {
  show: record({ date: field(isoDate, '2000-01-01'), timeZone: field(ianaZone, 'UTC') }),
  pace: record({
    /** From one entrance to the next, ms. */
    exitEvery: field(durationMs, 30_000),
    /** From the entrance to being back stage, ms. */
    walk: field(durationMs, 45_000),
  }),
  changes: record({
    quick: field(durationMs, 45_000),
    standard: field(durationMs, 90_000),
    complex: field(durationMs, 180_000),
    full: field(durationMs, 600_000),
    /** From back stage to the model's rail, ms. */
    toRail: field(durationMs, 10_000),
    /** Hair and make-up after a change, ms. */
    touchUp: field(durationMs, 10_000),
    /** How long before the entrance a model stands in the queue, ms. */
    queueLead: field(durationMs, 15_000),
    /** Slack under this is tight, ms. */
    margin: field(durationMs, 30_000),
    /** How long before its next use a shared piece, and a dresser, is handed over, ms. */
    handOver: field(durationMs, 15_000),
  }),
  finale: record({
    included: field(z.boolean(), true),
    /** From the last look being back stage to the first model of the finale going out, ms. */
    gap: field(durationMs, 60_000),
    /** From one model of the finale to the next, ms. */
    exitEvery: field(durationMs, 3_000),
    order: field(z.enum(['first-look', 'model-list']), 'first-look'),
  }),
  sections: list(
    {
      title: text({ maxLength: 200 }),
      /** From one entrance to the next, ms; null: as the lineup has it. */
      exitEvery: field(durationMs.nullable(), null),
      /** Silence before its first look, ms. */
      pause: field(durationMs, 0),
      music: text({ maxLength: 500 }),
    },
    { maxItems: 100 },
  ),
  looks: list(
    {
      /** As people write it: `14`, `14A`. Never renumbered. */
      number: field(z.string().max(20), ''),
      title: text({ maxLength: 500 }),
      section: field(id.nullable(), null),
      status: field(z.enum(lookStatuses), 'in'),
      designer: field(directoryEntry.nullable(), null),
      collection: field(directoryEntry.nullable(), null),
      /** Who wears it, of `models`. */
      model: field(id.nullable(), null),
      /** Who wears it instead when it is substituted, of `models`. */
      standIn: field(id.nullable(), null),
      /** Who dresses, of `dressers`. */
      dresser: field(id.nullable(), null),
      change: field(z.enum(changeClasses), 'standard'),
      /** The time of the change, ms, where the class does not say it right. */
      changeTime: field(durationMs.nullable(), null),
      /** From the entrance to being back stage, ms; null: as the lineup has it. */
      walk: field(durationMs.nullable(), null),
      /** From this entrance to the next one, ms; null: as its section has it. */
      exitEvery: field(durationMs.nullable(), null),
      lightCue: field(z.string().max(40), ''),
      soundCue: field(z.string().max(40), ''),
      music: text({ maxLength: 500 }),
      hairAndMakeUp: text({ maxLength: 2_000 }),
      photo: field(photo.nullable(), null),
      fitting: field(z.enum(fittingStatuses), 'none'),
      fittingNotes: text({ maxLength: 5_000 }),
      /** How a model of `models` stands to wearing it, by the model's id. */
      casting: values(z.enum(castings)),
      notes: richText(),
    },
    { maxItems: 1_000 },
  ),
  /** Each thing that is worn or carried, once: two looks that have one piece share it. */
  pieces: list(
    {
      title: text({ maxLength: 500 }),
      kind: field(z.enum(pieceKinds), 'garment'),
      /** Tray or rail where it lies ready. */
      tray: field(z.string().max(40), ''),
      size: field(z.string().max(40), ''),
      /** The looks it belongs to, by id. */
      looks: values(z.literal(true)),
    },
    { maxItems: 4_000 },
  ),
  models: list(
    {
      name: text({ maxLength: 200 }),
      /** The model of the directory. */
      entry: field(id.nullable(), null),
      agency: field(z.string().max(200), ''),
      arrival: field(z.enum(arrivals), 'expected'),
      /** The look for the finale; null: the last one walked. */
      finaleLook: field(id.nullable(), null),
      notes: text({ maxLength: 5_000 }),
    },
    { maxItems: 500 },
  ),
  dressers: list({ name: text({ maxLength: 200 }), person: field(id.nullable(), null) }, { maxItems: 300 }),
}

export type Lineup = SnapshotOf<typeof schema>
export type Look = Lineup['looks'][number]
export type Section = Lineup['sections'][number]
export type Piece = Lineup['pieces'][number]
export type LineupModel = Lineup['models'][number]
export type Dresser = Lineup['dressers'][number]
