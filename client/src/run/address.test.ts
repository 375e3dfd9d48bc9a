import { expect, test } from 'bun:test'
import { overviewPath, parseAddress, pathOf } from './address'

const document = '019b3c00-0000-7000-8000-000000000031'
const at = (path: string) => parseAddress({ pathname: path.split('#')[0] ?? '', hash: path.includes('#') ? `#${path.split('#')[1]}` : '' })

test('an address names a document, a screen, and of a department which one', () => {
  expect(at(`/live/${document}/follow`)).toEqual({
    kind: 'document',
    address: { document, screen: 'follow', department: null, secret: null },
  })
  expect(at(`/live/${document}/department/lx/`)).toMatchObject({ address: { screen: 'department', department: 'lx' } })
  expect(at(`/live/show/${document}/overview`)).toEqual({ kind: 'overview', show: document, secret: null })
})

test('a link carries its secret behind the #, where it is sent to nobody', () => {
  expect(at(`/live/${document}/stage#k=a-b_9`)).toMatchObject({ address: { secret: 'a-b_9' } })
  expect(at(`/live/show/${document}/overview#k=a-b_9`)).toMatchObject({ secret: 'a-b_9' })
})

test('paths are read back as what they were made of', () => {
  expect(at(pathOf({ document, screen: 'department', department: 'snd' }))).toMatchObject({ address: { department: 'snd' } })
  expect(at(overviewPath(document))).toMatchObject({ show: document })
})

for (const path of [
  '/live',
  '/live/1/follow',
  `/live/${document}`,
  `/live/${document}/toString`,
  `/live/${document}/overview`,
  `/live/${document}/department/constructor`,
  `/live/${document}/follow/lx`,
  `/live/${document}/department/lx/more`,
  `/live/show/${document}`,
  '/live/show/1/overview',
  `/lives/${document}/follow`,
]) {
  test(`${path} is no address of a live screen`, () => expect(at(path)).toBeNull())
}
