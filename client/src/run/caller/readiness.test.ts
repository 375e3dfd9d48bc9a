import { expect, test } from 'bun:test'
import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { assistant, Stage } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { readinessCount, readinessOf } from './readiness'

const column = (n: number, title: string, department: 'lx' | 'talent') => ({
  id: idOf(n),
  title,
  kind: 'text' as const,
  department,
  options: [],
})

const begun = () => {
  const items = [1, 2, 3].map((n) =>
    rowOf(n, { duration: minute, cells: { [idOf(91)]: `LX ${n}`, ...(n === 2 && { [idOf(92)]: 'In line' }) } }),
  )
  const snapshot: RunOfShow = { ...showOf(items), columns: [column(92, 'Talent', 'talent'), column(91, 'LX', 'lx')] }
  const stage = new Stage(snapshot)
  stage.go()
  return stage
}
const shown = (stage: Stage) => readinessOf({ ...stage, projection: stage.projection(), t: stage.t })
const words = (stage: Stage) => shown(stage).map(({ department, words }) => [department, words])

test('R24 the strip shows the departments of the next item, in the order of the headset, with what each still has', () => {
  const stage = begun().wait(33 * second)
  expect(shown(stage).map(({ text }) => text)).toEqual(['LX 2', 'In line'])
  expect(words(stage)).toEqual([
    ['lx', 'Standby in 0:17'],
    ['talent', 'Standby 0:33'],
  ])
  expect(words(stage.wait(21 * second))).toEqual([
    ['lx', 'Standby 0:04'],
    ['talent', 'Standby 0:54'],
  ])
})

test('R24 a standby that is called counts from the call', () => {
  const stage = begun()
  stage.say({ kind: 'set-standby', item: stage.run.next?.item ?? '' })
  expect(words(stage.wait(5 * second))[0]).toEqual(['lx', 'Standby 0:05'])
})

test('R25 ready is told with who said it; who is not when the item is due is missing', () => {
  const stage = begun()
  stage.say({ kind: 'ready', item: idOf(2), department: 'lx', ready: true }, assistant)
  stage.wait(61 * second)
  expect(shown(stage)).toMatchObject([
    { words: 'Ready', tone: 'ready', by: 'Ben' },
    { words: 'Missing', tone: 'missing' },
  ])
  expect(readinessCount(shown(stage))).toBe('1 of 2 ready')
})

test('the strip is of the next item only, and empty behind the last', () => {
  const stage = begun()
  stage.go()
  expect(words(stage).map(([department]) => department)).toEqual(['lx'])
  stage.go()
  expect(shown(stage)).toEqual([])
  expect(readinessCount([])).toBe('')
})
