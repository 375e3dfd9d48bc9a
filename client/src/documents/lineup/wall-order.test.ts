import { describe, expect, test } from 'bun:test'
import { lookNamed, sectionNamed } from './test-lineup'
import { isNoMove, orderOf, placeBeside, placeStepped, sameGroups, settledPlace, wallGroupsOf } from './wall-order'

const sections = [sectionNamed('A'), sectionNamed('B'), sectionNamed('C')]
const looks = [
  lookNamed('1', { section: 'A' }),
  lookNamed('2', { section: 'A' }),
  lookNamed('3', { section: 'B' }),
  lookNamed('4', { section: 'B' }),
]
const groups = wallGroupsOf({ sections, looks })

describe('what stands on the wall', () => {
  test('no heading for looks without a section when there are none; a section without looks keeps its heading', () => {
    expect(groups.map(({ section }) => section?.id)).toEqual(['A', 'B', 'C'])
    expect(wallGroupsOf({ sections: [], looks: [] })).toHaveLength(1)
    expect(wallGroupsOf({ sections, looks: [...looks, lookNamed('5')] })[0]?.section).toBeNull()
  })

  test('groups that did not change keep their identity', () => {
    const next = wallGroupsOf({ sections, looks: looks.map((look) => (look.id === '3' ? { ...look, title: 'Cape' } : look)) })
    const same = sameGroups(groups, next)
    expect(same[0]).toBe(groups[0] as never)
    expect(same[1]).not.toBe(groups[1] as never)
    expect(sameGroups(groups, wallGroupsOf({ sections, looks }))).toBe(groups)
  })
})

describe('places', () => {
  test('before the first look of a section is first in it', () => {
    expect(placeBeside(groups, { id: '3', side: 'before' })).toEqual({ after: null, section: 'B' })
    expect(placeBeside(groups, { id: '4', side: 'before' })).toEqual({ after: '3', section: 'B' })
    expect(placeBeside(groups, { id: '2', side: 'after' })).toEqual({ after: '2', section: 'A' })
    expect(placeBeside(groups, { id: 'gone', side: 'after' })).toBeNull()
  })

  test('a place beside the look itself moves nothing', () => {
    expect(isNoMove(groups, { ids: ['2'], place: { after: '1', section: 'A' } })).toBe(true)
    expect(isNoMove(groups, { ids: ['2'], place: { after: '2', section: 'A' } })).toBe(true)
    expect(isNoMove(groups, { ids: ['1', '2'], place: { after: '1', section: 'A' } })).toBe(true)
    expect(isNoMove(groups, { ids: ['2'], place: { after: null, section: 'A' } })).toBe(false)
    expect(isNoMove(groups, { ids: ['2'], place: { after: null, section: 'B' } })).toBe(false)
  })

  test('a place after a look that moves too is after the last one that stays', () => {
    expect(settledPlace(groups, { ids: ['2'], place: { after: '2', section: 'A' } })).toEqual({ after: '1', section: 'A' })
    expect(settledPlace(groups, { ids: ['1', '2'], place: { after: '2', section: 'A' } })).toEqual({ after: null, section: 'A' })
  })
})

describe('one place further with the keyboard', () => {
  const walk = (id: string, step: number, times: number): string[] => {
    let now = looks
    for (let i = 0; i < times; i++) {
      const place = placeStepped(wallGroupsOf({ sections, looks: now }), { ids: [id], step })
      if (!place) break
      const own = now.find((look) => look.id === id) ?? lookNamed(id)
      const rest = now.filter((look) => look.id !== id)
      const at = place.after === null ? 0 : rest.findIndex((look) => look.id === place.after) + 1
      now = [...rest.slice(0, at), { ...own, section: place.section }, ...rest.slice(at)]
    }
    const order = wallGroupsOf({ sections, looks: now })
    return [orderOf(order).join(''), order.find((group) => group.looks.some((look) => look.id === id))?.section?.id ?? 'none']
  }

  test('goes over the end of a section into the next one, without jumping a place', () => {
    expect(walk('2', 1, 1)).toEqual(['1234', 'B'])
    expect(walk('2', 1, 2)).toEqual(['1324', 'B'])
    expect(walk('2', 1, 4)).toEqual(['1342', 'C'])
  })

  test('stops at both ends', () => {
    expect(walk('1', -1, 3)).toEqual(['1234', 'A'])
    expect(walk('1', 1, 20)).toEqual(['2341', 'C'])
  })

  test('several looks keep together', () => {
    expect(placeStepped(groups, { ids: ['1', '2'], step: 1 })).toEqual({ after: null, section: 'B' })
    expect(placeStepped(groups, { ids: ['3', '4'], step: -1 })).toEqual({ after: '2', section: 'A' })
  })

  test('a row is so many places, and no more than there are', () => {
    expect(placeStepped(groups, { ids: ['1'], step: 9 })).toEqual({ after: null, section: 'C' })
  })
})
