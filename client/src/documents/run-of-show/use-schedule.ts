import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { type Schedule, scheduleOf } from '@fashionos/shared/documents/run-of-show/timing'
import { useEffect, useMemo, useRef, useState } from 'react'

/** A title changes no time, only the words of a conflict that names it: those follow this long after the last keystroke, in ms. */
const wordsFollowMs = 400

/** The schedule of the snapshot. Typing into texts does not compute it again. */
export const useSchedule = (snapshot: RunOfShow): Schedule => {
  const timed = useStable(snapshot, sameTiming)
  const [worded, setWorded] = useState(snapshot)
  useEffect(() => {
    if (sameTitles(worded, snapshot)) return
    const timer = setTimeout(() => setWorded(snapshot), wordsFollowMs)
    return () => clearTimeout(timer)
  }, [worded, snapshot])
  const previous = useRef<Schedule | undefined>(undefined)
  return useMemo(() => {
    const words = new Map(worded === timed ? [] : worded.items.map((row) => [row.id, row.title]))
    const items = words.size === 0 ? timed.items : timed.items.map((row) => retitled(row, words.get(row.id)))
    previous.current = scheduleOf({ ...timed, items }, previous.current)
    return previous.current
  }, [timed, worded])
}

const retitled = (row: Row, title: string | undefined): Row => (title === undefined || title === row.title ? row : { ...row, title })

/** The first of equal values in a row. */
const useStable = <T>(value: T, same: (a: T, b: T) => boolean): T => {
  const kept = useRef(value)
  if (kept.current !== value && !same(kept.current, value)) kept.current = value
  return kept.current
}

/** Whether two snapshots have the same schedule: everything that `scheduleOf` reads, without titles. */
export const sameTiming = (a: RunOfShow, b: RunOfShow): boolean =>
  a.show === b.show && a.items.length === b.items.length && a.items.every((row, i) => sameRow(row, b.items[i]))

const sameRow = (a: Row, b: Row | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.id === b.id &&
    a.kind === b.kind &&
    a.group === b.group &&
    a.duration === b.duration &&
    a.turnaround === b.turnaround &&
    a.skip === b.skip &&
    a.float === b.float &&
    a.cue === b.cue &&
    JSON.stringify(a.start) === JSON.stringify(b.start) &&
    JSON.stringify(a.end) === JSON.stringify(b.end))

const sameTitles = (a: RunOfShow, b: RunOfShow): boolean =>
  a.items.length === b.items.length && a.items.every((row, i) => row === b.items[i] || row.title === b.items[i]?.title)
