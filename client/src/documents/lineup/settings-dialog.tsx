import { changeClasses, type Lineup } from '@fashionos/shared/documents/lineup/schema'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { told } from '../told'
import { DurationField } from './duration-field'
import { FinaleCheck } from './finale-check'
import type { LineupModel } from './lineup-model'
import { capital, changeWords } from './look-words'

type Changes = Lineup['changes']

const steps: readonly {
  readonly part: Exclude<keyof Changes, (typeof changeClasses)[number]>
  readonly label: string
  readonly hint?: string
}[] = [
  { part: 'toRail', label: 'Walk to the rail' },
  { part: 'touchUp', label: 'Touch-up' },
  { part: 'queueLead', label: 'In the queue before' },
  { part: 'handOver', label: 'Hand-over', hint: 'Of a shared piece or a dresser' },
  { part: 'margin', label: 'Margin', hint: 'Slack under this is tight' },
]

/** How fast the lineup goes and how long changes take; every change is judged by it. */
export const SettingsDialog = ({ model, onClose }: { readonly model: LineupModel; readonly onClose: () => void }) => {
  const { snapshot, session, editable } = model
  const { pace, changes, finale } = snapshot
  const setChanges = (next: Partial<Changes>): string | null => {
    const result = session.run('setChanges', { changes: next })
    return result.ok ? null : result.reason
  }
  const setPace = (next: Partial<Lineup['pace']>): string | null => {
    const result = session.run('setPace', { changes: next })
    return result.ok ? null : result.reason
  }
  const setFinale = (next: Partial<Lineup['finale']>): string | null => {
    const result = session.run('setFinale', { changes: next })
    return result.ok ? null : result.reason
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Times and finale"
      description="Every change is judged by these at once."
    >
      <div className="grid gap-7">
        <section className="grid grid-cols-2 gap-4" aria-label="Pace">
          <DurationField
            label="One exit every"
            value={pace.exitEvery}
            disabled={!editable}
            onChange={(exitEvery) => setPace({ exitEvery: exitEvery ?? 0 })}
          />
          <DurationField label="Walk" value={pace.walk} disabled={!editable} onChange={(walk) => setPace({ walk: walk ?? 0 })} />
        </section>
        <section>
          <h3 className="label mb-3">Changes by class</h3>
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
            {changeClasses.map((part) => (
              <DurationField
                key={part}
                label={capital(changeWords[part])}
                value={changes[part]}
                disabled={!editable}
                onChange={(ms) => setChanges({ [part]: ms ?? 0 })}
              />
            ))}
          </div>
        </section>
        <section>
          <h3 className="label mb-3">Around a change</h3>
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
            {steps.map(({ part, label, hint }) => (
              <DurationField
                key={part}
                label={label}
                hint={hint}
                value={changes[part]}
                disabled={!editable}
                onChange={(ms) => setChanges({ [part]: ms ?? 0 })}
              />
            ))}
          </div>
        </section>
        <section className="grid gap-4">
          <h3 className="label">Finale</h3>
          <Checkbox
            label="All models come out once more"
            checked={finale.included}
            disabled={!editable}
            onChange={(included) => told(session.run('setFinale', { changes: { included } }))}
          />
          {finale.included && (
            <>
              <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
                <DurationField
                  label="After the last look"
                  value={finale.gap}
                  disabled={!editable}
                  onChange={(gap) => setFinale({ gap: gap ?? 0 })}
                />
                <DurationField
                  label="One model every"
                  value={finale.exitEvery}
                  disabled={!editable}
                  onChange={(exitEvery) => setFinale({ exitEvery: exitEvery ?? 0 })}
                />
                <Select
                  label="Order"
                  value={finale.order}
                  disabled={!editable}
                  onChange={(order) => told(session.run('setFinale', { changes: { order } }))}
                  options={[
                    { value: 'first-look', label: 'By first look' },
                    { value: 'model-list', label: 'As models are listed' },
                  ]}
                />
              </div>
              <FinaleCheck model={model} />
            </>
          )}
        </section>
      </div>
    </Dialog>
  )
}
