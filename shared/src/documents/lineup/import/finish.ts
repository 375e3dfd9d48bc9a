import { ok, type Result, refused } from '../../../errors'
import type { Json, RichTextJson } from '../../../ydoc/schema'
import type { ImportLooksArgs } from '../import-command'
import { type DirectoryEntry, type Lineup, type Photo, schema } from '../schema'
import type { ReadPiece } from '../table-words'
import type { DraftLook, ImportProblem } from './draft'

export interface FinishOptions {
  readonly lineup: Lineup
  readonly replace: boolean
  readonly newId: () => string
  /** Designers and collections a look may have, as the directory has them; those of the lineup's looks are known anyway. */
  readonly designers?: readonly DirectoryEntry[]
  readonly collections?: readonly DirectoryEntry[]
}

export interface Finished {
  readonly args: ImportLooksArgs
  /** By line of the row. */
  readonly problems: ReadonlyMap<number, readonly ImportProblem[]>
}

/** Gives names their ids: models, dressers and sections that are there by that name are used, others are made. */
export const finish = (drafts: readonly DraftLook[], options: FinishOptions): Result<Finished> => {
  const { lineup, replace, newId } = options
  if (drafts.length > schema.looks.maxItems) return refused(`A lineup has at most ${schema.looks.maxItems} looks, found ${drafts.length}.`)
  const models = named(
    lineup.models.map(({ id, name }) => [name, id]),
    (name) => ({ id: newId(), name }),
  )
  const dressers = named(
    lineup.dressers.map(({ id, name }) => [name, id]),
    (name) => ({ id: newId(), name }),
  )
  const sections = named(
    (replace ? [] : lineup.sections).map(({ id, title }) => [title, id]),
    (title) => {
      const from = drafts.find(({ section }) => section && keyOf(section.title) === keyOf(title))?.section
      return { id: newId(), title, ...(from && { exitEvery: from.exitEvery, pause: from.pause, music: from.music }) }
    },
  )
  const pieces = pieceMaker(newId)
  const entries = entriesOf(options)
  const problems = new Map<number, ImportProblem[]>()
  const looks = drafts.map((draft) => {
    const { names, section } = draft
    const id = newId()
    const own: ImportProblem[] = []
    const kept: string[] = []
    const entry = <T>(kind: 'designer' | 'collection' | 'photo', known: ReadonlyMap<string, T>, remedy: string): T | null => {
      const name = names[kind]
      const found = name === undefined ? undefined : known.get(keyOf(name))
      if (name !== undefined && found === undefined) {
        own.push({ at: `Row ${draft.line}`, message: `There is no ${kind} “${name}” yet. ${remedy} The name is kept in the notes.` })
        kept.push(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${name}`)
      }
      return found ?? null
    }
    const designer = entry('designer', entries.designers, 'Add it to the directory and choose it in the look.')
    const collection = entry('collection', entries.collections, 'Add it to the directory and choose it in the look.')
    const photo = entry('photo', entries.photos, 'Add the photos; they are matched by their file names.')
    for (const piece of draft.pieces) pieces.add(piece, id)
    if (own.length > 0) problems.set(draft.line, own)
    const standIn = draft.parts.status === 'substituted' && names.standIn ? models.idOf(names.standIn) : null
    return {
      ...draft.parts,
      ...{ id, designer, collection, photo, standIn },
      section: section ? sections.idOf(section.title) : null,
      model: names.model ? models.idOf(names.model) : null,
      dresser: names.dresser ? dressers.idOf(names.dresser) : null,
      casting: Object.fromEntries(draft.casting.map(([name, casting]) => [models.idOf(name), casting])),
      notes: notesOf([...draft.notes, ...kept]),
    }
  })
  const made = { sections: sections.made, models: models.made, dressers: dressers.made, pieces: pieces.made() }
  return ok({ args: { ...made, looks, replace }, problems })
}

const keyOf = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** Ids by name; a name nobody has makes something new. The first of equal names is meant. */
const named = <T extends { readonly id: string }>(known: readonly (readonly [string, string])[], make: (name: string) => T) => {
  const ids = new Map([...known].reverse().map(([name, id]) => [keyOf(name), id]))
  const made: T[] = []
  return {
    made,
    idOf: (name: string): string => {
      const there = ids.get(keyOf(name))
      if (there !== undefined) return there
      const one = make(name.trim())
      made.push(one)
      ids.set(keyOf(name), one.id)
      return one.id
    },
  }
}

/** Shared pieces that are described alike are one piece; others are each their own. */
const pieceMaker = (newId: () => string) => {
  const made: { id: string; title: string; kind: ReadPiece['kind']; tray: string; size: string; looks: Record<string, true> }[] = []
  const shared = new Map<string, Record<string, true>>()
  return {
    made: () => made,
    add: ({ shared: isShared, ...piece }: ReadPiece, look: string): void => {
      const key = JSON.stringify([keyOf(piece.title), piece.kind, piece.tray, piece.size])
      const looks = isShared ? shared.get(key) : undefined
      if (looks) {
        looks[look] = true
        return
      }
      const own: Record<string, true> = { [look]: true }
      made.push({ id: newId(), ...piece, looks: own })
      if (isShared) shared.set(key, own)
    },
  }
}

const entriesOf = ({ lineup, designers = [], collections = [] }: FinishOptions) => {
  const byName = <T extends { readonly name: string }>(entries: readonly (T | null)[]): ReadonlyMap<string, T> =>
    new Map(entries.flatMap((entry) => (entry ? [[keyOf(entry.name), entry] as const] : [])))
  return {
    designers: byName<DirectoryEntry>([...lineup.looks.map(({ designer }) => designer), ...designers]),
    collections: byName<DirectoryEntry>([...lineup.looks.map(({ collection }) => collection), ...collections]),
    photos: byName<Photo>(lineup.looks.map(({ photo }) => photo)),
  }
}

/** A paragraph per line. */
const notesOf = (lines: readonly string[]): RichTextJson =>
  lines.length === 0
    ? null
    : {
        type: 'doc',
        content: lines.slice(0, 500).map((text): Json => ({ type: 'paragraph', content: [{ type: 'text', text: text.slice(0, 20_000) }] })),
      }
