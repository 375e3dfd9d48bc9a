import { describe, expect, test } from 'bun:test'
import type { Show } from './show'
import { matches, shelfOf, sortedShows } from './shows-list'

const show = (part: Partial<Show>): Show => ({
  id: 'a',
  name: 'Autumn/Winter 2027',
  kind: 'runway-show',
  date: '2027-03-06',
  timeZone: 'Europe/Paris',
  venue: 'Palais de Tokyo',
  status: 'planning',
  archivedAt: null,
  version: 1,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  ...part,
})

describe('the list of shows', () => {
  test('a show is upcoming until its day is over in its own zone', () => {
    expect(shelfOf(show({}), Date.parse('2027-03-06T22:59:00Z'))).toBe('upcoming')
    expect(shelfOf(show({}), Date.parse('2027-03-06T23:01:00Z'))).toBe('past')
    expect(shelfOf(show({ archivedAt: '2027-01-01T00:00:00Z' }), 0)).toBe('archived')
  })

  test('is searched by words in any order, without accents', () => {
    const aurelie = show({ name: 'Maison Aurélie', venue: 'Grand Palais' })
    expect(matches(aurelie, 'palais aurelie')).toBe(true)
    expect(matches(aurelie, 'aurelie milano')).toBe(false)
    expect(matches(aurelie, '')).toBe(true)
  })

  test('shows the next one first, and of what is over the latest', () => {
    const shows = [show({ id: '1', date: '2027-05-01' }), show({ id: '2', date: '2027-03-06' }), show({ id: '3', date: '2027-09-01' })]
    const ids = (list: readonly Show[]) => list.map((one) => one.id).join('')
    expect(ids(sortedShows(shows, { order: 'date', shelf: 'upcoming' }))).toBe('213')
    expect(ids(sortedShows(shows, { order: 'date', shelf: 'past' }))).toBe('312')
  })
})
