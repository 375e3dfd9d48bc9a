import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { textIn, useForm } from '../../form'
import { faultsOf, missing } from '../../sign-in/checks'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Combobox } from '../../ui/combobox'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { Workspace } from '../../workspaces/workspace'
import { type ShowKind, showKinds, showKindTitles } from '../show'
import { daysUntil, distanceText } from '../show-date'
import { deviceTimeZone, timeZoneOptions } from '../time-zones'
import { useShowChanges } from '../use-show-changes'
import { DocumentStep } from './document-step'
import { documentsText, type FirstDocument, usualDocuments } from './first-documents'
import { type Team, TeamStep } from './team-step'
import { useVenueNamed, VenueField } from './venue-field'

const steps = ['show', 'documents', 'team'] as const
type Step = (typeof steps)[number]
const stepTitles: Readonly<Record<Step, string>> = { show: 'The show', documents: 'Documents', team: 'Team' }
const nameLength = 200

/**
 * A new show in three steps, of which only the first has to be filled in: it
 * can be created at any of them, with what the others say by then. All steps
 * stay in the form, so that going back loses nothing.
 */
export const ShowWizard = ({ workspace }: { readonly workspace: Workspace }) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const zones = useMemo(() => timeZoneOptions(Date.now()), [])
  const [step, setStep] = useState<Step>('show')
  const [kind, setKind] = useState<ShowKind>('runway-show')
  const [date, setDate] = useState('')
  const [timeZone, setTimeZone] = useState(deviceTimeZone())
  const [venueName, setVenueName] = useState('')
  const [documents, setDocuments] = useState<readonly FirstDocument[]>(() => usualDocuments('runway-show'))
  const [team, setTeam] = useState<Team>({})
  const venue = useVenueNamed(workspace, venueName)
  const form = useForm({
    check: (values) => {
      const found = faultsOf({
        name:
          textIn(values, 'name').length > nameLength
            ? `Use at most ${nameLength} characters.`
            : missing(values, 'name', 'Give the show a name.'),
        date: missing(values, 'date', 'Choose the date of the show.'),
      })
      // What is wrong stands on the first step.
      if (Object.keys(found).length > 0) setStep('show')
      return found
    },
    submit: async (values) => {
      const created = await changes.create({
        name: textIn(values, 'name'),
        kind,
        date,
        timeZone,
        venue: venueName.trim(),
        status: 'planning',
        documents: documents.map(({ type, template }) => ({ type, ...(template === null ? {} : { template }) })),
        team: Object.entries(team).map(([userId, capability]) => ({ userId, capability })),
        directory: venue ? [{ kind: 'venue', id: venue.id, role: '' }] : [],
      })
      await router.navigate({ to: '/w/$workspace/shows/$show', params: { workspace: workspace.slug, show: created.id } })
    },
  })
  const chooseKind = (next: ShowKind) => {
    // What was chosen by hand is kept; what the kind had brought goes with it.
    if (documentsText(documents) === documentsText(usualDocuments(kind))) setDocuments(usualDocuments(next))
    setKind(next)
  }
  const next = steps[steps.indexOf(step) + 1]
  return (
    <form {...form.props} className="grid gap-6">
      <ol aria-label="Steps" className="flex gap-5 border-b border-line">
        {steps.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => setStep(one)}
              className="-mb-px h-9 border-b border-transparent text-ink-2 hover:text-ink aria-[current=step]:border-ink aria-[current=step]:text-ink touch:h-11"
            >
              {stepTitles[one]}
            </button>
          </li>
        ))}
      </ol>
      <div className={classes('grid gap-x-6 gap-y-5 sm:grid-cols-2', step !== 'show' && 'hidden')}>
        <TextField
          className="sm:col-span-2"
          label="Name"
          name="name"
          error={form.faults.name}
          placeholder="Autumn/Winter 2027"
          autoComplete="off"
          autoFocus
        />
        <Select
          label="Kind"
          value={kind}
          onChange={chooseKind}
          options={showKinds.map((value) => ({ value, label: showKindTitles[value] }))}
        />
        <TextField
          label="Date"
          name="date"
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          error={form.faults.date}
          hint={date === '' ? undefined : distanceText(daysUntil({ date, timeZone }, Date.now()))}
        />
        <VenueField
          workspace={workspace}
          value={venueName}
          onChange={setVenueName}
          date={date}
          timeZone={timeZone}
          error={form.faults.venue}
        />
        <Combobox
          label="Time zone"
          value={timeZone}
          onChange={setTimeZone}
          options={zones}
          empty="No zone by that name. Type a city, such as Paris."
          error={form.faults.timeZone}
        />
      </div>
      {step === 'documents' && <DocumentStep kind={kind} date={date} documents={documents} onChange={setDocuments} />}
      {step === 'team' && <TeamStep workspace={workspace} team={team} onChange={setTeam} />}
      <p className="text-ink-2">
        {documents.length === 0 ? 'No document is created with it.' : `Created with it: ${documentsText(documents)}.`}
      </p>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        {next && (
          <Button type="button" onClick={() => setStep(next)}>
            {stepTitles[next]}
          </Button>
        )}
        <Button type="submit" variant="primary" busy={form.busy}>
          Create show
        </Button>
      </div>
    </form>
  )
}
