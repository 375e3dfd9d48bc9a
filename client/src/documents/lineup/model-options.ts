import type { LineupModel as Model } from '@fashionos/shared/documents/lineup/schema'
import { useMemo, useState } from 'react'
import type { DirectoryModel } from '../../directory/entry'
import { newId } from '../new-id'
import { told } from '../told'
import { useDirectoryNames, useModelWarnings } from './lineup-directory'
import type { LineupModel } from './lineup-model'
import { type NameOption, plain } from './name-options'

/** The models of the directory the lineup has already. */
export const entriesIn = (models: readonly Model[]): readonly string[] => models.flatMap(({ entry }) => entry ?? [])

export interface ModelOptions {
  /** Models of the lineup, then those of the directory whose names have what was typed. */
  readonly options: readonly NameOption[]
  readonly onSearch: (typed: string | null) => void
  /** The id in the lineup of an option: whoever is only in the directory is added first, or known again by the name. `null`: it was refused. */
  readonly taken: (option: string) => string | null
  /** Adds somebody by name; `null`: it was refused. */
  readonly added: (name: string) => string | null
}

/** Who may be picked; `detailOf` says how somebody of the lineup stands to it, left out: only those not in the lineup yet. */
export const useModelOptions = (model: LineupModel, detailOf?: (one: Model) => string): ModelOptions => {
  const { snapshot, session } = model
  const [typed, setTyped] = useState<string | null>(null)
  const found = useDirectoryNames(typed)
  const own = useModelWarnings(useMemo(() => entriesIn(snapshot.models), [snapshot.models]))
  const others = useMemo(() => notIn(snapshot.models, found), [snapshot.models, found])
  const against = useModelWarnings(useMemo(() => others.map(({ id }) => id), [others]))
  const options = useMemo(
    (): readonly NameOption[] => [
      ...(detailOf
        ? snapshot.models.map((one) => ownOption(one, { detail: detailOf(one), warnings: own.get(one.entry ?? '') ?? [] }))
        : []),
      ...others.map(({ id, name, agency }) => ({ id, label: name, detail: agency || 'directory', warnings: against.get(id) ?? [] })),
    ],
    [snapshot.models, detailOf, own, others, against],
  )
  const add = (one: { readonly name: string; readonly entry?: string; readonly agency?: string }): string | null => {
    const id = newId()
    return told(session.run('addModels', { models: [{ id, ...one }] })) ? id : null
  }
  const taken = (option: string): string | null => {
    const from = others.find(({ id }) => id === option)
    if (!from) return option
    const { id: entry, name, agency } = from
    const same = snapshot.models.find((one) => one.entry === null && plain(one.name) === plain(name))
    if (!same) return add({ name, entry, agency: agency.slice(0, 200) })
    return told(session.run('changeModels', { changes: [{ id: same.id, entry }] })) ? same.id : null
  }
  return { options, onSearch: setTyped, taken, added: (name) => add({ name }) }
}

const ownOption = ({ id, name }: Model, rest: Pick<NameOption, 'detail' | 'warnings'>): NameOption => ({
  id,
  label: name || 'Without a name',
  ...rest,
})

const notIn = (models: readonly Model[], found: readonly DirectoryModel[]): readonly DirectoryModel[] => {
  const known = new Set(models.map(({ entry }) => entry))
  return found.filter(({ id }) => !known.has(id))
}
