import { expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { Stage } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import { firstShown, jumpNote, jumpTargets } from './jump-list'

const begun = () => {
  const rows = Array.from({ length: 12 }, (_, i) =>
    rowOf(i + 1, { duration: minute, cue: `L${i + 1}`, title: `Look ${i + 1} · ${i % 2 ? 'Noor' : 'Mei'}` }),
  )
  const stage = new Stage(showOf([...rows, rowOf(13, { float: true, title: 'Bow' }), rowOf(14, { skip: true })]))
  for (let i = 0; i < 3; i++) stage.go()
  return stage
}
const cues = (stage: Stage, search: string) => jumpTargets(stage.run, stage.plan, search).map(({ cue }) => cue)

test('the list holds what can be jumped to: neither floats nor what the plan skips', () => {
  expect(cues(begun(), '')).toHaveLength(12)
})

test('a cue number typed whole comes first, and words find titles in any order', () => {
  expect(cues(begun(), 'l1')).toEqual(['L1', 'L10', 'L11', 'L12'])
  expect(cues(begun(), 'l12')[0]).toBe('L12')
  expect(cues(begun(), 'noor look')).toEqual(['L2', 'L4', 'L6', 'L8', 'L10', 'L12'])
  expect(cues(begun(), 'nobody')).toEqual([])
})

test('each item says what a jump there means', () => {
  const stage = begun()
  stage.say({ kind: 'skip', item: idOf(8), skip: true })
  const notes = jumpTargets(stage.run, stage.plan, '').map((target) => jumpNote(target))
  expect(notes.slice(1, 9)).toEqual([
    'Back',
    'Running: starts again',
    'Next',
    'Passes over 1',
    'Passes over 2',
    'Passes over 3',
    'Skipped today',
    'Passes over 4',
  ])
})

test('the list opens at the next item', () => {
  const stage = begun()
  expect(jumpTargets(stage.run, stage.plan, '')[firstShown(jumpTargets(stage.run, stage.plan, ''))]?.cue).toBe('L4')
  expect(firstShown([])).toBe(0)
})
