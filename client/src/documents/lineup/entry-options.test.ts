import { expect, test } from 'bun:test'
import { entryOptionsOf } from './entry-options'
import { lookNamed } from './test-lineup'

const aurélie = { id: 'd1', name: 'Aurélie' }
const typed = { id: null, name: 'Havn' }
const havn = { id: 'd2', name: 'HAVN' }
const looks = [
  lookNamed('1', { designer: aurélie }),
  lookNamed('2', { designer: aurélie }),
  lookNamed('3', { designer: typed }),
  lookNamed('4'),
]

test('what looks have is offered once, a name that was only typed as well', () => {
  expect(entryOptionsOf({ looks, part: 'designer', found: [] }).map(({ picked }) => picked.entry)).toEqual([aurélie, typed])
})

test('a typed name makes way for the entry of the directory that is called so', () => {
  const options = entryOptionsOf({ looks, part: 'designer', found: [{ entry: havn, detail: 'Oslo' }] })
  expect(options.map(({ picked }) => picked.entry)).toEqual([aurélie, havn])
})

test('what looks have and the directory too is offered once, with what the directory says of it', () => {
  const options = entryOptionsOf({ looks, part: 'designer', found: [{ entry: aurélie, detail: 'Paris' }] })
  expect(options.map(({ label, detail }) => [label, detail])).toEqual([
    ['Aurélie', 'Paris'],
    ['Havn', undefined],
  ])
})
