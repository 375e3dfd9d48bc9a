import { type ChangeKind, changeKinds } from '@fashionos/shared/documents/lineup/quick-changes'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Checkbox } from '../../ui/checkbox'
import { Segmented } from '../../ui/segmented'
import { ChartLane } from './chart-lane'
import { lanesOf } from './chart-lanes'
import type { LineupModel } from './lineup-model'
import './change-chart.css'

const kindTitles: Readonly<Record<ChangeKind, string>> = { model: 'Models', dresser: 'Dressers', piece: 'Shared pieces' }

const openKey = 'lineup-chart-open'

/** Who walks, changes and waits, on one line of time each. */
export const ChangeChart = ({ model, narrow }: { readonly model: LineupModel; readonly narrow: boolean }) => {
  const [open, setOpen] = useState(() => (window.localStorage.getItem(openKey) ?? (narrow ? 'no' : 'yes')) === 'yes')
  const [kind, setKind] = useState<ChangeKind>('model')
  const [onlyWrong, setOnlyWrong] = useState(false)
  const { timing, snapshot } = model
  const { models, dressers, pieces } = snapshot
  const lanes = useMemo(
    () => (open ? lanesOf(kind, { lineup: { models, dressers, pieces }, timing, onlyWrong }) : []),
    [open, kind, models, dressers, pieces, timing, onlyWrong],
  )
  const reached = lanes.findIndex(({ changes }) => changes.length > 0)
  const show = (next: boolean) => {
    setOpen(next)
    window.localStorage.setItem(openKey, next ? 'yes' : 'no')
  }
  const { start, end } = timing.walks
  const span = { start, end }
  return (
    <section aria-label="Change chart" className="shrink-0 border-t border-line-2 bg-ivory">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 px-(--page) py-1.5">
        <button
          type="button"
          aria-expanded={open}
          className="-ml-1 flex min-h-8 items-center gap-1.5 px-1 font-medium hover:text-ink-2 touch:min-h-11"
          onClick={() => show(!open)}
        >
          {open ? <ChevronDown size={16} strokeWidth={1.5} aria-hidden /> : <ChevronUp size={16} strokeWidth={1.5} aria-hidden />}
          Changes
        </button>
        {open && (
          <>
            <Segmented
              label="Lanes"
              value={kind}
              onChange={setKind}
              options={changeKinds.map((value) => ({ value, label: kindTitles[value] }))}
            />
            <Checkbox label="Only what does not fit" checked={onlyWrong} onChange={setOnlyWrong} />
            <Legend />
          </>
        )}
      </div>
      {open && (
        <div className="max-h-[24dvh] overflow-auto px-(--page) pb-4">
          {lanes.length === 0 ? (
            <p className="py-2 text-ink-2">{onlyWrong ? 'Every change holds.' : nothingWords[kind]}</p>
          ) : (
            <ol className="lineup-lanes" onKeyDown={onLaneKeys}>
              {lanes.map((lane, i) => (
                <ChartLane
                  key={lane.id}
                  lane={lane}
                  index={i}
                  lineup={snapshot}
                  span={span}
                  first={i === reached}
                  onReveal={model.reveal}
                />
              ))}
            </ol>
          )}
        </div>
      )}
    </section>
  )
}

const nothingWords: Readonly<Record<ChangeKind, string>> = {
  model: 'Nobody walks yet: give looks to models.',
  dresser: 'No dresser goes from one model to another yet.',
  piece: 'No piece goes from one model to another.',
}

const Legend = () => (
  <p className="ml-auto hidden items-center gap-x-4 text-small text-ink-2 lg:flex">
    <span className="flex items-center gap-1.5">
      <i className="lineup-bar-key" data-part="walk" /> walk
    </span>
    <span className="flex items-center gap-1.5">
      <i className="lineup-bar-key" data-part="change" /> change
    </span>
    <span className="flex items-center gap-1.5">
      <i className="lineup-bar-key" data-part="tight" /> tight
    </span>
    <span className="flex items-center gap-1.5">
      <i className="lineup-bar-key" data-part="impossible" /> too short
    </span>
  </p>
)

/** Left and right along a lane, up and down to the change nearest in time. */
const onLaneKeys = (event: KeyboardEvent<HTMLElement>) => {
  const target = event.target
  if (!(target instanceof HTMLElement) || target.dataset.change === undefined) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')]
  const next = neighbourOf(target, { all, key: event.key })
  if (!next) return
  event.preventDefault()
  for (const one of all) one.tabIndex = one === next ? 0 : -1
  next.focus()
}

const neighbourOf = (from: HTMLElement, { all, key }: { all: readonly HTMLElement[]; key: string }): HTMLElement | undefined => {
  if (key === 'ArrowRight' || key === 'ArrowLeft') return all[all.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)]
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const lane = Number(from.dataset.lane)
  const at = from.getBoundingClientRect().left
  const lanes = [...new Set(all.map((one) => Number(one.dataset.lane)))].filter((one) => (key === 'ArrowDown' ? one > lane : one < lane))
  const wanted = key === 'ArrowDown' ? Math.min(...lanes) : Math.max(...lanes)
  const there = all.filter((one) => Number(one.dataset.lane) === wanted)
  return there.sort((a, b) => Math.abs(a.getBoundingClientRect().left - at) - Math.abs(b.getBoundingClientRect().left - at))[0]
}
