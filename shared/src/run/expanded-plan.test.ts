import { describe, expect, test } from 'bun:test'
import { lineupLength, sectionLength } from '../documents/lineup/exits'
import type { Lineup } from '../documents/lineup/schema'
import type { Column, RunOfShow } from '../documents/run-of-show/schema'
import { scheduleOf } from '../documents/run-of-show/timing'
import { at, hard, idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { expandedPlan, maxLookRows } from './expanded-plan'
import { expandedBy, itemN, lineupId, lineupItem, lineupOf, lookOf, lookRow, modelId, planAround, someLooks } from './lineup.fixture'
import { isLookRow, lookRowId } from './look-row-id'
import { night, uuidOf } from './run.fixture'

const titles = ({ items }: RunOfShow): string[] => items.map(({ title }) => title)
const row = ({ items }: RunOfShow, id: string) => items.find((one) => one.id === id)
const [A, B] = [uuidOf(10), uuidOf(11)]
const section = (id: string, parts: Partial<Lineup['sections'][number]> = {}) => ({
  id,
  title: '',
  exitEvery: null,
  pause: 0,
  music: '',
  ...parts,
})
const columnOf = (n: number, parts: Partial<Column>): Column => ({
  id: uuidOf(n),
  title: 'Column',
  kind: 'text',
  department: null,
  options: [],
  ...parts,
})

describe('R38 an item that is a lineup', () => {
  test('is a group with a row for each look, in its place and in the lineup’s order', () => {
    const plan = expandedBy(planAround(), lineupOf([lookOf(2, { title: 'Cape, silver' }), lookOf(1)]))
    expect(titles(plan)).toEqual([
      'Item 1',
      'Item 2',
      'Collection',
      'Look 2 · Model 2 · Cape, silver',
      'Look 1 · Model 1',
      'Item 3',
      'Item 4',
    ])
    expect(row(plan, idOf(itemN))).toMatchObject({ kind: 'group', title: 'Collection' })
    expect(row(plan, lookRow(2))).toMatchObject({ kind: 'item', group: idOf(itemN), cue: 'L2', duration: 30 * second })
  })

  test('in a group is a milestone with its looks behind it', () => {
    const group = rowOf(9, { kind: 'group', title: 'Show' })
    const within = { group: group.id }
    const plan = showOf([group, rowOf(1, within), lineupItem(within), rowOf(2, within)])
    const expanded = expandedBy(plan, lineupOf(someLooks(2)))
    expect(titles(expanded)).toEqual(['Show', 'Item 1', 'Collection', 'Look 1 · Model 1', 'Look 2 · Model 2', 'Item 2'])
    expect(row(expanded, idOf(itemN))?.kind).toBe('milestone')
    expect(scheduleOf(expanded).rows.get(idOf(itemN))?.start).toBe(scheduleOf(expanded).rows.get(lookRow(1))?.start ?? null)
    expect(expanded.items.slice(1).every(({ group }) => group === within.group)).toBe(true)
  })

  test('keeps held and cut looks, with their numbers, as skipped rows', () => {
    const plan = expandedBy(planAround(), lineupOf([lookOf(1), lookOf(2, { status: 'cut' }), lookOf(3, { status: 'held' }), lookOf(4)]))
    expect([1, 2, 3, 4].map((n) => row(plan, lookRow(n))?.skip)).toEqual([false, true, true, false])
    expect(scheduleOf(plan).rows.get(lookRow(4))?.start).toBe((scheduleOf(plan).rows.get(lookRow(1))?.start ?? 0) + 30 * second)
  })

  test('names who walks: the stand-in of a substituted look', () => {
    const lineup = lineupOf([lookOf(1), lookOf(2, { status: 'substituted', standIn: modelId(1) })])
    expect(row(expandedBy(planAround(), lineup), lookRow(2))?.title).toBe('Look 2 · Model 1')
  })

  test('says its start and its turnaround at the first look that walks, its end at the last', () => {
    const item = lineupItem({ start: hard('20:30'), turnaround: minute, end: { kind: 'at', at: at('20:45') } })
    const plan = expandedBy(planAround(item), lineupOf([lookOf(1, { status: 'cut' }), lookOf(2), lookOf(3), lookOf(4, { status: 'held' })]))
    expect([1, 2, 3, 4].map((n) => row(plan, lookRow(n))?.start.kind)).toEqual(['follow', 'hard', 'follow', 'follow'])
    expect([1, 2, 3, 4].map((n) => row(plan, lookRow(n))?.end.kind)).toEqual(['duration', 'duration', 'at', 'duration'])
    expect(row(plan, lookRow(2))?.turnaround).toBe(minute)
    expect(scheduleOf(plan).rows.get(item.id)).toMatchObject({ start: night('20:30'), end: night('20:45'), count: 2 })
  })

  test('that is skipped is skipped whole; one that floats stays one item as long as its looks', () => {
    const lineup = lineupOf(someLooks(3))
    const skipped = expandedBy(planAround(lineupItem({ skip: true })), lineup)
    expect(scheduleOf(skipped).total).toBe(0)
    const floating = expandedBy(planAround(lineupItem({ float: true })), lineup)
    expect(row(floating, idOf(itemN))).toMatchObject({ kind: 'item', float: true, duration: lineupLength(lineup) })
  })

  test('calls departments in their columns, beside what the item itself says', () => {
    const columns = [
      columnOf(20, { department: 'lx' }),
      columnOf(21, { department: 'snd' }),
      columnOf(22, { department: 'dress', kind: 'person' }),
    ]
    const dresser = { id: uuidOf(30), name: 'Hélène', person: null }
    const looks = [
      lookOf(1, { lightCue: 'LX 12', music: 'Strings', dresser: dresser.id }),
      lookOf(2, { lightCue: 'LX 13', soundCue: 'SND 3' }),
    ]
    const plan = { ...planAround(lineupItem({ cells: { [uuidOf(20)]: 'LX 11 preset' } })), columns }
    const expanded = expandedBy(plan, lineupOf(looks, { dressers: [dresser] }))
    expect(row(expanded, lookRow(1))).toMatchObject({
      cells: { [uuidOf(20)]: 'LX 11 preset · LX 12', [uuidOf(21)]: 'Strings' },
      values: { [uuidOf(22)]: { kind: 'person', name: 'Hélène' } },
    })
    expect(row(expanded, lookRow(2))?.cells).toMatchObject({ [uuidOf(20)]: 'LX 13', [uuidOf(21)]: 'SND 3' })
  })

  test('gives departments that have no column one of their own', () => {
    const expanded = expandedBy(planAround(), lineupOf([lookOf(1, { lightCue: 'LX 12' })]))
    expect(expanded.columns.map(({ department }) => department)).toEqual(['lx', 'talent'])
    expect(row(expanded, lookRow(1))?.cells[expanded.columns[0]?.id ?? '']).toBe('LX 12')
  })

  test('keeps milestones that are relative to it', () => {
    const milestone = (n: number, edge: 'start' | 'end') =>
      rowOf(n, { kind: 'milestone', start: { kind: 'relative', to: idOf(itemN), edge, offset: -minute } })
    const group = rowOf(9, { kind: 'group' })
    for (const item of [lineupItem(), lineupItem({ group: group.id })]) {
      const plan = expandedBy(showOf([group, item, milestone(5, 'start'), milestone(6, 'end')]), lineupOf(someLooks(3)))
      const times = scheduleOf(plan).rows
      expect(times.get(idOf(5))?.start).toBe(night('20:00') - minute)
      expect(times.get(idOf(6))?.start).toBe(night('20:00') + 60 * second + 45 * second - minute)
    }
  })

  test.each([
    ['is being opened', { kind: 'loading' }, 'loading'],
    ['is not there', { kind: 'missing' }, 'missing'],
    ['is removed', { kind: 'removed' }, 'removed'],
    ['may not be opened', { kind: 'closed' }, 'closed'],
    ['has no looks', { kind: 'known', lineup: lineupOf([]) }, 'no-looks'],
  ] as const)('whose lineup %s stays the item it is', (_, state, why) => {
    const plan = planAround()
    const expanded = expandedPlan(plan, new Map([[lineupId, state]]))
    expect(expanded.snapshot.items).toEqual(plan.items)
    expect(expanded.items.get(idOf(itemN))).toEqual({ kind: 'whole', why })
  })

  test('whose section is gone stays the item it is', () => {
    const item = lineupItem({ lineup: { document: lineupId, section: A } })
    expect(expandedBy(planAround(item), lineupOf(someLooks(2))).items).toEqual(planAround(item).items)
  })

  test('may be there twice, and never more than a plan performs', () => {
    const twice = showOf([lineupItem(), { ...lineupItem(), id: idOf(60) }])
    expect(new Set(expandedBy(twice, lineupOf(someLooks(3))).items.map(({ id }) => id)).size).toBe(8)
    const many = showOf(Array.from({ length: 9 }, (_, i) => ({ ...lineupItem(), id: idOf(60 + i) })))
    const expanded = expandedPlan(many, new Map([[lineupId, { kind: 'known', lineup: lineupOf(someLooks(1_000)) }]]))
    expect(expanded.snapshot.items.filter(({ id }) => isLookRow(id))).toHaveLength(maxLookRows)
    expect([...expanded.items.values()].filter(({ kind }) => kind === 'whole')).toEqual(Array(4).fill({ kind: 'whole', why: 'too-many' }))
  })

  test('costs a plan without one nothing', () => {
    const plan = showOf([rowOf(1)])
    expect(expandedPlan(plan, new Map()).snapshot).toBe(plan)
  })
})

describe('R38 the row of a look', () => {
  test('is the same wherever the look stands, and another in another item', () => {
    const ids = (looks: Lineup['looks']) => new Set(expandedBy(planAround(), lineupOf(looks)).items.map(({ id }) => id))
    expect(ids(someLooks(20))).toEqual(ids(someLooks(20).toReversed()))
    expect(lookRowId(idOf(1), A)).not.toBe(lookRowId(idOf(2), A))
    expect(lookRowId(idOf(1), A)).not.toBe(lookRowId(idOf(1), B))
    expect(isLookRow(lookRow(1)) && !isLookRow(idOf(1))).toBe(true)
  })

  test('is the same object while it says the same', () => {
    const plan = planAround()
    const known = (looks: Lineup['looks']) => new Map([[lineupId, { kind: 'known', lineup: lineupOf(looks) } as const]])
    const before = expandedPlan(plan, known(someLooks(3)))
    const after = expandedPlan(plan, known([lookOf(1), lookOf(2, { lightCue: '', title: 'Cape' }), lookOf(3)]), before)
    const same = after.snapshot.items.map((one, i) => one === before.snapshot.items[i])
    expect(same).toEqual([true, true, true, true, false, true, true, true])
  })
})

describe('R39 lengths', () => {
  test('of a whole lineup add up to the lineup’s, finale and silences among it', () => {
    const looks = [
      lookOf(1, { section: A }),
      lookOf(2, { section: B, walk: 3 * minute }),
      lookOf(3, { section: B, exitEvery: 10 * second }),
    ]
    const sections = [section(A), section(B, { pause: 20 * second, exitEvery: 40 * second })]
    const finale = { included: true, gap: minute, exitEvery: 3 * second, order: 'first-look' } as const
    const lineup = lineupOf(looks, { sections, finale })
    const plan = expandedBy(showOf([lineupItem()]), lineup)
    expect(titles(plan).at(-1)).toBe('Finale · 3 models')
    expect(scheduleOf(plan).rows.get(idOf(itemN))?.duration).toBe(lineupLength(lineup))
    expect(row(plan, lookRow(2))?.turnaround).toBe(20 * second)
  })

  test('of its sections, one item each, are the sections’', () => {
    const looks = [lookOf(1, { section: A }), lookOf(2, { section: A }), lookOf(3, { section: B })]
    const lineup = lineupOf(looks, { sections: [section(A), section(B, { pause: 20 * second })] })
    const items = [A, B].map((id, i) => rowOf(i + 1, { lineup: { document: lineupId, section: id } }))
    const times = scheduleOf(expandedBy(showOf([...items, rowOf(9)]), lineup)).rows
    expect(times.get(idOf(1))?.duration).toBe(sectionLength(lineup, A))
    expect(times.get(idOf(9))?.start).toBe(night('20:00') + sectionLength(lineup, A) + sectionLength(lineup, B))
  })
})
