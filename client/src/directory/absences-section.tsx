import { X } from 'lucide-react'
import { useState } from 'react'
import { codeOf, sentenceOf } from '../failure'
import { textIn, useForm } from '../form'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Section } from '../ui/page'
import { TextField } from '../ui/text-field'
import { notify, notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import { daysText } from './availability-words'
import type { Absence, DirectoryModel } from './entry'
import { useDirectoryChanges } from './use-directory-changes'

export interface AbsencesSectionProps {
  readonly workspace: Workspace
  readonly model: DirectoryModel
  readonly edits: boolean
}

/** The days on which a model cannot work, which every lineup warns about. */
export const AbsencesSection = ({ workspace, model, edits }: AbsencesSectionProps) => {
  const [adding, setAdding] = useState(false)
  const changes = useDirectoryChanges(workspace.id)
  const write = (of: { readonly id: string; readonly version: number }, absences: readonly Absence[]) =>
    changes.changeModel(of, { absences: [...absences].toSorted((a, b) => a.firstDay.localeCompare(b.firstDay)) })
  const remove = async (gone: Absence) => {
    try {
      const changed = await write(
        model,
        model.absences.filter((one) => one !== gone),
      )
      const undo = () => write(changed, [...changed.absences, gone]).catch((error: unknown) => notifyFailure(sentenceOf(error)))
      notify(`${model.name} is free ${daysText(gone)}.`, { action: { label: 'Undo', onSelect: () => void undo() } })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  return (
    <Section
      title="Away"
      actions={
        edits &&
        !adding && (
          <Button variant="quiet" size="small" onClick={() => setAdding(true)}>
            Add days away
          </Button>
        )
      }
    >
      {model.absences.length === 0 && !adding && <p className="py-4 text-ink-2">Free on every day, as far as is known.</p>}
      <ul>
        {model.absences.map((absence) => (
          <li key={`${absence.firstDay} ${absence.lastDay}`} className="flex min-h-11 items-center gap-4 border-b border-line">
            <span className="num w-40">{daysText(absence)}</span>
            <span className="min-w-0 flex-1 text-ink-2">{absence.reason}</span>
            {edits && (
              <IconButton label={`Remove ${daysText(absence)}`} onClick={() => void remove(absence)}>
                <X size={15} strokeWidth={1.5} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {adding && <NewAbsence onAdd={(absence) => write(model, [...model.absences, absence])} onDone={() => setAdding(false)} />}
    </Section>
  )
}

interface NewAbsenceProps {
  readonly onAdd: (absence: Absence) => Promise<unknown>
  readonly onDone: () => void
}

const NewAbsence = ({ onAdd, onDone }: NewAbsenceProps) => {
  const form = useForm({
    check: (values) =>
      faultsOf({
        firstDay: missing(values, 'firstDay', 'Choose the first day.'),
        lastDay:
          textIn(values, 'lastDay') !== '' && textIn(values, 'lastDay') < textIn(values, 'firstDay')
            ? 'Choose a day that is not before the first.'
            : null,
      }),
    submit: async (values) => {
      const firstDay = textIn(values, 'firstDay')
      try {
        await onAdd({ firstDay, lastDay: textIn(values, 'lastDay') || firstDay, reason: textIn(values, 'reason') })
        onDone()
      } catch (error) {
        if (codeOf(error) === 'out-of-date') onDone()
        throw error
      }
    },
  })
  return (
    <form {...form.props} className="grid grid-cols-2 items-start gap-x-5 gap-y-4 py-4 sm:grid-cols-[150px_150px_minmax(0,1fr)]">
      <TextField label="First day" name="firstDay" type="date" error={form.faults.firstDay} autoFocus />
      <TextField label="Last day" name="lastDay" type="date" error={form.faults.lastDay} hint="Empty: one day" />
      <TextField
        className="col-span-2 sm:col-span-1"
        label="Why"
        name="reason"
        maxLength={200}
        placeholder="Campaign in Lanzarote"
        autoComplete="off"
      />
      <div className="col-span-full flex items-center justify-end gap-2">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          Add
        </Button>
      </div>
    </form>
  )
}
