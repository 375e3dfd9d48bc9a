import { departmentShort } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { leadOf } from '@fashionos/shared/run/calls'
import { maxDuration } from '@fashionos/shared/time'
import { formatDuration, parseDuration } from '@fashionos/shared/time-text'
import { useState } from 'react'
import { calledDepartments } from './called-departments'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

/** R24: how long before its items each department is warned, and stands by, in this run. */
export const LeadsPanel = ({ desk }: { readonly desk: Desk }) => {
  const { run, plan } = desk.shown
  const inPlan = calledDepartments(plan)
  return (
    <PanelFrame title="Lead times" onClose={() => desk.show(null)}>
      <p className="pb-3 text-ink-2">For this run. An item with lead times of its own keeps them.</p>
      {inPlan.length === 0 && <p className="text-ink-2">No column of the plan is a department’s.</p>}
      <div className="panel-list">
        {inPlan.map((department, i) => (
          <fieldset key={department} className="panel-row leads-row">
            <legend className="sr-only">{departmentShort[department]}</legend>
            <span aria-hidden="true" className="next-title font-medium">
              {departmentShort[department]}
            </span>
            <LeadField
              desk={desk}
              department={department}
              part="warning"
              isFirst={i === 0}
              key={`w${leadOf(department, run.leads).warning}`}
            />
            <LeadField
              desk={desk}
              department={department}
              part="standby"
              isFirst={false}
              key={`s${leadOf(department, run.leads).standby}`}
            />
          </fieldset>
        ))}
      </div>
    </PanelFrame>
  )
}

interface LeadFieldProps {
  readonly desk: Desk
  readonly department: Department
  readonly part: 'warning' | 'standby'
  readonly isFirst: boolean
}

const labels = { warning: 'Warn', standby: 'Stand by' } as const

const LeadField = ({ desk, department, part, isFirst }: LeadFieldProps) => {
  const lead = leadOf(department, desk.shown.run.leads)
  const [text, setText] = useState(formatDuration(lead[part]))
  const [fault, setFault] = useState<string | null>(null)
  const set = () => {
    const parsed = parseDuration(text, { bare: 'seconds' })
    if (!parsed.ok) return setFault(parsed.reason)
    setFault(null)
    if (parsed.value !== lead[part] && parsed.value <= maxDuration)
      desk.say({ kind: 'set-lead', department, lead: { ...lead, [part]: parsed.value } })
  }
  return (
    <label className="leads-field">
      <span className="label">{labels[part]}</span>
      <input
        data-first={isFirst || undefined}
        className="panel-field"
        aria-invalid={fault !== null}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set()
        }}
      />
      {fault !== null && (
        <span role="alert" className="text-thread">
          {fault}
        </span>
      )}
    </label>
  )
}
