import { expect, test } from 'bun:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { fetched, whenReached } from './lazily'

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

test('a part that was fetched before it is drawn is drawn at once', async () => {
  const { fetch, Part } = fetched(async () => ({ default: ({ name }: { name: string }) => `part of ${name}` }))
  await fetch()
  expect(renderToStaticMarkup(createElement(Part, { name: 'a screen' }))).toBe('part of a screen')
})
