import { newId } from '../new-id'
import { told } from '../told'
import { EntryPicker } from './entry-picker'
import { changeLook, type LookPartProps } from './look-part'
import { ModelPicker } from './model-picker'
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
    <EntryPicker model={model} look={look} part="designer" label="Designer" />
    <EntryPicker model={model} look={look} part="collection" label="Collection" />
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
