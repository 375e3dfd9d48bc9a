import { describe, expect, test } from 'bun:test'
import type { Column } from '../documents/run-of-show/schema'
import { hard, idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { callsOf } from './calls'
import { assistant, night, Stage } from './run.fixture'
import { departmentCalls, missingReadies } from './standby'

const column = (n: number, parts: Partial<Column>): Column => ({
  id: idOf(n),
  title: `Column ${n}`,
  kind: 'text',
  department: null,
  options: [],
  ...parts,
})
const lx = column(201, { department: 'lx' })
const talent = column(202, { department: 'talent', kind: 'person' })

/** Item 2 at 20:20 with LX 18 and Yara. */
const stageWithCalls = (): Stage => {
  const calling = { cells: { [lx.id]: 'LX 18' }, values: { [talent.id]: { kind: 'person' as const, user: null, name: 'Yara' } } }
  const rows = [rowOf(1, { duration: 20 * minute }), rowOf(2, { ...calling, duration: minute, start: hard('20:20') }), rowOf(3)]
  const stage = new Stage({ ...showOf(rows), columns: [lx, talent] })
  stage.go()
  return stage
}

const states = (stage: Stage): string[] =>
  departmentCalls({ run: stage.run, plan: stage.plan, projection: stage.projection(), t: stage.t }).map(
    ({ department, state }) => `${department} ${state}`,
  )

describe('calls', () => {
  test('R24 an item calls the departments that have something in their columns, each once', () => {
    const columns = [
      lx,
      column(203, { department: 'lx', kind: 'checkbox', title: 'Follow spot' }),
      talent,
      column(204, { department: 'snd', kind: 'choice' }),
      column(205, { department: 'dress', kind: 'checkbox' }),
      column(206, { department: 'vid', kind: 'image' }),
      column(207, { title: 'Remarks' }),
      column(208, { department: 'foh' }),
    ]
    const row = rowOf(1, {
      cells: { [lx.id]: ' LX 18 ', [idOf(207)]: 'No department', [idOf(208)]: '  ' },
      values: {
        [idOf(203)]: true,
        [talent.id]: { kind: 'person', user: null, name: 'Yara' },
        [idOf(204)]: 'Playlist A',
        [idOf(205)]: false,
        [idOf(206)]: { kind: 'image', file: idOf(9), name: 'Grain.png' },
      },
    })
    expect(callsOf(row, columns)).toEqual([
      { department: 'lx', text: 'LX 18 · Follow spot' },
      { department: 'talent', text: 'Yara' },
      { department: 'snd', text: 'Playlist A' },
      { department: 'vid', text: 'Grain.png' },
    ])
  })

  test('R24 people are warned 10 min before and stand by 1 min before; technical departments 30 s and 10 s', () => {
    const stage = stageWithCalls()
    const at = (time: string) => states(stage.at(night(time)))
    expect(at('20:09:59')).toEqual(['lx later', 'talent later'])
    expect(at('20:10:00')).toEqual(['lx later', 'talent warning'])
    expect(at('20:19:00')).toEqual(['lx later', 'talent standby'])
    expect(at('20:19:30')).toEqual(['lx warning', 'talent standby'])
    expect(at('20:19:50')).toEqual(['lx standby', 'talent standby'])
    stage.at(night('20:20')).go()
    expect(states(stage)).toEqual(['lx go', 'talent go'])
  })

  test('R24 lead times are the run’s to say', () => {
    const stage = stageWithCalls()
    stage.say({ kind: 'set-lead', department: 'lx', lead: { warning: 5 * minute, standby: 2 * minute } })
    expect(states(stage.at(night('20:15')))).toEqual(['lx warning', 'talent warning'])
    const [call] = departmentCalls({ run: stage.run, plan: stage.plan, projection: stage.projection(), t: stage.t, department: 'lx' })
    const lead = { warning: 5 * minute, standby: 2 * minute }
    const start = night('20:20')
    expect(call).toEqual({ item: idOf(2), department: 'lx', text: 'LX 18', state: 'warning', lead, start, standbyIn: 3 * minute })
  })

  test('R24 an item’s own lead times beat the run’s, and the run’s the usual ones, in the department they are of', () => {
    const stage = stageWithCalls()
    stage.say({ kind: 'set-lead', department: 'lx', lead: { warning: 5 * minute, standby: 2 * minute } })
    const own = { warning: 8 * minute, standby: 4 * minute }
    stage.edit((items) => items.map((row) => (row.id === idOf(2) ? { ...row, leads: { lx: own } } : row)))
    expect(states(stage.at(night('20:11:59')))).toEqual(['lx later', 'talent warning'])
    expect(states(stage.at(night('20:12')))).toEqual(['lx warning', 'talent warning'])
    expect(states(stage.at(night('20:16')))).toEqual(['lx standby', 'talent warning'])
    expect(stage.run.next?.calls[0]).toEqual({ department: 'lx', text: 'LX 18', lead: own })
    stage.edit((items) => items.map((row) => ({ ...row, leads: {} })))
    expect(states(stage)).toEqual(['lx warning', 'talent warning'])
    expect(stage.run.next?.calls[0]).toEqual({ department: 'lx', text: 'LX 18' })
  })

  test('R24 lead times changed under the running item wait for the caller like its other changes', () => {
    const stage = stageWithCalls()
    stage.at(night('20:20')).go()
    const own = { warning: 8 * minute, standby: 4 * minute }
    stage.edit((items) => items.map((row) => (row.id === idOf(2) ? { ...row, leads: { lx: own } } : row)))
    expect(stage.run.pending?.calls[0]?.lead).toEqual(own)
    expect(stage.run.current?.calls[0]?.lead).toBeUndefined()
    stage.edit((items) => items.map((row) => ({ ...row, leads: {} })))
    expect(stage.run.pending).toBeNull()
  })

  test('R24 a hold that pushes the item holds the steps too', () => {
    const stage = stageWithCalls()
    stage.at(night('20:19:45')).say({ kind: 'hold', reason: '' })
    expect(states(stage)).toEqual(['lx warning', 'talent standby'])
    expect(states(stage.at(night('20:25')))).toEqual(['lx warning', 'talent standby'])
  })

  test('R24 a standby the caller calls comes before its lead time', () => {
    const stage = stageWithCalls()
    stage.say({ kind: 'set-standby', item: idOf(2) })
    expect(states(stage)).toEqual(['lx standby', 'talent standby'])
  })
})

describe('readies', () => {
  test('R25 a department says ready without the lease, and may take it back', () => {
    const stage = stageWithCalls()
    const said = { kind: 'ready', item: idOf(2), department: 'lx', ready: true } as const
    stage.say(said, assistant)
    expect(states(stage)).toEqual(['lx ready', 'talent later'])
    expect(stage.run.readies).toEqual([{ item: idOf(2), department: 'lx', by: 'Ben', at: stage.t }])
    expect(stage.refusal(said, assistant).code).toBe('unchanged')
    stage.say({ ...said, ready: false }, assistant)
    expect(states(stage)).toEqual(['lx later', 'talent later'])
    expect(stage.refusal({ ...said, ready: false }).code).toBe('unchanged')
  })

  test('R25 GO with a ready missing goes, and who was missing is logged', () => {
    const stage = stageWithCalls()
    stage.say({ kind: 'ready', item: idOf(2), department: 'lx', ready: true }, assistant)
    const calls = departmentCalls({ run: stage.run, plan: stage.plan, projection: stage.projection(), t: stage.t })
    expect(missingReadies(calls, idOf(2))).toEqual(['talent'])
    expect(stage.go().effect).toMatchObject({ kind: 'started', missed: ['talent'] })
    expect(stage.run.readies).toEqual([])
  })

  test('R25 ready for what runs already, or for what is gone, is refused; a second performance asks again', () => {
    const stage = stageWithCalls()
    stage.say({ kind: 'ready', item: idOf(2), department: 'lx', ready: true })
    stage.go()
    expect(stage.refusal({ kind: 'ready', item: idOf(2), department: 'talent', ready: true }).code).toBe('not-now')
    expect(stage.refusal({ kind: 'ready', item: idOf(77), department: 'lx', ready: true }).code).toBe('no-such-item')
    expect(stage.say({ kind: 'jump', to: idOf(2) }).effect).toMatchObject({ missed: ['lx', 'talent'] })
  })

  test('R25 readies that wait are bounded', () => {
    const rows = Array.from({ length: 251 }, (_, i) => rowOf(i + 1, { duration: second }))
    const stage = new Stage(showOf(rows))
    const all = ['lx', 'snd', 'vid', 'fly', 'dress', 'hmu', 'talent', 'foh'] as const
    for (const { id } of rows.slice(0, 250)) for (const department of all) stage.say({ kind: 'ready', item: id, department, ready: true })
    expect(stage.refusal({ kind: 'ready', item: idOf(251), department: 'lx', ready: true }).code).toBe('too-many')
  })
})
