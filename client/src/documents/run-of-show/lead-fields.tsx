import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department, Lead, Row } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf, leadOf } from '@fashionos/shared/run/calls'
import { formatDuration, parseDuration } from '@fashionos/shared/time-text'
import { Button } from '../../ui/button'
import { TypedField } from '../../ui/typed-field'
import { told } from '../told'
import { departmentColourOf } from './colours'
import { changedLead } from './lead-change'
import { type RowFieldsProps, takeParsed } from './row-change'

/** How long before the item each department it calls is warned and stands by, while the show runs. */
export const LeadFields = (props: RowFieldsProps) => {
  const departments = departmentsOf(props)
  if (props.row.kind !== 'item' || departments.length === 0) return null
  return (
    <section>
      <h3 className="label mb-2">Lead times in the live show</h3>
      <div className="grid gap-3">
        {departments.map((department) => (
          <LeadRow key={department} {...props} department={department} />
        ))}
      </div>
    </section>
  )
}

/** Those called, and those that have a lead time from when they were. */
const departmentsOf = ({ model, row }: RowFieldsProps): readonly Department[] => {
  const called = callsOf(row, model.snapshot.columns).map(({ department }) => department)
  return [...new Set([...called, ...ownDepartments(row)])]
}

const ownDepartments = ({ leads }: Row): Department[] =>
  Object.keys(leads).filter((name): name is Department => Object.hasOwn(departmentTitles, name))

const LeadRow = ({ model, row, department }: RowFieldsProps & { readonly department: Department }) => {
  const own = row.leads[department]
  const usual = leadOf(department, {})
  const set = (lead: Lead | null): string | null => {
    const result = model.session.run('setLead', { ids: [row.id], department, lead })
    return result.ok ? null : result.reason
  }
  const field = (part: keyof Lead, label: string) => (
    <TypedField
      label={label}
      value={own ? formatDuration(own[part]) : ''}
      placeholder={formatDuration(usual[part])}
      disabled={!model.editable}
      commit={(text) =>
        text === ''
          ? set(null)
          : takeParsed(parseDuration(text, { bare: 'seconds' }), (value) => set(changedLead(own ?? usual, part, value)))
      }
    />
  )
  const clear = () => {
    const reason = set(null)
    if (reason) told({ ok: false, reason })
  }
  return (
    <fieldset className="border-l-2 pl-3" style={{ borderColor: departmentColourOf(department) }}>
      <legend className="sr-only">{departmentTitles[department]}</legend>
      <div aria-hidden="true" className="flex min-h-7 items-center justify-between text-small text-ink-2">
        {departmentTitles[department]}
      </div>
      <div className="grid grid-cols-2 gap-x-4">
        {field('warning', 'Warning')}
        {field('standby', 'Standby')}
      </div>
      {own && model.editable && (
        <Button variant="quiet" size="small" className="mt-1 -ml-2.5" onClick={clear}>
          As usual
        </Button>
      )}
    </fieldset>
  )
}
