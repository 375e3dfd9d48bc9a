import { kindTitle } from '@fashionos/shared/run/report-words'
import { Checkbox } from '../ui/checkbox'
import { maxCompared } from './queries'
import { type RunHead, runDay, runHour, runLength } from './run-head'

export interface RunPickerProps {
  readonly runs: readonly RunHead[]
  readonly chosen: readonly string[]
  readonly timeZone: string
  readonly onChange: (chosen: readonly string[]) => void
}

/** Which runs are looked at, the last first. */
export const RunPicker = ({ runs, chosen, timeZone, onChange }: RunPickerProps) => {
  const isFull = chosen.length >= maxCompared
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset className="print:hidden">
      <legend className="label">Runs</legend>
      <div className="grid max-h-60 gap-x-8 gap-y-1 overflow-y-auto pt-2 sm:grid-cols-2 lg:grid-cols-3">
        {runs.map((run) => (
          <Checkbox
            key={run.id}
            label={[`${kindTitle(run)}, ${runDay(run, timeZone)}, ${runHour(run, timeZone)}`, runLength(run)].filter(Boolean).join(' · ')}
            checked={chosen.includes(run.id)}
            disabled={isFull && !chosen.includes(run.id)}
            onChange={(on) => toggle(run.id, on)}
          />
        ))}
      </div>
      {isFull && <p className="pt-2 text-small text-ink-2">At most {maxCompared} runs at once. Take one out to add another.</p>}
    </fieldset>
  )
}
