import { expect, test } from 'bun:test'
import { idOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { reportOf } from './report'
import { driftOf } from './report-times'
import { assistant, night, stageOf } from './run.fixture'

test('R32 the whole is measured against the plan: late at the first GO, over at the end, and drifted between', () => {
  const stage = stageOf(minute, minute)
  stage.at(night('20:00:05')).go()
  stage.wait(70 * second).go()
  stage.wait(55 * second).go()
  const report = reportOf(stage.log)
  expect(report).toMatchObject({
    ...{ plannedStart: night('20:00'), plannedEnd: night('20:02'), planned: 2 * minute, actual: 125 * second },
    ...{ startedLate: 5_000, over: 10_000, drift: 5_000, state: 'ended', speed: 1 },
  })
  expect(report.items.map((item) => driftOf(item, report))).toEqual([0, 10_000])
})

test('R32 a rehearsal of a part, hours before the show, is measured against that part', () => {
  const stage = stageOf(minute, minute, minute)
  stage.at(night('15:00')).say({ kind: 'jump', to: idOf(2) })
  stage.wait(90 * second).say({ kind: 'end' })
  expect(reportOf(stage.log)).toMatchObject({
    planned: minute,
    actual: 90_000,
    drift: 30_000,
    startedLate: night('15:00') - night('20:01'),
  })
})

test('R32 before the first GO there is nothing to measure', () => {
  const nothing = { began: null, ended: null, actual: null, planned: null, startedLate: null, over: null, drift: null }
  expect(reportOf(stageOf(minute).log)).toMatchObject({ ...nothing, items: [], state: 'preshow' })
})

test('R32 says what each accepted change was, and whom a take-over took the lease from', () => {
  const stage = stageOf(minute, minute)
  stage.go()
  stage.edit((items) => items.map((row) => ({ ...row, title: `${row.title}!`, duration: 2 * minute })))
  stage.wait(second).say({ kind: 'accept-change', instance: stage.run.current?.id ?? '' })
  stage.wait(second).say({ kind: 'take-over', seen: 1 }, assistant)
  const { changes, callers } = reportOf(stage.log)
  expect(changes).toMatchObject([
    {
      ...{ item: idOf(1), title: 'Item 1', at: night('20:00:01'), by: 'Ana' },
      from: { title: 'Item 1', duration: minute },
      to: { title: 'Item 1!', duration: 2 * minute },
    },
  ])
  expect(callers.map(({ name, from, forced }) => [name, from, forced])).toEqual([
    ['Ana', null, false],
    ['Ben', 'Ana', true],
  ])
})
