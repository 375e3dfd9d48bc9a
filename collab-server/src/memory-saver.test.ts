import { expect, test } from 'bun:test'
import { createMemorySaver } from './memory-saver'

test('memory is given back once after many connections came or went, when their number stands still', () => {
  let connections = 0
  let shrunk = 0
  const look = createMemorySaver({ connections: () => connections, shrink: () => shrunk++ })
  const lookAt = (count: number): number => {
    connections = count
    look()
    return shrunk
  }
  expect([0, 0, 120, 200, 200, 200, 200].map(lookAt)).toEqual([0, 0, 0, 0, 1, 1, 1])
  expect([199, 199, 205, 205].map(lookAt)).toEqual([1, 1, 1, 1])
  expect([150, 0, 0, 0].map(lookAt)).toEqual([1, 1, 2, 2])
})
