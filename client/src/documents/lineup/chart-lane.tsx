import type { Change } from '@fashionos/shared/documents/lineup/quick-changes'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { memo } from 'react'
import { classes } from '../../ui/classes'
import { changeSentence } from './change-words'
import { type Lane, stretchAt } from './chart-lanes'

interface Span {
  readonly start: number
  readonly end: number
}

export interface ChartLaneProps {
  readonly lane: Lane
  /** Its place among the lanes. */
  readonly index: number
  readonly lineup: Lineup
  readonly span: Span
  /** Whether Tab comes to its first change. */
  readonly first: boolean
  readonly onReveal: (look: string) => void
}

/** Walks as bars, changes as what they need of the time between; each change says itself in words. */
export const ChartLane = memo(({ lane, index, lineup, span, first, onReveal }: ChartLaneProps) => (
  <li className="lineup-lane">
    <span className={classes('truncate', lane.worst === 'impossible' && 'text-thread', lane.worst === 'tight' && 'text-amber')}>
      {lane.name}
    </span>
    <span className="lineup-lane-line">
      {lane.changes.map((change, i) => (
        <ChangeBar
          key={change.key}
          change={change}
          index={index}
          lineup={lineup}
          span={span}
          tabbable={first && i === 0}
          onReveal={onReveal}
        />
      ))}
      {lane.walks.map((exit) => {
        const { left, width } = stretchAt({ from: exit.entrance, to: exit.backStage }, span)
        return (
          <i
            key={`${exit.look.id}${exit.finale ? ' finale' : ''}`}
            aria-hidden="true"
            className="lineup-bar"
            data-part="walk"
            data-happened={exit.happened || undefined}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        )
      })}
    </span>
  </li>
))

interface ChangeBarProps {
  readonly change: Change
  readonly lineup: Lineup
  readonly span: Span
  readonly index: number
  readonly tabbable: boolean
  readonly onReveal: (look: string) => void
}

const ChangeBar = ({ change, lineup, span, index, tabbable, onReveal }: ChangeBarProps) => {
  const { start, available, required, to, tone, over } = change
  // What is needed ends at the entrance that has to be reached; what is left of the line before it is slack.
  const from = tone === 'impossible' ? Math.min(start, to.entrance) : Math.max(start, to.entrance - required)
  const { left, width } = stretchAt({ from, to: Math.max(to.entrance, from) }, span)
  const words = changeSentence(change, lineup)
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={words}
      title={words}
      className="lineup-bar"
      data-change={change.key}
      data-lane={index}
      data-part={over || tone === 'fine' ? 'change' : tone}
      data-negative={available < 0 || undefined}
      style={{ left: `${left}%`, width: `max(4px, ${width}%)` }}
      onClick={() => onReveal(to.look.id)}
    />
  )
}
