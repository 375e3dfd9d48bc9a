import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { hour, minute } from '../../time'
import { calendarOf } from './calendar'
import type { RunOfShow } from './schema'
import { hard, idOf, rowOf, showOf } from './timing.fixture'

const seed = 5_545
const options = { title: 'Autumn, “Winter”', at: Date.parse('2027-03-01T10:00:00Z') }
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

const show: RunOfShow = {
  ...showOf([
    rowOf(2, { kind: 'milestone', title: 'Call time', start: { kind: 'relative', to: idOf(3), edge: 'start', offset: -2 * hour } }),
    rowOf(1, { kind: 'group', title: 'House' }),
    rowOf(3, {
      group: idOf(1),
      cue: 'H1',
      title: 'Doors; drinks, music',
      start: hard('19:15'),
      duration: 30 * minute,
      cells: { [idOf(9)]: 'Preset' },
    }),
    rowOf(4, { title: 'Skipped', duration: minute, skip: true }),
    rowOf(5, { title: 'Look 1', duration: 0 }),
  ]),
  columns: [{ id: idOf(9), title: 'Lighting', kind: 'text', department: 'lx', options: [] }],
}

describe('the calendar of calls', () => {
  const lines = unfolded(calendarOf(show, options))

  test('has an event for each milestone and each item that counts, in UTC', () => {
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
      'SUMMARY:Call time',
      'SUMMARY:H1 Doors\\; drinks\\, music',
      'SUMMARY:Look 1',
    ])
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20270306T161500Z',
      'DTSTART:20270306T181500Z',
      'DTSTART:20270306T184500Z',
    ])
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual(['DTEND:20270306T184500Z'])
    expect(lines).toContain('DTSTAMP:20270301T100000Z')
    expect(lines).toContain('X-WR-CALNAME:Autumn\\, “Winter”')
  })

  test('keeps the UID of an item that moves', () => {
    const moved = showOf([rowOf(3, { title: 'Doors', start: hard('18:00'), duration: minute })])
    const uid = `UID:${idOf(3)}@fashionos`
    expect(lines).toContain(uid)
    expect(unfolded(calendarOf(moved, options))).toContain(uid)
  })

  test('of one department has its items and every milestone', () => {
    const own = unfolded(calendarOf(show, { ...options, department: 'lx' }))
    expect(own.filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:Call time', 'SUMMARY:H1 Doors\\; drinks\\, music'])
    expect(own).toContain('DESCRIPTION:Lighting: Preset')
  })

  test('of a floating plan is empty', () => {
    expect(calendarOf({ ...show, show: { ...show.show, anchor: 'floating' } }, options)).not.toContain('VEVENT')
  })

  test(`every line is at most 75 octets and no text breaks out of its line, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 200 }), (title, cue) => {
        const text = calendarOf(showOf([rowOf(1, { title: `${title}\r\nEND:VCALENDAR`, cue, duration: minute })]), options)
        const physical = text.split('\r\n')
        for (const line of physical) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(text.match(/^END:VCALENDAR$/gm)).toHaveLength(1)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { seed, numRuns: 300 },
    )
  })
})
