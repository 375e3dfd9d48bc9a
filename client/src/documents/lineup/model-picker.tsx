import type { Look } from '@fashionos/shared/documents/lineup/schema'
import { useMemo } from 'react'
import { newId } from '../new-id'
import { told } from '../told'
import type { LineupModel } from './lineup-model'
import { castingWords } from './look-words'
import type { NameOption } from './name-options'
import { NamePicker } from './name-picker'

/** A model of the directory who may be picked though not in the lineup yet. */
export interface ModelSuggestion {
  /** Of the directory. */
  readonly entry: string
  readonly name: string
  readonly agency: string
  /** What speaks against it, such as another show at the same time; empty: nothing. */
  readonly warning: string
}

export interface ModelPickerProps {
  readonly model: LineupModel
  readonly look: Look
  readonly label?: string
  /** Id of the model who is chosen now. */
  readonly value: string | null
  /** Chooses a model of the lineup; one that was new has been added before. */
  readonly onChoose: (model: string | null) => void
  readonly suggestions?: readonly ModelSuggestion[]
}

/** Who wears a look: somebody of the lineup, somebody of the directory, or somebody new. */
export const ModelPicker = ({ model, look, label = 'Model', value, onChoose, suggestions = noSuggestions }: ModelPickerProps) => {
  const { snapshot, session, editable } = model
  const options = useMemo(() => optionsFor(model, look, suggestions), [model, look, suggestions])
  const add = (name: string, from?: ModelSuggestion) => {
    const id = newId()
    const added = { id, name, ...(from ? { entry: from.entry, agency: from.agency } : {}) }
    if (told(session.run('addModels', { models: [added] }))) onChoose(id)
  }
  const pick = (id: string) => {
    const suggestion = suggestions.find(({ entry }) => entry === id)
    if (suggestion && !snapshot.models.some((one) => one.id === id)) return add(suggestion.name, suggestion)
    onChoose(id)
  }
  return (
    <NamePicker
      label={label}
      value={(value && model.modelNames.get(value)) || ''}
      options={options}
      placeholder="Nobody yet"
      disabled={!editable}
      onPick={pick}
      onAdd={(name) => add(name)}
      onClear={() => onChoose(null)}
    />
  )
}

const noSuggestions: readonly ModelSuggestion[] = []

const optionsFor = ({ snapshot }: LineupModel, look: Look, suggestions: readonly ModelSuggestion[]): readonly NameOption[] => {
  const worn = new Map<string, number>()
  for (const { model } of snapshot.looks) if (model !== null) worn.set(model, (worn.get(model) ?? 0) + 1)
  const own = snapshot.models.map(({ id, name }) => {
    const casting = look.casting[id]
    const looks = worn.get(id) ?? 0
    const count = looks === 1 ? '1 look' : looks > 1 ? `${looks} looks` : ''
    return { id, label: name || 'Without a name', detail: [casting && castingWords[casting], count].filter(Boolean).join(', ') }
  })
  const known = new Set(snapshot.models.map(({ entry }) => entry))
  const others = suggestions
    .filter(({ entry }) => !known.has(entry))
    .map(({ entry, name, agency, warning }) => ({ id: entry, label: name, detail: warning || agency }))
  return [...own, ...others]
}
