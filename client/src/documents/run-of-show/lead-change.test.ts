import { expect, test } from 'bun:test'
import { minute, second } from '@fashionos/shared/time'
import { changedLead, leadText } from './lead-change'

const usual = { warning: 30 * second, standby: 10 * second }

test('one of the two lead times changes alone, as long as the warning still comes first', () => {
  expect(changedLead(usual, 'warning', minute)).toEqual({ warning: minute, standby: 10 * second })
  expect(changedLead(usual, 'standby', 20 * second)).toEqual({ warning: 30 * second, standby: 20 * second })
})

test('the other follows where the warning would come after the standby', () => {
  expect(changedLead(usual, 'warning', 5 * second)).toEqual({ warning: 5 * second, standby: 5 * second })
  expect(changedLead(usual, 'standby', minute)).toEqual({ warning: minute, standby: minute })
})

test('paper says an item’s own lead times, and nothing where a department is called as usual', () => {
  const row = { leads: { lx: { warning: 2 * minute, standby: 20 * second } } }
  expect(leadText(row, 'lx')).toBe('warned 2:00, standby 0:20 before')
  expect([leadText(row, 'snd'), leadText(row, null)]).toEqual(['', ''])
})
