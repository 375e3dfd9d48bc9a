import { expect, test } from 'bun:test'
import { idOf, lookOf } from './lineup.fixture'
import { photosFor } from './photos'

const looks = [
  lookOf(1, { number: '1', title: 'Coat in felted wool' }),
  lookOf(14, { number: '14', title: 'Cape, silver' }),
  lookOf(15, { number: '14A', title: 'Robe brodée' }),
  lookOf(27, { number: '27' }),
  lookOf(30, { number: '30' }),
  lookOf(31, { number: '30' }),
]

test.each<[string, number | null]>([
  ['14.jpg', 14],
  ['look_14A.png', 15],
  ['014 back.jpg', 14],
  ['AW27-Look-14.webp', 14],
  ['Look 1 detail 27.jpg', 1],
  ['photos/backstage/L014a.JPG', 15],
  ['14 A.jpg', 15],
  ['Cape-silver.jpg', 14],
  ['robe_brodee.jpeg', 15],
  ['30.jpg', null],
  ['99.jpg', null],
  ['backstage.jpg', null],
  ['.jpg', null],
])('%s is of look %p', (name, look) => {
  expect(photosFor([name], looks)).toEqual([{ name, look: look === null ? null : idOf(look) }])
})

test('of several photos of one look the plainest comes first', () => {
  expect(photosFor(['14 back.jpg', '14.jpg'], looks).map(({ name }) => name)).toEqual(['14.jpg', '14 back.jpg'])
})
