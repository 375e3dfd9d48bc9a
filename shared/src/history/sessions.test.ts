import { expect, test } from 'bun:test'
import { joinSessions, pauseMs, type Session } from './sessions'

const session = (name: string, [first, last]: [number, number], [from, to]: [number, number]): Session => ({
  author: { id: name, name },
  ...{ first, last, from, to, edits: last - first + 1 },
})

test('H11 a session across the edge of two pages is one', () => {
  const later = session('Ana', [11, 20], [600, 700])
  const earlier = session('Ana', [5, 10], [100, 590])
  const other = session('Ben', [1, 4], [0, 90])
  expect(joinSessions([[later], [earlier, other]])).toEqual([{ ...later, first: 5, from: 100, edits: 16 }, other])
})

test('H11 after a pause it is another one, also of the same person', () => {
  const later = session('Ana', [11, 20], [pauseMs + 1_000, pauseMs + 2_000])
  const earlier = session('Ana', [5, 10], [100, 590])
  expect(joinSessions([[later], [earlier]])).toEqual([later, earlier])
})

test('H11 of several sessions of one person on the earlier page only the last goes on', () => {
  const later = session('Ana', [30, 40], [600, 700])
  const middle = session('Ana', [20, 29], [500, 590])
  const oldest = session('Ana', [1, 5], [0, 100])
  expect(joinSessions([[later], [middle, oldest]])).toEqual([{ ...later, first: 20, from: 500, edits: 21 }, oldest])
})
