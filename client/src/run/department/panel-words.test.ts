import { expect, test } from 'bun:test'
import { second } from '@fashionos/shared/time'
import { panelLabel } from './panel-words'

const label = (state: 'later' | 'warning' | 'standby' | 'ready', left: number) =>
  panelLabel({ state, start: left * second, standbyAt: (left - 10) * second }, 0)

test('a cue says when it stands by and when it goes', () => {
  expect(label('later', 123)).toBe('Next, in 2:03')
  expect(label('warning', 25)).toBe('Standby in 0:15, GO in 0:25')
  expect(label('standby', 7)).toBe('Standby, GO in 0:07')
  expect(label('ready', 7)).toBe('Ready, GO in 0:07')
})

test('when the running item is over, GO may come any moment', () => {
  expect(label('standby', 0)).toBe('Standby, GO any moment')
})
