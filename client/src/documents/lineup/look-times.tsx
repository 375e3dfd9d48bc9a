import { changeClasses } from '@fashionos/shared/documents/lineup/schema'
import { formatDuration } from '@fashionos/shared/time-text'
import { Select } from '../../ui/select'
import { told } from '../told'
import { DurationField } from './duration-field'
import { changeLook, type LookPartProps } from './look-part'
import { capital, changeWords } from './look-words'

/** How long it takes to get into the look, to walk it, and until the next one goes out. */
export const LookTimes = ({ model, look }: LookPartProps) => {
  const { snapshot, editable } = model
  const section = snapshot.sections.find(({ id }) => id === look.section)
  const exit = model.timing.walks.exits.find((one) => one.look.id === look.id)
  return (
    <section className="grid grid-cols-2 gap-4" aria-label="Times">
      <Select
        label="Change"
        value={look.change}
        disabled={!editable}
        onChange={(change) => told(model.session.run('changeLooks', { changes: [{ id: look.id, change }] }))}
        options={changeClasses.map((value) => ({
          value,
          label: capital(changeWords[value]),
          detail: formatDuration(snapshot.changes[value]),
        }))}
      />
      <DurationField
        label="Own time"
        optional
        value={look.changeTime}
        placeholder={formatDuration(snapshot.changes[look.change])}
        disabled={!editable}
        onChange={(changeTime) => changeLook({ model, look }, { changeTime })}
      />
      <DurationField
        label="Walk"
        optional
        value={look.walk}
        placeholder={formatDuration(snapshot.pace.walk)}
        disabled={!editable}
        onChange={(walk) => changeLook({ model, look }, { walk })}
      />
      <DurationField
        label="Until the next exit"
        optional
        value={look.exitEvery}
        placeholder={formatDuration(section?.exitEvery ?? snapshot.pace.exitEvery)}
        disabled={!editable}
        onChange={(exitEvery) => changeLook({ model, look }, { exitEvery })}
      />
      {exit && !exit.happened && (
        <p className="num col-span-2 text-ink-2">Goes out {formatDuration(exit.entrance - model.timing.walks.start)} after the start.</p>
      )}
    </section>
  )
}
