import { expect, test } from 'bun:test'
import type { ShowDetails } from './show'
import { changedParts, partsChangedBetween } from './show-conflict'

const opened: ShowDetails = {
  name: 'Autumn/Winter 2027',
  kind: 'runway-show',
  date: '2027-03-06',
  timeZone: 'Europe/Paris',
  venue: '',
  status: 'planning',
}

test('only what a person changed is sent, so that another’s change of another part stays', () => {
  const mine = changedParts(opened, { ...opened, venue: 'Palais de Tokyo' })
  expect(mine).toEqual({ venue: 'Palais de Tokyo' })
  const theirs = { ...opened, date: '2027-03-07', status: 'confirmed' as const }
  expect({ ...theirs, ...mine }).toEqual({ ...theirs, venue: 'Palais de Tokyo' })
  expect(partsChangedBetween(opened, theirs)).toEqual(['the date', 'the status'])
})

test('a form saved as it was opened changes nothing', () => {
  expect(changedParts(opened, { ...opened })).toEqual({})
})
