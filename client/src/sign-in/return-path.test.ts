import { expect, test } from 'bun:test'
import { returnPathOf } from './return-path'

const origin = 'https://fashionos.example'

test('after signing in one goes on where one wanted to', () => {
  expect(returnPathOf('/w/maison/shows/1?x=1#row', origin)).toBe('/w/maison/shows/1?x=1#row')
  expect(returnPathOf(undefined, origin)).toBe('/')
})

test('but never to another site, and not round in a circle', () => {
  for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in?to=/x', '/sign-up'])
    expect(returnPathOf(to, origin)).toBe('/')
})
