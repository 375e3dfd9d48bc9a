import { expect, test } from 'bun:test'
import { whenReached } from './lazily'

test('a part that cannot be fetched without a network comes when the network does', async () => {
  let isOff = true
  const part = whenReached(
    async () => {
      if (isOff) throw new Error('Failed to fetch dynamically imported module')
      return 'part'
    },
    {
      isOff: () => isOff,
      comesBack: async () => {
        isOff = false
      },
    },
  )
  expect(await part).toBe('part')
})

test('a part that fails with a network fails', async () => {
  const network = { isOff: () => false, comesBack: () => Promise.resolve() }
  await expect(whenReached(() => Promise.reject(new Error('broken')), network)).rejects.toThrow('broken')
})
