import { expect, test } from 'bun:test'
import { dueOf } from './due'
import { factsOf } from './facts'
import { isOverdue, statesOf } from './states'
import { boardOf } from './task-board.fixture'

const board = boardOf('demo')
const { states, dependencies } = statesOf(board)

test('the demo has about a quarter done, and something in every column', () => {
  const share = [...states.values()].filter(({ done }) => done).length / states.size
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.35)
  expect(new Set([...states.values()].map(({ column }) => column?.title))).toEqual(new Set(['To do', 'In progress', 'Review', 'Done']))
  expect(factsOf(board).map(({ label }) => label)).toEqual(['Open', 'Done', 'Blocked', 'Nobody’s'])
})

test('nothing in the demo is done before what it waits for, some of it is late three months ahead and holds others up', () => {
  const undone = board.tasks.filter(({ id }) => states.get(id)?.done && dependencies.get(id)?.some((on) => !states.get(on)?.done))
  expect(undone.map(({ title }) => title)).toEqual([])
  const now = Date.parse('2026-12-01T12:00:00Z')
  const late = board.tasks.filter((task) => isOverdue(dueOf(task, board.show), { done: states.get(task.id)?.done ?? false, now }))
  expect(late.length).toBeGreaterThan(4)
  expect(late.length).toBeLessThan(20)
  const lateIds = new Set(late.map(({ id }) => id))
  expect([...states.values()].some(({ blockedBy }) => blockedBy.some((id) => lateIds.has(id)))).toBe(true)
})
