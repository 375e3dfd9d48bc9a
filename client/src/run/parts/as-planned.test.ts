import { expect, test } from 'bun:test'
import { at, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { night, Stage } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { asPlanned } from './as-planned'
import { projectedAt } from './use-projection'

test('before a run is open an item with a hard start stands on its hour, and the show ends when its plan says', () => {
  const hard = { kind: 'hard', at: at('20:10') } as const
  const stage = new Stage(showOf([rowOf(1, { duration: 13 * minute }), rowOf(2, { start: hard, duration: 5 * minute })]))
  stage.at(projectedAt({ run: stage.run, plan: stage.plan, isOpened: false }, night('12:00')))
  expect(stage.projection().end).toBe(night('20:18'))
  const planned = asPlanned(stage.projection(), stage.plan)
  expect(planned.ahead.map(({ start, end, late }) => [start, end, late])).toEqual([
    [night('20:00'), night('20:13'), null],
    [night('20:10'), night('20:15'), null],
  ])
  expect(planned.end).toBe(night('20:15'))
})

test('a floating plan has no hours to stand on', () => {
  const { snapshot } = new Stage(showOf([rowOf(1, { duration: minute })]))
  const stage = new Stage({ ...snapshot, show: { ...snapshot.show, anchor: 'floating' } })
  expect(asPlanned(stage.projection(), stage.plan)).toEqual(stage.projection())
})
