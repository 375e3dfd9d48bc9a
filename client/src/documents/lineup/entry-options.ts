import type { DirectoryEntry, Look } from '@fashionos/shared/documents/lineup/schema'
import { type NameOption, plain } from './name-options'

/** What a look gets when an option is chosen. */
export interface PickedEntry {
  readonly entry: DirectoryEntry
  /** Whose the collection is, as the directory has it. */
  readonly designer?: DirectoryEntry
}

export interface FoundEntry extends PickedEntry {
  /** Quieter, beside the name. */
  readonly detail: string
}

export interface EntryOption extends NameOption {
  readonly picked: PickedEntry
}

interface Options {
  readonly looks: readonly Pick<Look, 'designer' | 'collection'>[]
  readonly part: 'designer' | 'collection'
  /** Of the directory. */
  readonly found: readonly FoundEntry[]
}

/** What other looks have, each once, then what else the directory has. A bare name makes way for the entry of the directory that is called so. */
export const entryOptionsOf = ({ looks, part, found }: Options): readonly EntryOption[] => {
  const inDirectory = new Set(found.map(({ entry }) => plain(entry.name)))
  const options = new Map<string, EntryOption>()
  for (const { [part]: entry } of looks) {
    if (entry === null || (entry.id === null && inDirectory.has(plain(entry.name)))) continue
    const key = keyOf(entry)
    if (!options.has(key)) options.set(key, { id: key, label: entry.name, picked: { entry } })
  }
  for (const { detail, ...picked } of found) {
    const key = keyOf(picked.entry)
    options.set(key, { id: key, label: picked.entry.name, detail, picked })
  }
  return [...options.values()]
}

const keyOf = ({ id, name }: DirectoryEntry): string => id ?? `name/${plain(name)}`
