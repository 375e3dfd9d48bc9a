import type { lineup } from '@fashionos/shared/documents/lineup/index'
import {
  changeClasses,
  type DirectoryEntry,
  fittingStatuses,
  type Lineup,
  type Look,
  lookStatuses,
  schema,
} from '@fashionos/shared/documents/lineup/schema'
import type { EditOf } from '../../live/session'
import type { ListKey } from './list-columns'
import { changeWords, fittingWords, statusWords } from './look-words'
import { plain } from './name-options'

type Edit = EditOf<typeof lineup>
type LookChange = Extract<Edit, { name: 'changeLooks' }>['args']['changes'][number]

/** One cell as somebody wrote it. */
export interface Written {
  readonly look: Pick<Look, 'id' | 'number'>
  readonly key: ListKey
  readonly text: string
}

export interface ListEdits {
  /** To be run as one step of undo; people who are new come first. */
  readonly edits: readonly Edit[]
  /** One sentence per cell that could not be taken. */
  readonly faults: readonly string[]
}

/** What cells of the list come to. A name nobody has yet is a new model, dresser, designer or collection, once however often it is written. */
export const listEdits = (written: readonly Written[], { lineup, newId }: { lineup: Lineup; newId: () => string }): ListEdits => {
  const names = namesOf(lineup, newId)
  const faults: string[] = []
  const changes = new Map<string, LookChange>()
  for (const { look, key, text } of written) {
    const change = changeFor(key, text.trim(), names)
    if (typeof change === 'string') faults.push(`Look ${look.number || '–'}: ${change}`)
    else changes.set(look.id, { ...changes.get(look.id), ...change, id: look.id })
  }
  const edits: Edit[] = []
  if (names.models.added.length > 0) edits.push({ name: 'addModels', args: { models: names.models.added } })
  if (names.dressers.added.length > 0) edits.push({ name: 'addDressers', args: { dressers: names.dressers.added } })
  if (changes.size > 0) edits.push({ name: 'changeLooks', args: { changes: [...changes.values()] } })
  return { edits, faults }
}

interface Names {
  readonly models: People
  readonly dressers: People
  readonly entryOf: (key: 'designer' | 'collection', name: string) => DirectoryEntry
}

interface People {
  readonly idOf: (name: string) => string
  readonly added: { id: string; name: string }[]
}

const namesOf = (lineup: Lineup, newId: () => string): Names => {
  const entries = new Map<string, DirectoryEntry>()
  for (const look of lineup.looks) {
    for (const key of ['designer', 'collection'] as const) {
      const entry = look[key]
      if (entry) entries.set(`${key}/${plain(entry.name)}`, entry)
    }
  }
  return {
    models: peopleOf(lineup.models, newId),
    dressers: peopleOf(lineup.dressers, newId),
    entryOf: (key, name) => {
      const known = entries.get(`${key}/${plain(name)}`) ?? { id: null, name: name.slice(0, 200) }
      entries.set(`${key}/${plain(name)}`, known)
      return known
    },
  }
}

const peopleOf = (people: readonly { readonly id: string; readonly name: string }[], newId: () => string): People => {
  const ids = new Map(people.map(({ id, name }) => [plain(name), id]))
  const added: { id: string; name: string }[] = []
  return {
    added,
    idOf: (name) => {
      const known = ids.get(plain(name))
      if (known) return known
      const id = newId()
      ids.set(plain(name), id)
      added.push({ id, name: name.slice(0, 200) })
      return id
    },
  }
}

/** What one cell changes, or why its text cannot be taken. */
const changeFor = (key: ListKey, text: string, names: Names): Omit<LookChange, 'id'> | string => {
  switch (key) {
    case 'model':
      return { model: text === '' ? null : names.models.idOf(text) }
    case 'dresser':
      return { dresser: text === '' ? null : names.dressers.idOf(text) }
    case 'designer':
    case 'collection':
      return { [key]: text === '' ? null : names.entryOf(key, text) }
    case 'change': {
      const change = chosen(changeClasses, changeWords, text === '' ? 'standard' : text)
      return change ? { change } : expected('change', changeClasses, changeWords, text)
    }
    case 'fitting': {
      const fitting = text === '' ? 'none' : chosen(fittingStatuses, fittingWords, text)
      return fitting ? { fitting } : expected('fitting', fittingStatuses, fittingWords, text)
    }
    case 'status':
      return statusFor(text)
    default: {
      const most = longest[key]
      return text.length > most ? `Expected at most ${most} characters, found ${text.length}. Shorten it.` : { [key]: text }
    }
  }
}

const statusFor = (text: string): Omit<LookChange, 'id'> | string => {
  const status = text === '' ? 'in' : chosen(lookStatuses, statusWords, text)
  if (status === 'substituted') return 'A substituted look needs a stand-in: open it and choose one.'
  return status ? { status, standIn: null } : expected('status', lookStatuses, statusWords, text)
}

const chosen = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>, text: string): Value | undefined =>
  values.find((value) => plain(value) === plain(text) || plain(words[value]) === plain(text))

const expected = <Value extends string>(
  what: string,
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  found: string,
): string => `Expected a ${what} such as ${values.map((value) => words[value]).join(', ')}; found “${found.slice(0, 40)}”.`

const longest = {
  number: 20,
  lightCue: 40,
  soundCue: 40,
  title: schema.looks.parts.title.maxLength,
  music: schema.looks.parts.music.maxLength,
  hairAndMakeUp: schema.looks.parts.hairAndMakeUp.maxLength,
} as const
