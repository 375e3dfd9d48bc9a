import type { Phase } from '@fashionos/shared/documents/task-board/schema'
import { type TemplateName, templateNames, templates } from '@fashionos/shared/documents/task-board/templates/list'
import { templateTasks } from '@fashionos/shared/documents/task-board/templates/template-tasks'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/dialog'
import { InlineNotice } from '../../ui/notice'
import { notify } from '../../ui/toaster'
import { newId } from '../new-id'
import { told } from '../told'
import type { DocumentViewProps } from '../view-props'
import type { BoardModel } from './board-model'
import { dateText, dayText } from './day-text'
import { longDate } from './days'
import { countText } from './task-edits'
import { chosenOf, type PhasePlan, phasePlans } from './template-plan'
import { phaseTitles } from './titles'

export interface TemplateDialogProps {
  readonly model: BoardModel
  readonly show: DocumentViewProps['show']
  readonly open: boolean
  readonly onClose: () => void
}

/** Whole plans to start from, with what they come to for this show's date. */
export const TemplateDialog = ({ model, show, open, onClose }: TemplateDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={(next) => !next && onClose()}
    size="large"
    title="Templates"
    description={`Every date is counted from the show, ${longDate(model.calendar.showDate)}, and moves with it.`}
  >
    {open && <Choose model={model} kind={show?.kind} onClose={onClose} />}
  </Dialog>
)

/** Those made for this kind of show first. */
const ordered = (kind: string | undefined): readonly TemplateName[] =>
  [...templateNames].sort((a, b) => Number(fits(b, kind)) - Number(fits(a, kind)))

const fits = (name: TemplateName, kind: string | undefined): boolean => kind !== undefined && templates[name].showKinds.includes(kind)

const Choose = ({
  model,
  kind,
  onClose,
}: {
  readonly model: BoardModel
  readonly kind: string | undefined
  readonly onClose: () => void
}) => {
  const names = ordered(kind)
  const [name, setName] = useState<TemplateName>(names[0] ?? 'runway-show')
  const [without, setWithout] = useState<ReadonlySet<Phase>>(new Set())
  const content = useMemo(() => templateTasks(name, newId), [name])
  const plans = useMemo(() => phasePlans(content, model.calendar), [content, model.calendar])
  const chosen = plans.filter(({ phase }) => !without.has(phase))
  const count = chosen.reduce((sum, { tasks }) => sum + tasks.length, 0)
  const past = chosen.reduce((sum, one) => sum + one.past, 0)
  const apply = () => {
    const { tasks, steps } = chosenOf(content, new Set(chosen.map(({ phase }) => phase)))
    if (!told(model.session.run('applyTemplate', { template: name, tasks, steps }))) return
    onClose()
    notify(`${countText(tasks.length)} added`, {
      id: 'template',
      action: { label: 'Undo', onSelect: () => void model.session.undo.undo() },
    })
  }
  const toggle = (phase: Phase) => {
    const next = new Set(without)
    if (!next.delete(phase)) next.add(phase)
    setWithout(next)
  }
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-[260px_minmax(0,1fr)]">
      <fieldset className="content-start">
        <legend className="label mb-1.5">Template</legend>
        {names.map((one) => (
          <label
            key={one}
            className={classes(
              'grid cursor-pointer gap-0.5 border-b border-line py-2.5 pl-3 has-focus-visible:outline-2 has-focus-visible:outline-focus',
              one === name ? 'border-l-2 border-l-ink' : 'border-l-2 border-l-transparent',
            )}
          >
            <input type="radio" name="template" className="sr-only" checked={one === name} onChange={() => setName(one)} />
            <span className="font-medium">{templates[one].title}</span>
            <span className="text-small text-ink-2">{templates[one].summary}</span>
            {fits(one, kind) && <span className="text-small text-ink-3">Made for this kind of show</span>}
          </label>
        ))}
      </fieldset>
      <div className="grid content-start gap-4">
        <p className="num text-small text-ink-2">
          {content.tasks.length} tasks, {content.steps.length} checklist steps. Each is for a role until somebody takes it.
        </p>
        <ul className="border-t border-ink">
          {plans.map((plan) => (
            <PhaseLine key={plan.phase} plan={plan} model={model} chosen={!without.has(plan.phase)} onToggle={() => toggle(plan.phase)} />
          ))}
        </ul>
        {past > 0 && (
          <InlineNotice tone="tight">
            {past === 1 ? 'One of them is' : `${past} of them are`} due before today: the show is nearer than the template reckons with.
            Tick off what is done, or move what is not.
          </InlineNotice>
        )}
        {model.snapshot.tasks.length > 0 && (
          <p className="text-small text-ink-2">
            They go to the end of “{model.snapshot.columns[0]?.title}”. What is on the board stays as it is.
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={count === 0} onClick={apply}>
            Add {countText(count)}
          </Button>
        </div>
      </div>
    </div>
  )
}

interface PhaseLineProps {
  readonly plan: PhasePlan
  readonly model: BoardModel
  readonly chosen: boolean
  readonly onToggle: () => void
}

/** One phase: taken or left out, and on asking what is in it. */
const PhaseLine = ({ plan, model, chosen, onToggle }: PhaseLineProps) => {
  const { calendar } = model
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Checkbox label={phaseTitles[plan.phase]} checked={chosen} onChange={onToggle} />
        <span className="num text-small text-ink-2">
          {countText(plan.tasks.length)}, {dateText(plan.first, calendar.today)}
          {plan.last !== plan.first && ` to ${dateText(plan.last, calendar.today)}`}
        </span>
      </div>
      <details className="ml-6.5">
        <summary className="cursor-pointer text-small text-ink-3 hover:text-ink">What is in it</summary>
        <ol className="num my-1.5 max-h-72 overflow-y-auto text-small">
          {plan.tasks.map((task) => (
            <li key={task.id} className="grid grid-cols-[104px_minmax(0,1fr)_auto] gap-x-3 py-0.5">
              <span className="text-ink-2">{task.due && dayText(task.due, calendar)}</span>
              <span>{task.title}</span>
              <span className="text-ink-3">{task.owner}</span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}
