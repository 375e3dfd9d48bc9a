import { type Arrival, arrivals, type LineupModel as Model, schema } from '@fashionos/shared/documents/lineup/schema'
import { useMemo } from 'react'
import type { AvailabilityWarning } from '../../directory/availability-words'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import { TypedField } from '../../ui/typed-field'
import { BoundText } from '../bound-text'
import { told } from '../told'
import { AvailabilityLines } from './availability-lines'
import { useModelWarnings } from './lineup-directory'
import type { LineupModel } from './lineup-model'
import { capital, lookName } from './look-words'
import { ModelLink } from './model-link'
import { entriesIn, useModelOptions } from './model-options'
import { NamePicker } from './name-picker'

/** The models who take part: whether they are here, what they wear, and what to do when they are not. */
export const CastingModels = ({ model }: { readonly model: LineupModel }) => {
  const { snapshot, editable } = model
  const warnings = useModelWarnings(useMemo(() => entriesIn(snapshot.models), [snapshot.models]))
  const here = snapshot.models.filter(({ arrival }) => arrival === 'here').length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section aria-label="Models" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-(--page) pb-16 -outline-offset-2">
      <p className="num pb-2 text-ink-2">
        {here} of {snapshot.models.length} here
      </p>
      <ul className="border-t border-line-2">
        {snapshot.models.map((one) => (
          <ModelLine key={one.id} model={model} one={one} warnings={warnings} />
        ))}
      </ul>
      {editable && <NewModel model={model} />}
    </section>
  )
}

/** Somebody of the directory, or a new name. */
const NewModel = ({ model }: { readonly model: LineupModel }) => {
  const { options, onSearch, taken, added } = useModelOptions(model)
  return (
    <div className="mt-4 max-w-md">
      <NamePicker
        label="New model"
        value=""
        placeholder="A name, or somebody of the directory"
        options={options}
        onSearch={onSearch}
        onPick={taken}
        onAdd={added}
      />
    </div>
  )
}

interface ModelLineProps {
  readonly model: LineupModel
  readonly one: Model
  /** By the model's id in the directory. */
  readonly warnings: ReadonlyMap<string, readonly AvailabilityWarning[]>
}

const ModelLine = ({ model, one, warnings }: ModelLineProps) => {
  const { snapshot, session, editable } = model
  const worn = useMemo(() => snapshot.looks.filter((look) => look.model === one.id), [snapshot.looks, one.id])
  const set = (changes: Partial<Pick<Model, 'arrival' | 'agency' | 'finaleLook'>>): string | null => {
    const result = session.run('changeModels', { changes: [{ id: one.id, ...changes }] })
    return result.ok ? null : result.reason
  }
  const away = one.arrival === 'late' || one.arrival === 'missing'
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className="font-medium">{one.name || 'Without a name'}</p>
          <p className="num text-small text-ink-2">
            {[one.agency, worn.length > 0 ? `looks ${worn.map((look) => look.number || lookName(look)).join(', ')}` : 'no look yet']
              .filter(Boolean)
              .join(' · ')}
          </p>
          <AvailabilityLines warnings={warnings.get(one.entry ?? '')} />
        </div>
        {editable ? (
          <Segmented
            label={`${one.name}: arrival`}
            value={one.arrival}
            onChange={(arrival: Arrival) => void set({ arrival })}
            options={arrivals.map((value) => ({ value, label: capital(value) }))}
          />
        ) : (
          <span>{one.arrival}</span>
        )}
        {editable && (
          <Popover label={one.name || 'Model'} align="end" className="w-80" trigger={<Button size="small">Details</Button>}>
            <div className="grid grid-cols-2 gap-4">
              <div className="col-span-2">
                <BoundText
                  session={session}
                  place={{ list: 'models', id: one.id, part: 'name' }}
                  maxLength={schema.models.parts.name.maxLength}
                  label="Name"
                  editable
                />
              </div>
              <div className="col-span-2">
                <ModelLink model={model} one={one} />
              </div>
              <TypedField label="Agency" value={one.agency} commit={(agency) => set({ agency })} />
              <Select
                label="Look for the finale"
                value={one.finaleLook ?? 'last'}
                onChange={(chosen) => void set({ finaleLook: chosen === 'last' ? null : chosen })}
                options={[
                  { value: 'last', label: 'The last one walked' },
                  ...worn.map((look) => ({ value: look.id, label: lookName(look) })),
                ]}
              />
              <div className="col-span-2">
                <BoundText
                  session={session}
                  place={{ list: 'models', id: one.id, part: 'notes' }}
                  maxLength={schema.models.parts.notes.maxLength}
                  label="Notes"
                  editable
                />
              </div>
              <div className="col-span-2">
                <Button size="small" variant="danger" onClick={() => told(session.run('removeModels', { ids: [one.id] }))}>
                  Remove
                </Button>
              </div>
            </div>
          </Popover>
        )}
      </div>
      {one.notes && <p className="text-small text-ink-2">{one.notes}</p>}
      {away && editable && worn.length > 0 && <Away model={model} one={one} warnings={warnings} />}
    </li>
  )
}

/** Who walks instead, or that nobody does: one tap for all looks of the model that are still in. */
const Away = ({ model, one, warnings }: ModelLineProps) => {
  const { snapshot, session } = model
  const open = snapshot.looks.filter((look) => look.model === one.id && look.status === 'in').map(({ id }) => id)
  if (open.length === 0) return null
  const done = (what: string) => notify(what, { id: 'away', action: { label: 'Undo', onSelect: () => void session.undo.undo() } })
  const substitute = (standIn: string) => {
    if (told(session.run('setStatus', { ids: open, status: 'substituted', standIn }))) done(`Substituted in ${counted(open.length)}`)
  }
  const drop = () => {
    if (told(session.run('setStatus', { ids: open, status: 'cut' }))) done(`Dropped ${counted(open.length)}`)
  }
  const others = snapshot.models.filter(({ id, arrival }) => id !== one.id && arrival !== 'missing')
  return (
    <div className="flex flex-wrap items-end gap-3 border-l-2 border-thread bg-thread-wash px-3 py-2">
      <div className="w-56">
        <NamePicker
          label="Who walks instead"
          value=""
          placeholder="Choose a model"
          options={others.map(({ id, name, arrival, entry }) => ({
            ...{ id, label: name, detail: arrival === 'here' ? 'here' : '' },
            warnings: warnings.get(entry ?? '') ?? [],
          }))}
          onPick={substitute}
        />
      </div>
      <Button variant="danger" onClick={drop}>
        Drop {counted(open.length)}
      </Button>
    </div>
  )
}

const counted = (count: number): string => (count === 1 ? 'one look' : `${count} looks`)
