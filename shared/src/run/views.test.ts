import { describe, expect, test } from 'bun:test'
import type { Row } from '../documents/run-of-show/schema'
import { rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute } from '../time'
import type { Entry } from './entry'
import { supersededEntry } from './merge'
import { Stage, stageOf, uuidOf } from './run.fixture'
import { columnsIn, entryIn, rowFor, rowIn, runIn, type View, viewOf } from './views'

const column = (n: number, title: string, department: 'lx' | 'snd' | 'talent' | null) => ({
  id: uuidOf(n),
  title,
  kind: 'text' as const,
  department,
  options: [],
})
const columns = [column(1, 'Budget', null), column(2, 'Lights', 'lx'), column(3, 'Sound', 'snd'), column(4, 'Talent', 'talent')]
const cells = Object.fromEntries(columns.map(({ id, title }) => [id, `${title} text`]))
const titles = (shown: readonly { title: string }[]) => shown.map(({ title }) => title)

const shared = (screen: Parameters<typeof viewOf>[0]['screen'], department: 'lx' | null = null) =>
  viewOf({ screen, department, isShared: true })

describe('R37 what a screen is given', () => {
  test('a member is given every column, and notes on the caller’s and the presenter’s screen', () => {
    const views = (['caller', 'follow', 'presenter'] as const).map((screen) => viewOf({ screen, department: null, isShared: false }))
    expect(views.map((view) => titles(columnsIn(view, columns)).length)).toEqual([4, 4, 4])
    expect(views.map(({ notes }) => notes)).toEqual([true, false, true])
  })

  test('a link is given the columns of its screen and none that is of no department', () => {
    expect(titles(columnsIn(shared('follow'), columns))).toEqual(['Lights', 'Sound', 'Talent'])
    expect(titles(columnsIn(shared('department', 'lx'), columns))).toEqual(['Lights'])
    expect(titles(columnsIn(shared('talent'), columns))).toEqual(['Talent'])
    for (const screen of ['stage', 'presenter', 'overview'] as const) expect(columnsIn(shared(screen), columns)).toEqual([])
    expect(shared('presenter').notes).toBe(true)
  })

  test('a row has the cells of its columns, in their order, and no rich text', () => {
    const row = rowOf(1, { cells: { ...cells, [uuidOf(9)]: 'a removed column' }, notes: { type: 'doc', content: [] } })
    const shown = rowIn(columnsIn(shared('department', 'lx'), columns), row)
    expect(shown).toEqual({ ...row, notes: null, cells: { [uuidOf(2)]: 'Lights text' } })
  })

  test('a link learns nobody’s account or device', () => {
    const person = { kind: 'person' as const, user: 'account-of-lia', name: 'Lia' }
    const lights = { ...column(2, 'Lights', 'lx'), kind: 'person' as const }
    const stage = new Stage({ ...showOf([rowOf(1, { values: { [uuidOf(2)]: person } })]), columns: [lights] })
    stage.go()
    stage.say({ kind: 'hand-over', to: { user: 'ben', name: 'Ben', device: 'phone' } })
    stage.append(supersededEntry(stage.run, [stage.log[2] as Entry], stage.context(null)))
    const view = shared('department', 'lx')
    const row = rowFor(view, [lights], stage.snapshot.items[0] as Row)
    expect(row.values).toEqual({ [uuidOf(2)]: { ...person, user: null } })
    const told = JSON.stringify([runIn(view, stage.run), ...stage.log.map((entry) => entryIn(view, entry))])
    expect(told).toContain('"Ben"')
    for (const secret of ['"ana"', '"ben"', '"desk"', '"phone"', 'account-of-lia']) expect(told).not.toContain(secret)
  })

  test('a link is given the caller’s messages for its screen, and of others that its own is gone', () => {
    const stage = stageOf(minute)
    const heardBy = (view: View) => {
      const heard = stage.log.flatMap(({ ...entry }) => {
        const { command } = entryIn(view, entry)
        return command.kind === 'message' ? [command.text] : []
      })
      return [...heard, runIn(view, stage.run).message?.text ?? null]
    }
    stage.say({ kind: 'message', text: 'Doors', to: 'everyone' })
    stage.say({ kind: 'message', text: 'Lia is ill', to: 'dress' })
    expect(heardBy(shared('department', 'lx'))).toEqual(['Doors', '', null])
    expect(heardBy(shared('talent'))).toEqual(['Doors', 'Lia is ill', 'Lia is ill'])
    stage.say({ kind: 'message', text: 'Slower', to: 'stage' })
    expect([shared('stage'), shared('presenter'), shared('overview')].map((view) => heardBy(view).at(-1))).toEqual([
      'Slower',
      'Slower',
      null,
    ])
  })

  test('the calls in the run and in its log are held to the same', () => {
    const snapshot = { ...showOf([rowOf(1, { duration: minute, cells }), rowOf(2, { duration: minute, cells })]), columns }
    const stage = new Stage(snapshot)
    const go = stage.go()
    const textOf = (value: unknown) => JSON.stringify(value)
    for (const value of [runIn(shared('stage'), stage.run), ...stage.log.map((entry) => entryIn(shared('stage'), entry))])
      expect(textOf(value)).not.toContain('text"')
    expect(textOf(entryIn(shared('department', 'lx'), go))).toContain('Lights text')
    expect(textOf(entryIn(shared('department', 'lx'), go))).not.toContain('Sound text')
    const member = viewOf({ screen: 'follow', department: null, isShared: false })
    expect(entryIn(member, go)).toBe(go)
    expect(runIn(member, stage.run)).toBe(stage.run)
  })
})
