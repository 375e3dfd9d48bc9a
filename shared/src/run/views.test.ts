import { describe, expect, test } from 'bun:test'
import { rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute } from '../time'
import { Stage, uuidOf } from './run.fixture'
import { columnsIn, entryIn, rowIn, runIn, viewOf } from './views'

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
