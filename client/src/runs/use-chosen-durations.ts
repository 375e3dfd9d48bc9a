import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { useState } from 'react'
import type { DurationLine } from './durations'

export interface ChosenDurations {
  readonly chosen: readonly DurationLine[]
  /** Lines whose length in the plan somebody changed since it was looked at, by row: what it was then, ms. */
  readonly changed: ReadonlyMap<string, number>
  readonly choose: (line: DurationLine, on: boolean) => void
  readonly chooseAll: (on: boolean) => void
}

/**
 * Everything proposed is chosen at first. A line whose length in the plan
 * changes while it is looked at falls out, and says so; choosing it again means
 * the plan as it is now.
 */
export const useChosenDurations = (lines: readonly DurationLine[], snapshot: RunOfShow): ChosenDurations => {
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(() => new Map(snapshot.items.map(({ id, duration }) => [id, duration])))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const changed = new Map(
    lines.flatMap(({ id, from }): [string, number][] => {
      const then = seen.get(id)
      return then === undefined || then === from ? [] : [[id, then]]
    }),
  )
  const see = (looked: readonly DurationLine[]) => setSeen((now) => new Map([...now, ...looked.map(({ id, from }) => [id, from] as const)]))
  return {
    chosen: lines.filter(({ id }) => !left.has(id) && !changed.has(id)),
    changed,
    choose: (line, on) => {
      if (on) see([line])
      setLeft((now) => (on ? new Set([...now].filter((id) => id !== line.id)) : new Set([...now, line.id])))
    },
    chooseAll: (on) => {
      if (on) see(lines)
      setLeft(on ? new Set() : new Set(lines.map(({ id }) => id)))
    },
  }
}
