import { expect, test } from 'bun:test'
import { hard, idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { night, Stage } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { upcomingOf } from './upcoming'

const group = rowOf(50, { kind: 'group', title: 'Finale' })
const show = () =>
  new Stage(
    showOf(
      [
        rowOf(1, { duration: minute }),
        rowOf(2, { duration: minute, cue: 'L2' }),
        rowOf(3, { duration: minute, start: hard('20:02'), cue: 'L2' }),
        group,
        rowOf(4, { duration: minute, group: group.id }),
        rowOf(5, { duration: minute, group: group.id, title: ' ' }),
      ],
      { hardOut: { day: 0, time: '20:05:00' } },
    ),
  )
const upcoming = (stage: Stage, count = 6) => upcomingOf({ projection: stage.projection(), plan: stage.plan, count, runningGroup: null })

test('what follows comes with its projected time, the heading of a group once, and no more than asked for', () => {
  const stage = show()
  stage.go()
  expect(upcoming(stage).map(({ start, group, title }) => [start, group, title])).toEqual([
    [night('20:01'), '', 'Item 2'],
    [night('20:02'), '', 'Item 3'],
    [night('20:03'), 'Finale', 'Item 4'],
    [night('20:04'), '', 'Untitled'],
  ])
  expect(upcoming(stage, 2)).toHaveLength(2)
})

test('a hard start that will be missed and a hard out that will be passed are told at their items', () => {
  const stage = show()
  stage.go()
  stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 42_000 })
  expect(upcoming(stage).map(({ conflict, tone }) => [conflict, tone])).toEqual([
    ['Cue number L2 is used twice.', 'tight'],
    ['0:42 late for 20:02:00', 'late'],
    ['', 'tight'],
    ['0:42 over the hard out', 'late'],
  ])
  expect(upcoming(stage)[0]?.item).toBe(idOf(2))
})
