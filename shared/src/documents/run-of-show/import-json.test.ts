import { describe, expect, test } from 'bun:test'
import { planOf, previewOf } from './import.fixture'

describe('JSON', () => {
  test('an Ontime project gives every rundown, groups, links, colours and custom fields', async () => {
    const project = {
      project: { title: 'Conference' },
      customFields: { light: { label: 'Lighting', type: 'text' } },
      rundowns: {
        a: {
          title: 'Day 1',
          order: ['g', 'x'],
          entries: {
            g: { type: 'group', id: 'g', title: 'Morning', colour: '#339E4E', entries: ['e1', 'm', 'e2'] },
            e1: {
              type: 'event',
              id: 'e1',
              cue: '1',
              title: 'Welcome',
              timeStart: 36_000_000,
              timeEnd: 36_600_000,
              duration: 600_000,
              linkStart: false,
              note: 'Hello',
              custom: { light: 'Wash' },
            },
            m: { type: 'milestone', id: 'm', title: '10:05 - Standby' },
            e2: {
              type: 'event',
              id: 'e2',
              cue: '2',
              title: 'Talk',
              timeStart: 36_600_000,
              timeEnd: 40_000_000,
              duration: 3_400_000,
              linkStart: true,
              countToEnd: true,
              skip: true,
            },
            x: { type: 'delay', id: 'x', duration: 60_000 },
          },
        },
        b: {
          title: 'Day 2',
          order: ['e'],
          entries: { e: { type: 'event', id: 'e', title: 'Late', timeStart: 1_000, dayOffset: 1, duration: 0 } },
        },
      },
    }
    const first = await planOf(JSON.stringify(project))
    expect([first.format, first.parts]).toEqual(['Ontime', ['Day 1', 'Day 2']])
    expect(previewOf(first)).toEqual([
      'group | Morning',
      'item | 1 | Welcome | 10:00:00 | 10:00',
      'milestone | Standby | 10:05:00',
      'item | 2 | Talk | follows | 56:40',
      'ignored',
    ])
    const [group, welcome, , talk] = first.args.rows
    expect(group?.colour).toBe('green')
    expect(welcome).toMatchObject({ group: group?.id, cells: { [first.args.columns[0]?.id ?? '']: 'Wash' } })
    expect(talk).toMatchObject({ skip: true, end: { kind: 'at', at: { day: 0, time: '11:06:40' } } })
    expect((await planOf(JSON.stringify(project), { part: 1 })).args.rows[0]?.start).toEqual({
      kind: 'hard',
      at: { day: 1, time: '00:00:01' },
    })
  })

  test('an older Ontime project has one flat rundown with blocks', async () => {
    const rundown = [
      { type: 'block', id: 'b', title: 'Part one' },
      { type: 'event', id: 'e', title: 'A', timeStart: 0, duration: 60_000, linkStart: null },
      { type: 'delay', id: 'd', duration: 30_000 },
      { type: 'event', id: 'f', title: 'B', timeStart: 60_000, duration: 60_000, linkStart: 'e' },
    ]
    const plan = await planOf(JSON.stringify({ rundown, project: { title: 'Old' } }))
    expect(plan.args.rows.map(({ title, group, turnaround }) => [title, group === null, turnaround])).toEqual([
      ['Part one', true, 0],
      ['A', false, 0],
      ['B', false, 30_000],
    ])
  })

  test('a Sofie rundown is put in the order of its ranks', async () => {
    const json = {
      rundown: { name: 'News', expectedStartTime: Date.parse('2027-03-06T19:00:00Z'), expectedEndTime: Date.parse('2027-03-06T19:30:00Z') },
      segments: [
        { id: 's2', name: 'Second', rank: 2 },
        { id: 's1', name: 'First', rank: 1, float: true },
      ],
      parts: [
        { id: 'p2', segmentId: 's1', name: 'B', rank: 5, payload: { duration: '', script: 'Words', type: 'VO' } },
        { id: 'p1', segmentId: 's1', name: 'A', rank: 1, payload: { duration: 47.8, type: 'Cam' } },
        { id: 'p3', segmentId: 's2', name: 'C', rank: 0 },
      ],
      pieces: [{ partId: 'p1', pieceType: 'camera', name: 'Camera 2', start: 2, duration: 4 }],
    }
    const plan = await planOf(JSON.stringify(json))
    expect(previewOf(plan)).toEqual([
      'group | First',
      'item | A | follows | 0:47.800',
      'item | B | follows',
      'group | Second',
      'item | C | follows',
    ])
    expect(plan.args.show).toEqual({ start: { day: 0, time: '20:00:00' }, hardOut: { day: 0, time: '20:30:00' } })
    expect(plan.args.rows[0]?.float).toBe(true)
    expect(plan.args.columns.map(({ title }) => title)).toEqual(['Type', 'Camera'])
    expect(Object.values(plan.args.rows[1]?.cells ?? {})).toEqual(['Camera 2 at 0:02 for 0:04'])
  })

  test('a list of records is a table', async () => {
    expect(
      previewOf(
        await planOf(
          JSON.stringify([
            { title: 'A', duration: '1:00', lights: 'on' },
            { title: 'B', cue: 7 },
          ]),
        ),
      ),
    ).toEqual(['item | A | follows | 1:00', 'item | 7 | B | follows'])
  })
})
