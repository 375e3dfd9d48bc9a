import { expect, test } from 'bun:test'
import { createDatabaseProbe } from './database-probe'

test('one answer serves everyone who asks within half a second, and then it is asked again', async () => {
  let now = 0
  let asked = 0
  let isUp = true
  const probe = createDatabaseProbe({
    ask: async () => {
      asked++
      if (!isUp) throw new Error('down')
    },
    now: () => now,
  })
  expect([await probe(), await probe(), asked]).toEqual([true, true, 1])
  isUp = false
  now = 499
  expect([await probe(), asked]).toEqual([true, 1])
  now = 500
  expect([await probe(), asked]).toEqual([false, 2])
})

test('a database that does not answer is not there', async () => {
  const probe = createDatabaseProbe({ ask: () => new Promise(() => {}), now: () => 0 })
  expect(await probe()).toBe(false)
})
