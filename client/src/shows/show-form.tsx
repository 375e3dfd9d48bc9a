import { useMemo, useState } from 'react'
import { type Form, textIn, useForm } from '../form'
import { faultsOf, missing } from '../sign-in/checks'
import { Combobox } from '../ui/combobox'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { type ShowDetails, type ShowKind, type ShowStatus, showKinds, showKindTitles, showStatuses, showStatusTitles } from './show'
import { timeZoneOptions } from './time-zones'

const nameLength = 200

export interface ShowForm {
  readonly form: Form
  readonly details: Pick<ShowDetails, 'kind' | 'timeZone' | 'status'>
  readonly initial: Partial<ShowDetails>
  readonly change: (part: Partial<Pick<ShowDetails, 'kind' | 'timeZone' | 'status'>>) => void
}

export interface ShowFormOptions {
  readonly initial: Partial<ShowDetails> & Pick<ShowDetails, 'timeZone'>
  readonly submit: (details: ShowDetails) => Promise<void>
}

/** What a show is: filled in when it is created, and again when it is changed. */
export const useShowForm = ({ initial, submit }: ShowFormOptions): ShowForm => {
  const [details, setDetails] = useState({
    kind: initial.kind ?? ('runway-show' satisfies ShowKind),
    timeZone: initial.timeZone,
    status: initial.status ?? ('planning' satisfies ShowStatus),
  })
  const form = useForm({
    check: (values) =>
      faultsOf({
        name:
          textIn(values, 'name').length > nameLength
            ? `Use at most ${nameLength} characters.`
            : missing(values, 'name', 'Give the show a name.'),
        date: missing(values, 'date', 'Choose the date of the show.'),
      }),
    submit: (values) => submit({ ...details, name: textIn(values, 'name'), date: textIn(values, 'date'), venue: textIn(values, 'venue') }),
  })
  return { form, details, initial, change: (part) => setDetails({ ...details, ...part }) }
}

export interface ShowFieldsProps {
  readonly of: ShowForm
  /** Shown when a show is changed, not when it is created. */
  readonly withStatus?: boolean
}

export const ShowFields = ({ of: { form, details, initial, change }, withStatus = false }: ShowFieldsProps) => {
  const zones = useMemo(() => timeZoneOptions(Date.now()), [])
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      <TextField
        className="sm:col-span-2"
        label="Name"
        name="name"
        defaultValue={initial.name}
        error={form.faults.name}
        placeholder="Autumn/Winter 2027"
        autoComplete="off"
        autoFocus
      />
      <Select
        label="Kind"
        value={details.kind}
        onChange={(kind) => change({ kind })}
        options={showKinds.map((kind) => ({ value: kind, label: showKindTitles[kind] }))}
      />
      <TextField label="Date" name="date" type="date" defaultValue={initial.date} error={form.faults.date} />
      <TextField
        label="Venue"
        name="venue"
        defaultValue={initial.venue}
        error={form.faults.venue}
        placeholder="Palais de Tokyo, Paris"
        autoComplete="off"
      />
      <Combobox
        label="Time zone"
        value={details.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        options={zones}
        empty="No zone by that name. Type a city, such as Paris."
        error={form.faults.timeZone}
      />
      {withStatus && (
        <Select
          label="Status"
          value={details.status}
          onChange={(status) => change({ status })}
          options={showStatuses.map((status) => ({ value: status, label: showStatusTitles[status] }))}
        />
      )}
    </div>
  )
}
