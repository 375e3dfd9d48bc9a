import { anchors } from '@fashionos/shared/documents/run-of-show/schema'
import { ianaZone, isoDate } from '@fashionos/shared/time-schemas'
import { formatWallTime, parseWallTime } from '@fashionos/shared/time-text'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { told } from '../told'
import type { GridModel } from './grid-model'
import { takeParsed } from './row-change'

const anchorTitles: Readonly<Record<(typeof anchors)[number], readonly [string, string]>> = {
  forward: ['From its start', 'Everything follows from the start and the hard starts'],
  'back-time': ['Back from the hard out', 'The last item ends at the hard out'],
  floating: ['Lengths only', 'No times of day yet'],
}

/** When the plan begins and must be over, and how it is laid out between. */
export const ShowSettingsForm = ({ model }: { readonly model: GridModel }) => {
  const { show } = model.snapshot
  const { session, editable } = model
  const set = (changes: Partial<typeof show>): string | null => {
    const result = session.run('setShow', { changes })
    return result.ok ? null : result.reason
  }
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-4">
      <Select
        className="col-span-2"
        label="Laid out"
        value={show.anchor}
        disabled={!editable}
        onChange={(anchor) => told(session.run('setShow', { changes: { anchor } }))}
        options={anchors.map((value) => ({ value, label: anchorTitles[value][0], detail: anchorTitles[value][1] }))}
      />
      <TypedField
        label="Starts"
        value={formatWallTime(show.start)}
        disabled={!editable}
        commit={(text) => takeParsed(parseWallTime(text), (start) => set({ start }))}
      />
      <TypedField
        label="Hard out"
        value={show.hardOut === null ? '' : formatWallTime(show.hardOut)}
        placeholder="none"
        disabled={!editable}
        commit={(text) => (text === '' ? set({ hardOut: null }) : takeParsed(parseWallTime(text), (hardOut) => set({ hardOut })))}
      />
      <TypedField
        label="Date"
        value={show.date}
        disabled={!editable}
        commit={(text) => (isoDate.safeParse(text).success ? set({ date: text }) : 'Expected a date such as 2027-03-06.')}
      />
      <TypedField
        label="Time zone"
        value={show.timeZone}
        disabled={!editable}
        commit={(text) => (ianaZone.safeParse(text).success ? set({ timeZone: text }) : 'Expected a zone such as Europe/Paris.')}
      />
    </div>
  )
}
