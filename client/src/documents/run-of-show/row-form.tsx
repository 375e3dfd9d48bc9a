import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import { colours, type Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import { plainTextOf } from '@fashionos/shared/rich-text/plain-text'
import { formatDuration } from '@fashionos/shared/time-text'
import { Suspense } from 'react'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { classes } from '../../ui/classes'
import { lazily } from '../../ui/lazily'
import { Select } from '../../ui/select'
import { told } from '../told'
import { type Clock, plannedText } from './cell-text'
import { colourTitles, type RowColour, rowColourOf } from './colours'
import { remedyFor } from './conflict-view'
import { ungroup } from './grid-commands'
import type { RowFieldsProps } from './row-change'
import { TimeFields } from './time-fields'

const LeadFields = lazily(() => import('./lead-fields').then((leads) => ({ default: leads.LeadFields })))
const LineupField = lazily(() => import('./lineup-field').then((lineup) => ({ default: lineup.LineupField })))
const NotesEditor = lazily(() => import('../notes-editor').then((notes) => ({ default: notes.NotesEditor })))

/** Everything about one row that is not a cell. */
export const RowForm = (props: RowFieldsProps) => {
  const { model, row } = props
  const times = model.schedule.rows.get(row.id)
  return (
    <>
      <Conflicts row={row} times={times} />
      <Planned row={row} times={times} clock={model.clock} />
      <TimeFields {...props} />
      <Suspense fallback={null}>
        <LineupField {...props} />
      </Suspense>
      <Place {...props} />
      <Marks {...props} />
      {row.kind === 'group' && model.editable && (
        <div>
          <Button size="small" onClick={() => ungroup(model, row.id)}>
            Dissolve the group
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        <LeadFields {...props} />
      </Suspense>
      <section>
        <h3 className="label mb-2">Notes</h3>
        <Suspense fallback={<NotesToRead {...props} />}>
          <NotesEditor
            key={row.id}
            session={model.session}
            place={{ list: 'items', id: row.id, part: 'notes' }}
            editable={model.editable}
          />
        </Suspense>
      </section>
    </>
  )
}

/** The words of the notes where the editor will have them, while its code is fetched. */
const NotesToRead = ({ model, row }: RowFieldsProps) => (
  <div className="notes-editor" aria-busy="true">
    {model.editable && <div className="h-8 touch:h-11" />}
    <p className="min-h-[89px] whitespace-pre-line border-b border-edge py-2 leading-normal">{plainTextOf(row.notes)}</p>
  </div>
)

const Conflicts = ({ row, times }: { readonly row: Row; readonly times: RowTimes | undefined }) => {
  const own = ownConflicts(row, times)
  if (own.length === 0) return null
  return (
    <ul className="num grid gap-2">
      {own.map((conflict) => (
        <li
          key={conflict.kind + conflict.message}
          className={classes(
            'border-l-2 px-3 py-2',
            conflict.tone === 'late' ? 'border-thread bg-thread-wash text-thread' : 'border-amber bg-amber-wash text-amber',
          )}
        >
          <span className="font-medium">{conflict.message}</span>
          <span className="block text-ink-2">{remedyFor(conflict)}</span>
        </li>
      ))}
    </ul>
  )
}

/** When it starts and ends by the plan, and how much later it could start. */
const Planned = ({ row, times, clock }: { readonly row: Row; readonly times: RowTimes | undefined; readonly clock: Clock }) => {
  if (!times || times.start === null) {
    return <p className="text-ink-2">{row.float ? 'Floats: it has no place in the times yet.' : 'It has no time yet.'}</p>
  }
  const end = row.kind === 'milestone' ? '' : plannedText(times.end, clock)
  return (
    <p className="num text-ink-2">
      {plannedText(times.start, clock)}
      {end && ` to ${end}`}
      {times.slack !== null && row.kind !== 'milestone' && (
        <span className={times.slack < 0 ? 'block text-amber' : 'block'}>{slackText(times, clock)}</span>
      )}
    </p>
  )
}

const slackText = ({ slack, latestStart }: RowTimes, clock: Clock): string => {
  if (slack === null) return ''
  if (slack < 0) return `${formatDuration(-slack)} too late for what comes after it.`
  if (slack === 0) return 'Cannot start later: what comes after it leaves no time.'
  return `Could start ${formatDuration(slack)} later, at ${plannedText(latestStart, clock)}.`
}

const topLevel = 'none'

const Place = ({ model, row }: RowFieldsProps) => {
  const groups = model.snapshot.items.filter(({ kind }) => kind === 'group')
  if (row.kind === 'group' || groups.length === 0) return null
  const current = groups.some(({ id }) => id === row.group) ? (row.group ?? topLevel) : topLevel
  const move = (to: string) => {
    const group = to === topLevel ? null : to
    const after = group === null ? (row.group ?? null) : (model.snapshot.items.filter((item) => item.group === group).at(-1)?.id ?? group)
    told(model.session.run('moveItems', { ids: [row.id], after, group }))
  }
  return (
    <Select
      label="Group"
      value={current}
      onChange={move}
      disabled={!model.editable}
      options={[
        { value: topLevel, label: 'None' },
        ...groups.map(({ id, title }) => ({ value: id, label: title || 'Group without a title' })),
      ]}
    />
  )
}

const Marks = ({ model, row }: RowFieldsProps) => {
  const change = (parts: { skip?: boolean; float?: boolean; colour?: RowColour | null }) =>
    told(model.session.run('changeItems', { changes: [{ id: row.id, ...parts }] }))
  return (
    <div className="grid gap-3">
      <div className="flex gap-6">
        <Checkbox label="Skip" checked={row.skip} disabled={!model.editable} onChange={(skip) => change({ skip })} />
        {row.kind !== 'milestone' && (
          <Checkbox label="Float" checked={row.float} disabled={!model.editable} onChange={(float) => change({ float })} />
        )}
      </div>
      <fieldset disabled={!model.editable}>
        <legend className="label mb-1.5">Colour</legend>
        <div className="flex flex-wrap gap-1.5">
          {[null, ...colours].map((colour) => (
            <button
              key={colour ?? 'none'}
              type="button"
              aria-label={colour === null ? 'No colour' : colourTitles[colour]}
              aria-pressed={row.colour === colour}
              title={colour === null ? 'No colour' : colourTitles[colour]}
              className="relative size-6 rounded-full border border-line-2 aria-pressed:border-2 aria-pressed:border-ink touch:size-9"
              style={{ background: rowColourOf(colour) ?? 'transparent' }}
              onClick={() => change({ colour })}
            >
              {colour === null && <span aria-hidden="true" className="absolute inset-x-1 top-1/2 h-px -rotate-45 bg-ink-3" />}
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
