import { fittingStatuses } from '@fashionos/shared/documents/lineup/schema'
import { Select } from '../../ui/select'
import { told } from '../told'
import { type LookPartProps, LookText } from './look-part'
import { capital, fittingWords } from './look-words'

/** How far the fitting is, and what it showed. */
export const LookFitting = ({ model, look }: LookPartProps) => (
  <section className="grid gap-4" aria-label="Fitting">
    <Select
      label="Fitting"
      value={look.fitting}
      disabled={!model.editable}
      onChange={(fitting) => told(model.session.run('changeLooks', { changes: [{ id: look.id, fitting }] }))}
      options={fittingStatuses.map((value) => ({ value, label: capital(fittingWords[value]) }))}
    />
    <LookText model={model} look={look} name="fittingNotes" label="Fitting notes" />
  </section>
)
