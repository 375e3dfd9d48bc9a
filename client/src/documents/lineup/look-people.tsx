import type { DirectoryEntry, Look } from '@fashionos/shared/documents/lineup/schema'
import { newId } from '../new-id'
import { told } from '../told'
import { changeLook, type LookPartProps } from './look-part'
import { ModelPicker } from './model-picker'
import type { NameOption } from './name-options'
import { NamePicker } from './name-picker'

/** Who wears it, who dresses, and whose it is. */
export const LookPeople = ({ model, look }: LookPartProps) => (
  <section className="grid gap-4" aria-label="People">
    <ModelPicker
      model={model}
      look={look}
      value={look.model}
      onChoose={(chosen) => told(model.session.run('assignModel', { ids: [look.id], model: chosen }))}
    />
    <DresserPicker model={model} look={look} />
    <div className="grid grid-cols-2 gap-4">
      <EntryPicker model={model} look={look} part="designer" label="Designer" />
      <EntryPicker model={model} look={look} part="collection" label="Collection" />
    </div>
  </section>
)

const DresserPicker = ({ model, look }: LookPartProps) => {
  const { snapshot, session, editable } = model
  const set = (dresser: string | null) => void changeLook({ model, look }, { dresser })
  const add = (name: string) => {
    const id = newId()
    if (told(session.run('addDressers', { dressers: [{ id, name }] }))) set(id)
  }
  const looksOf = (id: string) => snapshot.looks.filter(({ dresser }) => dresser === id).length
  return (
    <NamePicker
      label="Dresser"
      value={snapshot.dressers.find(({ id }) => id === look.dresser)?.name ?? ''}
      options={snapshot.dressers.map(({ id, name }) => ({ id, label: name || 'Without a name', detail: `${looksOf(id)}` }))}
      placeholder="Nobody yet"
      disabled={!editable}
      onPick={set}
      onAdd={add}
      onClear={() => set(null)}
    />
  )
}

interface EntryPickerProps extends LookPartProps {
  readonly part: 'designer' | 'collection'
  readonly label: string
}

/** A designer or collection: one that other looks have, or a new name. */
const EntryPicker = ({ model, look, part, label }: EntryPickerProps) => {
  const entries = entriesOf(model.snapshot.looks, part)
  const set = (entry: DirectoryEntry | null) => void told(model.session.run('changeLooks', { changes: [{ id: look.id, [part]: entry }] }))
  return (
    <NamePicker
      label={label}
      value={look[part]?.name ?? ''}
      options={entries.map(({ id, name }): NameOption => ({ id, label: name }))}
      disabled={!model.editable}
      onPick={(id) => set(entries.find((entry) => entry.id === id) ?? null)}
      onAdd={(name) => set({ id: newId(), name: name.slice(0, 200) })}
      onClear={() => set(null)}
    />
  )
}

/** The designers or collections of a lineup, each once. */
export const entriesOf = (looks: readonly Pick<Look, 'designer' | 'collection'>[], part: 'designer' | 'collection') => {
  const entries = new Map<string, DirectoryEntry>()
  for (const look of looks) {
    const entry = look[part]
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry)
  }
  return [...entries.values()]
}
