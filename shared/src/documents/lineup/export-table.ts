import { plainTextOf } from '../../rich-text/plain-text'
import type { Sheet } from '../../table-files'
import type { DurationMs } from '../../time'
import { formatDuration } from '../../time-text'
import { type Walks, walksOf } from './exits'
import { stretchesOf } from './order'
import { changesOf } from './quick-changes'
import type { Lineup, Look, Piece, Section } from './schema'
import { castingWords, changeWords, fittingWords, pieceText, statusWords, wordOf } from './table-words'

/**
 * A lineup as tables that import back to the same lineup. What a table cannot
 * carry: pace, change times and the finale; sections without looks, dressers
 * without looks; the formatting of notes; entries of the directory and photos
 * (their names stay, and find what the lineup has by them); pieces without a
 * look; which of two models, sections or dressers of one name is meant.
 */
export const lookSheetOf = (lineup: Lineup): Sheet => {
  const context = contextOf(lineup)
  const rows = stretchesOf(lineup).flatMap(({ section, looks }) => looks.map((look) => lookCells(look, section, context)))
  return { title: 'Looks', headings: columns.map(([heading]) => heading), widths: columns.map(([, width]) => width), rows }
}

const columns = [
  ['Look', 8],
  ['Title', 32],
  ['Section', 16],
  ['Status', 12],
  ['Model', 16],
  ['Stand-in', 16],
  ['Designer', 18],
  ['Collection', 18],
  ['Dresser', 16],
  ['Change', 12],
  ['Change time', 12],
  ['Walk', 10],
  ['Until the next exit', 12],
  ['Pieces', 48],
  ['Lighting cue', 14],
  ['Sound cue', 14],
  ['Music', 20],
  ['Hair and make-up', 28],
  ['Fitting', 14],
  ['Fitting notes', 28],
  ['Casting', 24],
  ['Photo', 16],
  ['Notes', 32],
  ['Section pace', 12],
  ['Section pause', 12],
  ['Section music', 20],
  ['Entrance', 10],
  ['Back stage', 10],
  ['Slack of the change', 12],
] as const

interface Context {
  readonly names: ReadonlyMap<string, string>
  readonly pieces: ReadonlyMap<string, readonly Piece[]>
  readonly walks: Walks
  readonly slack: ReadonlyMap<string, DurationMs>
}

const contextOf = (lineup: Lineup): Context => {
  const pieces = new Map<string, Piece[]>()
  for (const piece of lineup.pieces) for (const look of Object.keys(piece.looks)) pieces.set(look, [...(pieces.get(look) ?? []), piece])
  const walks = walksOf(lineup)
  const own = changesOf(lineup, walks).all.filter(({ kind, to }) => kind === 'model' && !to.finale)
  return {
    names: new Map([...lineup.models, ...lineup.dressers].map(({ id, name }) => [id, name])),
    pieces,
    walks,
    slack: new Map(own.map(({ to, slack }) => [to.look.id, slack])),
  }
}

const lookCells = (look: Look, section: Section | null, { names, pieces, walks, slack }: Context): string[] => {
  const name = (id: string | null): string => names.get(id ?? '') ?? ''
  const exit = walks.exits.find((one) => one.look.id === look.id)
  const casting = Object.entries(look.casting).flatMap(([model, state]) =>
    names.has(model) ? [`${name(model)}: ${wordOf(castingWords, state)}`] : [],
  )
  return [
    look.number,
    look.title,
    section?.title ?? '',
    wordOf(statusWords, look.status),
    name(look.model),
    name(look.standIn),
    look.designer?.name ?? '',
    look.collection?.name ?? '',
    name(look.dresser),
    wordOf(changeWords, look.change),
    lengthText(look.changeTime),
    lengthText(look.walk),
    lengthText(look.exitEvery),
    (pieces.get(look.id) ?? []).map(pieceText).join('\n'),
    look.lightCue,
    look.soundCue,
    look.music,
    look.hairAndMakeUp,
    wordOf(fittingWords, look.fitting),
    look.fittingNotes,
    casting.join('\n'),
    look.photo?.name ?? '',
    plainTextOf(look.notes),
    lengthText(section?.exitEvery ?? null),
    section && section.pause > 0 ? formatDuration(section.pause) : '',
    section?.music ?? '',
    lengthText(exit?.entrance ?? null),
    lengthText(exit?.backStage ?? null),
    lengthText(slack.get(look.id) ?? null),
  ]
}

const lengthText = (ms: DurationMs | null): string => (ms === null ? '' : formatDuration(ms))

/** The models who take part, in their order. */
export const modelSheetOf = ({ models, looks }: Lineup): Sheet => ({
  title: 'Models',
  headings: ['Model', 'Agency', 'Arrival', 'Look for the finale', 'Notes'],
  widths: [20, 20, 12, 12, 32],
  rows: models.map(({ name, agency, arrival, finaleLook, notes }) => [
    name,
    agency,
    arrival,
    looks.find(({ id }) => id === finaleLook)?.number ?? '',
    notes,
  ]),
})
