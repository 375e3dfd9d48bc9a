import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { createRng } from '../../../../test/rng'
import { read } from '../../../ydoc/read'
import { problemsOf, seedDocument } from '../../life'
import { runOfShow } from '../index'
import { ownConflicts } from '../own-conflicts'
import { schema } from '../schema'
import { scheduleOf } from '../timing'
import { templateNames } from './list'

const planOf = (template: string) => {
  const doc = new Y.Doc()
  const show = { name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }
  seedDocument(runOfShow, doc, { show, content: { template }, newId: createRng(7).uuid })
  expect(problemsOf(runOfShow, doc)).toEqual([])
  return read(doc, schema)
}

describe.each([...templateNames])('the template %s', (name) => {
  const plan = planOf(name)
  const schedule = scheduleOf(plan)

  test('is a plan without a conflict that is over in time', () => {
    const conflicts = plan.items.flatMap((row) =>
      ownConflicts(row, schedule.rows.get(row.id)).map((conflict) => ({ row: row.title, conflict })),
    )
    expect(conflicts).toEqual([])
    expect(schedule.toGive ?? -1).toBeGreaterThanOrEqual(0)
  })

  test('has calls, groups, lengths and something for every department', () => {
    const kinds = plan.items.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'milestone').length).toBeGreaterThanOrEqual(4)
    expect(kinds.filter((kind) => kind === 'group').length).toBeGreaterThanOrEqual(3)
    const items = plan.items.filter(({ kind }) => kind === 'item')
    expect(items.length).toBeGreaterThanOrEqual(12)
    expect(plan.items.length).toBeGreaterThanOrEqual(20)
    for (const { title, duration, group } of items) {
      expect({ title, long: duration > 0, inGroup: group !== null }).toEqual({ title, long: true, inGroup: true })
    }
    for (const { id, title } of plan.columns)
      expect({ title, said: plan.items.some(({ cells }) => Boolean(cells[id])) }).toEqual({ title, said: true })
  })

  test('has every cue once', () => {
    const cues = plan.items.map(({ cue }) => cue).filter(Boolean)
    expect(new Set(cues).size).toBe(cues.length)
  })
})

test('a template nobody knows is a broken invariant', () => {
  expect(() => planOf('wedding')).toThrow('no run-of-show template')
})
