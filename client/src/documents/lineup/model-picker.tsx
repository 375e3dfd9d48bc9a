import type { Look, LineupModel as Model } from '@fashionos/shared/documents/lineup/schema'
import { useMemo } from 'react'
import { AvailabilityLines } from './availability-lines'
import { useModelWarnings } from './lineup-directory'
import type { LineupModel } from './lineup-model'
import { castingWords } from './look-words'
import { entriesIn, useModelOptions } from './model-options'
import { NamePicker } from './name-picker'

export interface ModelPickerProps {
  readonly model: LineupModel
  readonly look: Look
  readonly label?: string
  /** Id of the model who is chosen now. */
  readonly value: string | null
  /** Chooses a model of the lineup; one that was new has been added before. */
  readonly onChoose: (model: string | null) => void
}

/** Who wears a look: somebody of the lineup, somebody of the directory, or somebody new; and what speaks against whoever does. */
export const ModelPicker = ({ model, look, label = 'Model', value, onChoose }: ModelPickerProps) => {
  const { looks, models } = model.snapshot
  const worn = useMemo(() => wornIn(looks), [looks])
  const detailOf = useMemo(() => (one: Model) => standing(look.casting[one.id], worn.get(one.id) ?? 0), [look.casting, worn])
  const { options, onSearch, taken, added } = useModelOptions(model, detailOf)
  const chosen = models.find(({ id }) => id === value)
  const choose = (id: string | null) => {
    if (id !== null) onChoose(id)
  }
  return (
    <div>
      <NamePicker
        label={label}
        value={chosen?.name ?? ''}
        options={options}
        placeholder="Nobody yet"
        disabled={!model.editable}
        onSearch={onSearch}
        onPick={(id) => choose(taken(id))}
        onAdd={(name) => choose(added(name))}
        onClear={() => onChoose(null)}
      />
      {chosen && <ChosenWarnings one={chosen} models={models} />}
    </div>
  )
}

const ChosenWarnings = ({ one, models }: { readonly one: Model; readonly models: readonly Model[] }) => {
  const warnings = useModelWarnings(useMemo(() => entriesIn(models), [models])).get(one.entry ?? '') ?? []
  return (
    warnings.length > 0 && (
      <p className="pt-1">
        <AvailabilityLines warnings={warnings} />
      </p>
    )
  )
}

const wornIn = (looks: readonly Look[]): ReadonlyMap<string, number> => {
  const worn = new Map<string, number>()
  for (const { model } of looks) if (model !== null) worn.set(model, (worn.get(model) ?? 0) + 1)
  return worn
}

const standing = (casting: Look['casting'][string] | undefined, looks: number): string => {
  const count = looks === 1 ? '1 look' : looks > 1 ? `${looks} looks` : ''
  return [casting && castingWords[casting], count].filter(Boolean).join(', ')
}
