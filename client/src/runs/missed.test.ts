import { expect, test } from 'bun:test'
import { minute } from '@fashionos/shared/time'
import { missedByDepartment } from './missed'
import { rehearsal } from './reports.fixture'

test('R32 readies missed are told by department, those most often first', () => {
  const { items } = rehearsal(minute, minute, minute)
  const [one, two, three] = items
  if (!one || !two || !three) throw new Error('Three items were performed.')
  const missed = missedByDepartment({
    items: [
      { ...one, cue: '12A', missed: ['lx', 'dress'] },
      { ...two, missed: ['dress'] },
      { ...three, missed: [] },
    ],
  })
  expect(missed).toEqual([
    { department: 'dress', items: ['12A', 'Item 2'] },
    { department: 'lx', items: ['12A'] },
  ])
})
