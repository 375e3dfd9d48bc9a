import { describe, expect, test } from 'bun:test'
import { idOf as newId, people } from '../../test/people'
import type { Column } from '../documents/run-of-show/schema'
import { at, idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { supersededEntry } from './merge'
import { compareRuns, proposedChanges, proposedDurations } from './proposals'
import { reportOf } from './report'
import { assistant, night, Stage, stageOf } from './run.fixture'

describe('R32 the as-run report', () => {
  test('tells planned against actual, late, held, added and who called', () => {
    const stage = stageOf(minute, minute)
    stage.at(night('20:00:05')).go()
    stage.wait(20 * second).say({ kind: 'hold', reason: 'Strap broke' })
    stage.wait(30 * second).say({ kind: 'resume' })
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 10 * second })
    stage.wait(50 * second).say({ kind: 'hand-over', to: assistant })
    stage.say({ kind: 'go', to: idOf(2) }, assistant)
    stage.wait(55 * second).say({ kind: 'go', to: null }, assistant)
    const report = reportOf(stage.log)
    expect(report).toMatchObject({ kind: 'show', began: night('20:00:05'), ended: night('20:02:40'), actual: 155 * second })
    expect(report.items).toMatchObject([
      {
        title: 'Item 1',
        late: 5_000,
        planned: minute,
        actual: 70_000,
        over: 10_000,
        held: 30_000,
        added: 10_000,
        calledBy: 'Ana',
        end: night('20:01:45'),
      },
      {
        title: 'Item 2',
        late: 45_000,
        planned: minute,
        actual: 55_000,
        over: -5_000,
        held: 0,
        added: 0,
        calledBy: 'Ben',
        end: night('20:02:40'),
      },
    ])
    expect(report.holds).toEqual([
      { item: idOf(1), title: 'Item 1', at: night('20:00:25'), duration: 30 * second, reason: 'Strap broke', by: 'Ana' },
    ])
    expect(report.callers).toMatchObject([
      { name: 'Ana', forced: false },
      { name: 'Ben', forced: false },
    ])
  })

  test('needs no plan: what was deleted and renamed since is there as it was called', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    stage.edit(() => [])
    stage.wait(minute).say({ kind: 'end' })
    expect(reportOf(stage.log).items).toMatchObject([{ title: 'Item 1', actual: minute, over: 0 }])
  })

  test('lists an item performed twice twice, readies missed and changes accepted, and leaves open what runs', () => {
    const lx: Column = { id: idOf(201), title: 'LX', kind: 'text', department: 'lx', options: [] }
    const stage = new Stage({ ...showOf([rowOf(1, { duration: minute, cells: { [lx.id]: 'LX 1' } }), rowOf(2)]), columns: [lx] })
    stage.say({ kind: 'ready', item: idOf(1), department: 'lx', ready: true })
    stage.go()
    stage.edit((items) => items.map((row) => ({ ...row, duration: 2 * minute })))
    stage.say({ kind: 'accept-change', instance: stage.run.current?.id ?? '' })
    stage.wait(minute).say({ kind: 'jump', to: idOf(1) })
    expect(reportOf(stage.log).items).toMatchObject([
      { item: idOf(1), missed: [], changed: true, planned: minute, actual: minute },
      { item: idOf(1), missed: ['lx'], changed: false, planned: 2 * minute, actual: null, end: null },
    ])
  })

  test('closes a hold that GO or the end broke off', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    stage.say({ kind: 'hold', reason: 'Fog' })
    stage.wait(20 * second).go()
    stage.say({ kind: 'hold', reason: 'Power' })
    stage.wait(40 * second).say({ kind: 'end' })
    const { holds, items } = reportOf(stage.log)
    expect(holds.map(({ reason, duration }) => [reason, duration])).toEqual([
      ['Fog', 20 * second],
      ['Power', 40 * second],
    ])
    expect(items).toMatchObject([
      { held: 20 * second, actual: 0 },
      { held: 40 * second, actual: 0 },
    ])
  })

  test('keeps calls made offline that came too late', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    const late = stage.go()
    const other = stageOf(minute, minute)
    other.append(supersededEntry(other.run, [late], other.context(null)))
    expect(reportOf(other.log).superseded).toEqual([{ call: 'go', title: 'Item 2', at: late.at, by: 'Ana' }])
  })

  test('measures an item that ends at a time against what its plan left it', () => {
    const stage = new Stage(showOf([rowOf(1, { end: { kind: 'at', at: at('20:10') } })]), night('20:02'))
    stage.go()
    stage.at(night('20:11')).go()
    expect(reportOf(stage.log).items).toMatchObject([{ planned: 10 * minute, actual: 9 * minute, late: 2 * minute }])
  })
})

describe('rehearsals', () => {
  /** A rehearsal of three items that take so long. */
  const rehearsed = (...lengths: readonly number[]) => {
    const stage = stageOf(minute, minute, 0)
    stage.go()
    for (const length of lengths) stage.wait(length).go()
    return reportOf(stage.log)
  }

  test('R33 propose the median of what an item took, in whole seconds, where that is another length', () => {
    const reports = [rehearsed(70_400, minute, 5_000), rehearsed(90_000, minute, 9_000), rehearsed(72_300, 61_000, minute)]
    const proposals = proposedDurations(reports, stageOf(minute, minute, 0).snapshot)
    expect(proposals).toEqual([{ id: idOf(1), from: minute, to: 72 * second, samples: 3 }])
  })

  test('R33 propose nothing for what ends at a time, was not performed or is no longer there', () => {
    const reports = [rehearsed(70_000, 70_000, minute)]
    const fixed = rowOf(1, { duration: minute, end: { kind: 'at', at: at('20:01') } })
    expect(proposedDurations(reports, showOf([fixed, rowOf(8, { duration: minute })]))).toEqual([])
    expect(proposedDurations([rehearsed(70_000, 80_000)], showOf([rowOf(2, { duration: minute })]))).toMatchObject([{ to: 80 * second }])
  })

  test('R33 are applied as one edit of the run of show', () => {
    const [anna] = people(1)
    anna?.run('addItems', {
      items: [
        { id: newId(1), duration: minute },
        { id: newId(2), duration: minute },
      ],
    })
    anna?.run('changeItems', proposedChanges([1, 2].map((n) => ({ id: newId(n), from: minute, to: n * second, samples: 1 }))))
    expect(anna?.snapshot().items.map(({ duration }) => duration)).toEqual([second, 2 * second])
  })

  test('are compared by item, in the order performed', () => {
    const rows = compareRuns([rehearsed(70_000, 50_000), rehearsed(80_000)])
    expect(rows.map(({ title, runs }) => [title, ...runs.map((one) => one?.actual ?? null)])).toEqual([
      ['Item 1', 70_000, 80_000],
      ['Item 2', 50_000, null],
      ['Item 3', null, null],
    ])
  })
})
