import { expect, test } from 'bun:test'
import type { CallState } from '@fashionos/shared/run/standby'
import { findCalls, talentGroups } from './talent-calls'

const call = (title: string, state: CallState) => ({
  item: title,
  cue: 'L1',
  title,
  text: 'Hold train',
  state,
  start: 0,
  standbyAt: 0,
  by: '',
})
const calls = [call('Noor', 'go'), call('Mei', 'ready'), call('Hélène', 'standby'), call('Ravn', 'warning'), call('Yuki', 'later')]

test('R24: people are told in four steps; whether they said ready changes nothing for them', () => {
  expect(talentGroups(calls).map(({ group, calls: own }) => [group, own.map(({ title }) => title)])).toEqual([
    ['now', ['Noor']],
    ['called', ['Mei', 'Hélène']],
    ['soon', ['Ravn']],
    ['later', ['Yuki']],
  ])
})

test('a step with nobody in it is not shown', () => {
  expect(talentGroups([call('Yuki', 'later')]).map(({ group }) => group)).toEqual(['later'])
})

test('a name is found without its accents, and no search finds everybody', () => {
  expect(findCalls(calls, 'helene').map(({ title }) => title)).toEqual(['Hélène'])
  expect(findCalls(calls, ' ')).toHaveLength(5)
})
