import { expect, test } from 'bun:test'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { second } from '@fashionos/shared/time'
import { pendingTexts } from './pending-text'

const textsAfter = (change: Record<string, unknown>) => {
  const stage = stageOf(18 * second, 18 * second)
  stage.go()
  stage.edit(([first, ...rest]) => (first ? [{ ...first, ...change }, ...rest] : rest))
  const { current, pending } = stage.run
  return current && pending ? pendingTexts(current, pending, stage.plan) : null
}

test('R12 what waits for the caller is told change by change', () => {
  expect(textsAfter({ duration: 24 * second })).toEqual(['length 0:18 → 0:24'])
  expect(textsAfter({ title: 'Finale', cue: 'F1' })).toEqual(['title “Item 1” → “Finale”', 'cue none → F1'])
  expect(textsAfter({ end: { kind: 'at', at: { day: 0, time: '20:01:00' } } })).toEqual(['end by its length → 20:01:00'])
  expect(textsAfter({ colour: 'red' })).toEqual([])
})

test('R12 calls of departments are among it', () => {
  const stage = stageOf(18 * second)
  stage.go()
  const { current } = stage.run
  if (!current) throw new Error('Nothing runs.')
  const call = { department: 'lx' as const, text: 'LX 18' }
  const was = { ...current, calls: [call, { department: 'snd' as const, text: 'SND 2' }] }
  const is = {
    ...current,
    calls: [
      { ...call, text: 'LX 19' },
      { department: 'vid' as const, text: 'Film' },
    ],
  }
  expect(pendingTexts(was, is, stage.plan)).toEqual(['LX “LX 18” → “LX 19”', 'SND “SND 2” → none', 'VID none → “Film”'])
})
