import { expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { night, Stage, uuidOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { aheadOf, boardOf, keyOf, mostShown, myCallsOf } from './my-calls'

const column = { id: uuidOf(70), title: 'LX', kind: 'text', department: 'lx', options: [] } as const
const cued = (n: number, text: string, duration = minute) => rowOf(n, { duration, cells: text === '' ? {} : { [column.id]: text } })
const stageWith = (...texts: readonly string[]) =>
  new Stage({ ...showOf(texts.map((text, i) => cued(i + 1, text))), columns: [{ ...column, options: [] }] })

const callsOf = (stage: Stage, isOpened = true) => {
  const projection = stage.projection()
  return myCallsOf({
    shown: { run: stage.run, plan: stage.plan, isOpened },
    projection,
    ahead: aheadOf(projection, stage, 'lx'),
    department: 'lx',
    t: stage.t,
  })
}

test('R24: my cues come nearer in steps: later, warning, standby, GO', () => {
  const stage = stageWith('', 'LX 1', 'LX 2')
  stage.go()
  const states = [0, 30, 20].map((seconds) => callsOf(stage.wait(seconds * second)).map(({ state }) => state))
  expect(states).toEqual([
    ['later', 'later'],
    ['warning', 'later'],
    ['standby', 'later'],
  ])
  stage.wait(10 * second).go()
  expect(callsOf(stage).map(({ text, state }) => [text, state])).toEqual([
    ['LX 1', 'go'],
    ['LX 2', 'later'],
  ])
})

test('R25: who said ready stands with the cue, and taking it back is shown', () => {
  const stage = stageWith('', 'LX 1')
  stage.go()
  stage.wait(55 * second)
  const ready = { kind: 'ready', item: idOf(2), department: 'lx' } as const
  stage.add({ ...ready, ready: true }, { user: 'link-1', name: 'Lighting desk', device: 'tablet' })
  expect(callsOf(stage)[0]).toMatchObject({ state: 'ready', by: 'Lighting desk' })
  stage.add({ ...ready, ready: false })
  expect(callsOf(stage)[0]).toMatchObject({ state: 'standby', by: '' })
})

test('of several cues at once the one that stands by and is not ready comes first, those that are ready wait below', () => {
  const stage = stageWith('', 'LX 1', 'LX 2', 'LX 3')
  stage.edit((items) => items.map((row, i) => (i === 0 ? row : { ...row, duration: 2 * second })))
  stage.go()
  stage.wait(55 * second)
  const first = () => boardOf(callsOf(stage)).first?.text
  expect(first()).toBe('LX 1')
  stage.add({ kind: 'ready', item: idOf(2), department: 'lx', ready: true })
  expect(first()).toBe('LX 2')
  for (const n of [3, 4]) stage.add({ kind: 'ready', item: idOf(n), department: 'lx', ready: true })
  expect(first()).toBe('LX 1')
  expect(boardOf(callsOf(stage)).rest.map(({ text }) => text)).toEqual(['LX 2', 'LX 3'])
})

test('a board without cues is empty, and one whose last cue runs says so', () => {
  const stage = stageWith('LX 1', '')
  expect(boardOf([])).toEqual({ running: null, first: null, rest: [] })
  stage.go()
  expect(boardOf(callsOf(stage))).toMatchObject({ running: { text: 'LX 1' }, first: null })
})

test('passing seconds change no key; a step and a ready do', () => {
  const stage = stageWith('', 'LX 1')
  stage.go()
  const keys = [0, 5, 25, 20].map((seconds) => keyOf(callsOf(stage.wait(seconds * second))))
  expect(keys[0]).toBe(keys[1] ?? '')
  expect(new Set(keys).size).toBe(3)
})

test('a department with very many cues goes through the next ones only', () => {
  const stage = stageWith('', ...Array.from({ length: 200 }, (_, i) => `LX ${i}`))
  stage.go()
  expect(callsOf(stage)).toHaveLength(mostShown)
})

test('of a run that nobody has opened no cue comes near, whatever the time', () => {
  const stage = stageWith('LX 1', 'LX 2').at(night('21:00'))
  expect(callsOf(stage, false).map(({ state }) => state)).toEqual(['later', 'later'])
})
