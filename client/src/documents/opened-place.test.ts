import { expect, test } from 'bun:test'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import { placeAt } from './opened-place'
import { placeSearch } from './place-search'

const by = { id: 'u', name: 'Claire Dubois' }
const comments: CommentsSnapshot = {
  threads: [{ id: 't', anchor: { kind: 'item', list: 'looks', id: 'a' }, by, at: 1, resolved: null }],
  comments: [{ id: 'c', thread: 't', author: by, at: 1, body: 'The cape?', edited: null }],
}
const content = { looks: [{ id: 'a' }], show: { id: 'a' } }

test('An address leads to an item that is there, to nothing that is not, and never to a record', () => {
  expect(placeAt({ content, comments, at: 'looks/a' })).toEqual({ anchor: { kind: 'item', list: 'looks', id: 'a' } })
  for (const at of ['looks/b', 'show/a', 'constructor/a', 'looks', '']) expect(placeAt({ content, comments, at })).toBeNull()
})

test('An address of a thread, or of a comment in it, leads to what it is about', () => {
  const place = { anchor: { kind: 'item', list: 'looks', id: 'a' } as const, thread: 't' }
  expect(placeAt({ content, comments, at: 'threads/t' })).toEqual(place)
  expect(placeAt({ content, comments, at: 'comments/c' })).toEqual(place)
  expect(placeAt({ content, comments, at: 'comments/d' })).toBeNull()
})

test('A link opens the comments where it leads to one, and the document as a whole for a record', () => {
  expect(placeSearch('tasks/a')).toEqual({ at: 'tasks/a' })
  expect(placeSearch('threads/t')).toEqual({ at: 'threads/t', panel: 'comments' })
  expect(placeSearch('show')).toEqual({})
})
