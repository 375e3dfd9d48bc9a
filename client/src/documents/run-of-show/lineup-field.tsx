import type { LineupReference } from '@fashionos/shared/documents/run-of-show/schema'
import { formatDuration } from '@fashionos/shared/time-text'
import { useQuery } from '@tanstack/react-query'
import { documentsQuery, type ShowAddress } from '../../shows/queries'
import { Select } from '../../ui/select'
import { told } from '../told'
import { LineupLink } from './look-block'
import type { RowFieldsProps } from './row-change'

const none = 'none'
const whole = 'whole'

/** Whether an item is a lineup of its show or a section of one, and what follows from that. */
export const LineupField = ({ model, row }: RowFieldsProps) => {
  const { address } = model
  if (!address || row.kind !== 'item') return null
  return <Fields model={model} row={row} address={address} />
}

const Fields = ({ model, row, address }: RowFieldsProps & { readonly address: ShowAddress }) => {
  const lineups = (useQuery(documentsQuery(address)).data ?? []).filter(({ type }) => type === 'lineup')
  const { lineup } = row
  if (lineups.length === 0 && !lineup) return null
  const set = (next: LineupReference | null) => told(model.session.run('changeItems', { changes: [{ id: row.id, lineup: next }] }))
  const isListed = lineup === null || lineups.some(({ id }) => id === lineup.document)
  const options = [
    { value: none, label: 'None', detail: 'An item of its own length' },
    ...lineups.map(({ id, title }) => ({ value: id, label: title })),
    ...(isListed ? [] : [{ value: lineup.document, label: 'A lineup you may not open' }]),
  ]
  return (
    <section className="grid gap-3">
      <Select
        label="Lineup"
        hint={lineup ? undefined : 'Choose one to perform the item look by look.'}
        value={lineup?.document ?? none}
        onChange={(document) => set(document === none ? null : { document, section: null })}
        options={options}
        disabled={!model.editable}
      />
      {lineup && <Part lineup={lineup} onChange={set} model={model} />}
      {lineup && <LooksSaid model={model} row={row} />}
      {lineup && <LineupLink row={row} address={address} />}
    </section>
  )
}

interface PartProps {
  readonly model: RowFieldsProps['model']
  readonly lineup: LineupReference
  readonly onChange: (next: LineupReference) => void
}

const Part = ({ model, lineup, onChange }: PartProps) => {
  const state = model.performed.known?.lineups.get(lineup.document)
  const sections = state?.kind === 'known' ? state.lineup.sections : []
  if (sections.length === 0 && lineup.section === null) return null
  const isThere = lineup.section === null || sections.some(({ id }) => id === lineup.section)
  return (
    <Select
      label="Which part"
      value={lineup.section ?? whole}
      onChange={(section) => onChange({ ...lineup, section: section === whole ? null : section })}
      options={[
        { value: whole, label: 'All of it', detail: 'Finale included' },
        ...sections.map(({ id, title }) => ({ value: id, label: title || 'Section without a title' })),
        ...(isThere ? [] : [{ value: lineup.section ?? whole, label: 'A section that is gone' }]),
      ]}
      disabled={!model.editable}
    />
  )
}

/** What the item is made of, or why it is not. */
const LooksSaid = ({ model, row }: RowFieldsProps) => {
  const looks = model.performed.looksOf(row.id)
  const times = model.schedule.rows.get(row.id)
  if (!looks) return null
  if (looks.why) return <p className="border-l-2 border-amber bg-amber-wash px-3 py-2 text-amber">{looks.why}</p>
  return (
    <p className="num text-ink-2">
      {looks.count === 1 ? '1 look' : `${looks.count} looks`}, {formatDuration(times?.duration ?? 0)}. The length is that of the looks, and
      GO goes look by look.
    </p>
  )
}
