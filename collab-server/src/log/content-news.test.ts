import { expect, test } from 'bun:test'
import { type ContentChange, ContentNews } from './content-news'

const place = (n: number) => ({ workspaceId: 'w', documentId: `d${n}` })

test('many commits of one document are told once, together with those of others', async () => {
  const told: (readonly ContentChange[])[] = []
  const news = new ContentNews({ tell: async (changes) => void told.push(changes), onFailure: () => {} })
  for (let i = 0; i < 100; i++) news.add(place(i % 2))
  await news.flush()
  await news.flush()
  expect(told).toEqual([
    [
      { workspace: 'w', document: 'd0' },
      { workspace: 'w', document: 'd1' },
    ],
  ])
})

test('what is told is told by itself, and a failure stops nothing', async () => {
  const failures: unknown[] = []
  let told = 0
  const both = Promise.withResolvers<void>()
  const news = new ContentNews({
    tell: async () => {
      if (++told === 2) both.resolve()
      throw new Error('no connection')
    },
    onFailure: (error) => failures.push(error),
  })
  news.add(place(1))
  await news.flush()
  news.add(place(1))
  await both.promise
  await news.flush()
  expect(failures.length).toBe(2)
})
