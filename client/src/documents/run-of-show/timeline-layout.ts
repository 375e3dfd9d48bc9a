import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { RowTimes, Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import type { Instant } from '@fashionos/shared/time'

/** An item on the time axis. */
export interface Block {
  readonly row: Row
  readonly times: RowTimes
  readonly start: Instant
  readonly end: Instant
  /** Items that overlap stand under one another. */
  readonly lane: number
}

/** A group with its items, or a run of items without one. */
export interface Section {
  readonly key: string
  readonly group: Row | null
  readonly times: RowTimes | null
  /** By start. */
  readonly blocks: readonly Block[]
  readonly lanes: number
}

export interface Moment {
  readonly row: Row
  readonly at: Instant
}

export interface TimelineLayout {
  readonly sections: readonly Section[]
  /** By time. */
  readonly milestones: readonly Moment[]
  /** Items without a place in time yet. */
  readonly floating: readonly Row[]
}

/** A show as sections of blocks, in the order of its rows. Skipped rows take no time and are left out. */
export const layoutOf = (snapshot: RunOfShow, schedule: Schedule): TimelineLayout => {
  const sections: { key: string; group: Row | null; rows: Row[] }[] = []
  const milestones: Moment[] = []
  const floating: Row[] = []
  for (const { row, group } of flatRows(snapshot)) {
    const start = schedule.rows.get(row.id)?.start ?? null
    if (row.kind === 'group') sections.push({ key: row.id, group: row, rows: [] })
    else if (row.kind === 'milestone') milestones.push(...(start === null ? [] : [{ row, at: start }]))
    else if (row.float && !row.skip) floating.push(row)
    else {
      const last = sections.at(-1)
      if (last && (last.group?.id ?? null) === (group?.id ?? null)) last.rows.push(row)
      else sections.push({ key: row.id, group, rows: [row] })
    }
  }
  return {
    sections: sections.map((section) => sectionOf(section, schedule)).filter(({ blocks }) => blocks.length > 0),
    milestones: milestones.toSorted((a, b) => a.at - b.at),
    floating,
  }
}

const sectionOf = ({ key, group, rows }: { key: string; group: Row | null; rows: readonly Row[] }, schedule: Schedule): Section => {
  const placed = rows.flatMap((row) => {
    const times = schedule.rows.get(row.id)
    return !times || times.start === null || times.end === null ? [] : [{ row, times, start: times.start, end: times.end }]
  })
  const lanes = createLanes()
  const blocks = placed.toSorted((a, b) => a.start - b.start).map((block) => ({ ...block, lane: lanes.take(block.start, block.end) }))
  return { key, group, times: (group && schedule.rows.get(group.id)) ?? null, blocks, lanes: lanes.count() }
}

/** Gives each span, in order of start, the first lane that is free again. */
export const createLanes = (): { take: (start: number, end: number) => number; count: () => number } => {
  const freeFrom: number[] = []
  return {
    take: (start, end) => {
      const free = freeFrom.findIndex((from) => from <= start)
      const lane = free < 0 ? freeFrom.length : free
      freeFrom[lane] = end
      return lane
    },
    count: () => Math.max(1, freeFrom.length),
  }
}

export interface Range {
  readonly from: Instant
  readonly to: Instant
}

/** What the whole axis shows, and what fits the screen at first: the items and the hard out, not a call two days before. */
export const rangesOf = ({ start, end, hardOut }: Schedule, { milestones }: TimelineLayout): { whole: Range; show: Range } | null => {
  if (start === null || end === null) return null
  const show = padded({ from: start, to: Math.max(end, hardOut ?? end) })
  const first = milestones[0]?.at ?? start
  const last = milestones.at(-1)?.at ?? end
  const whole = { from: Math.min(show.from, first - (show.to - show.from) / 40), to: Math.max(show.to, last + (show.to - show.from) / 20) }
  return { whole, show }
}

/** A minute at least, with some air on either side. */
const padded = ({ from, to }: Range): Range => {
  const air = Math.max(30_000, (to - from) * 0.03)
  return { from: from - air, to: to + air }
}

/** Blocks that touch a stretch of time. Blocks are by start, so those after it are never looked at. */
export const blocksWithin = (blocks: readonly Block[], { from, to }: Range): readonly Block[] => {
  const after = firstAfter(blocks, to)
  return blocks.slice(0, after).filter(({ end }) => end >= from)
}

const firstAfter = (blocks: readonly Block[], instant: Instant): number => {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) > instant) high = middle
    else low = middle + 1
  }
  return low
}
