import { type Exit, type Walks, walksOf } from './exits'
import { looksInOrder } from './order'
import { type Change, type Changes, changesOf } from './quick-changes'
import type { Lineup, Look, Piece, PieceKind } from './schema'

export const sheetKinds = ['dresser', 'model', 'lighting', 'sound'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** What one person has in hand during the show. */
export interface RoleSheet {
  readonly kind: SheetKind
  /** The dresser or the model; `null`: looks nobody dresses, or a department. */
  readonly id: string | null
  /** "Hélène", "Lighting". */
  readonly title: string
  /** In the order they go out. */
  readonly entries: readonly SheetEntry[]
}

/** A look beside another one, as it is called: "14 · Adaeze". */
export interface LookBeside {
  readonly look: Look
  /** Name of who walks it; empty: nobody. */
  readonly model: string
}

export interface SheetPiece {
  readonly id: string
  readonly title: string
  readonly kind: PieceKind
  readonly tray: string
  readonly size: string
  /** The look it comes from, where it is shared; `null`: it lies ready. */
  readonly from: LookBeside | null
}

export interface SheetEntry {
  readonly look: Look
  readonly section: string
  /** Name of who walks it; empty: nobody. */
  readonly model: string
  /** Name of who it was meant for, where a stand-in walks it; empty otherwise. */
  readonly instead: string
  readonly dresser: string
  /** As the exits' times; `null`: it does not walk, and is listed so that nobody waits for it. */
  readonly entrance: number | null
  readonly backStage: number | null
  readonly finale: boolean
  /** What walks before and after it; `null`: nothing. */
  readonly before: LookBeside | null
  readonly after: LookBeside | null
  /** The model's own look before and after; `null`: none. */
  readonly outOf: LookBeside | null
  readonly into: LookBeside | null
  readonly pieces: readonly SheetPiece[]
  /** The model's change into it; `null`: it is on before the start. */
  readonly change: Change | null
  /** What else has to work: its dresser being free, its shared pieces being there. */
  readonly handOvers: readonly Change[]
}

export interface Sheets {
  /** As the dressers are listed, looks without one last. */
  readonly dressers: readonly RoleSheet[]
  /** As the models are listed; those who walk nothing have no sheet. */
  readonly models: readonly RoleSheet[]
  /** Looks with a lighting cue. */
  readonly lighting: RoleSheet
  /** Looks with a sound cue or music. */
  readonly sound: RoleSheet
}

/** The sheets of every role, of the plan or of `walks` as `liveWalksOf` gives them. O(looks + pieces' looks). */
export const sheetsOf = (lineup: Lineup, walks: Walks = walksOf(lineup), changes: Changes = changesOf(lineup, walks)): Sheets => {
  const entries = entriesOf(lineup, walks, changes)
  const shown = entries.filter(({ entry }) => !entry.finale)
  const pick = (of: readonly Numbered[], wanted: (one: Numbered) => boolean): SheetEntry[] => of.filter(wanted).map(({ entry }) => entry)
  const named = lineup.dressers.map(({ id, name }) => ({ id, title: name, entries: pick(shown, ({ entry }) => entry.look.dresser === id) }))
  const dressers = new Set(lineup.dressers.map(({ id }) => id))
  const nobody = pick(shown, ({ entry }) => !dressers.has(entry.look.dresser ?? ''))
  const own = lineup.models.map(({ id, name }) => ({ id, title: name, entries: pick(entries, ({ model }) => model === id) }))
  const none = nobody.length > 0 ? [{ id: null, title: 'Nobody', entries: nobody }] : []
  const cues = (wanted: (look: Look) => boolean) => pick(shown, ({ entry }) => wanted(entry.look))
  return {
    dressers: [...named, ...none].filter(({ entries }) => entries.length > 0).map((sheet) => ({ kind: 'dresser', ...sheet })),
    models: own.filter(({ entries }) => entries.length > 0).map((sheet) => ({ kind: 'model', ...sheet })),
    lighting: { kind: 'lighting', id: null, title: 'Lighting', entries: cues(({ lightCue }) => lightCue !== '') },
    sound: { kind: 'sound', id: null, title: 'Sound', entries: cues(({ soundCue, music }) => soundCue !== '' || music !== '') },
  }
}

interface Numbered {
  readonly model: string | null
  readonly entry: SheetEntry
}

/** All looks as they stand, each with its exit if it walks, then the finale. */
const entriesOf = (lineup: Lineup, walks: Walks, changes: Changes): Numbered[] => {
  const all = [...walks.exits, ...walks.finale]
  const context = contextOf(lineup, all, changes)
  const exits = new Map(walks.exits.map((exit) => [exit.look.id, exit]))
  const standing = looksInOrder(lineup).flatMap((look): Numbered[] => {
    const exit = exits.get(look.id)
    return exit ? [] : [{ model: null, entry: entryOf(look, null, context) }]
  })
  const walking = all.map((exit): Numbered => ({ model: exit.model, entry: entryOf(exit.look, exit, context) }))
  const order = new Map(looksInOrder(lineup).map(({ id }, index) => [id, index]))
  const finale = walking.filter(({ entry }) => entry.finale)
  const shown = [...walking.filter(({ entry }) => !entry.finale), ...standing]
  return [...shown.sort((a, b) => (order.get(a.entry.look.id) ?? 0) - (order.get(b.entry.look.id) ?? 0)), ...finale]
}

interface Context {
  readonly lineup: Lineup
  readonly all: readonly Exit[]
  readonly places: ReadonlyMap<Exit, number>
  readonly into: ReadonlyMap<Exit, readonly Change[]>
  readonly outOf: ReadonlyMap<Exit, Change>
  readonly pieces: ReadonlyMap<string, readonly Piece[]>
  readonly modelNames: ReadonlyMap<string, string>
  readonly dresserNames: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, string>
}

const contextOf = (lineup: Lineup, all: readonly Exit[], changes: Changes): Context => {
  const into = new Map<Exit, Change[]>()
  for (const change of changes.all) into.set(change.to, [...(into.get(change.to) ?? []), change])
  const pieces = new Map<string, Piece[]>()
  for (const piece of lineup.pieces) for (const look of Object.keys(piece.looks)) pieces.set(look, [...(pieces.get(look) ?? []), piece])
  return {
    lineup,
    all,
    places: new Map(all.map((exit, index) => [exit, index])),
    into,
    outOf: new Map(changes.all.flatMap((change) => (change.kind === 'model' ? [[change.from, change] as const] : []))),
    pieces,
    modelNames: new Map(lineup.models.map(({ id, name }) => [id, name])),
    dresserNames: new Map(lineup.dressers.map(({ id, name }) => [id, name])),
    sections: new Map(lineup.sections.map(({ id, title }) => [id, title])),
  }
}

const entryOf = (look: Look, exit: Exit | null, context: Context): SheetEntry => {
  const { all, places, modelNames, dresserNames, sections } = context
  const changes = (exit && context.into.get(exit)) ?? []
  const change = changes.find(({ kind }) => kind === 'model') ?? null
  const place = exit ? (places.get(exit) ?? 0) : -1
  const name = (id: string | null): string => modelNames.get(id ?? '') ?? ''
  const beside = (other: Exit | undefined): LookBeside | null => (exit && other ? { look: other.look, model: name(other.model) } : null)
  return {
    look,
    section: sections.get(look.section ?? '') ?? '',
    model: exit ? name(exit.model) : name(look.model),
    instead: look.status === 'substituted' ? name(look.model) : '',
    dresser: dresserNames.get(look.dresser ?? '') ?? '',
    entrance: exit?.entrance ?? null,
    backStage: exit?.backStage ?? null,
    finale: exit?.finale ?? false,
    before: beside(all[place - 1]),
    after: beside(all[place + 1]),
    outOf: beside(change?.from),
    into: beside(exit ? context.outOf.get(exit)?.to : undefined),
    pieces: (context.pieces.get(look.id) ?? []).map((piece) => {
      const from = changes.find(({ kind, id }) => kind === 'piece' && id === piece.id)?.from
      return { id: piece.id, title: piece.title, kind: piece.kind, tray: piece.tray, size: piece.size, from: beside(from) }
    }),
    change,
    handOvers: changes.filter(({ kind }) => kind !== 'model'),
  }
}
