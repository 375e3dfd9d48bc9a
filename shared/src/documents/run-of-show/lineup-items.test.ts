import { describe, expect, test } from 'bun:test'
import { idOf, type Person, people } from '../../../test/people'
import { planOf } from './import.fixture'
import { runOfShow } from './index'
import { referencesOf } from './references'

const lineup = { document: idOf(90), section: null }
const anna = (): Person => {
  const [one] = people(1) as [Person]
  one.run('addItems', {
    items: [
      { id: idOf(1), title: 'Collection' },
      { id: idOf(2), kind: 'milestone' },
    ],
  })
  one.run('groupItems', { ids: [idOf(2)], group: { id: idOf(10), title: 'G' } })
  return one
}

describe('R38 a lineup in the plan', () => {
  test('is what an item refers to, all of it or a section, and is no more when it is taken back', () => {
    const one = anna()
    one.run('changeItems', { changes: [{ id: idOf(1), lineup: { ...lineup, section: idOf(91) } }] })
    expect(one.snapshot().items[0]?.lineup).toEqual({ ...lineup, section: idOf(91) })
    expect(referencesOf(one.snapshot())).toEqual([{ kind: 'document', id: idOf(90), item: `items/${idOf(1)}` }])
    one.run('changeItems', { changes: [{ id: idOf(1), lineup: null }] })
    expect(referencesOf(one.snapshot())).toEqual([])
  })

  test.each([
    ['changeItems', { changes: [{ id: idOf(2), lineup }] }, 'milestone'],
    ['changeItems', { changes: [{ id: idOf(10), lineup }] }, 'group'],
    ['addItems', { items: [{ id: idOf(5), kind: 'group', lineup }] }, 'group'],
    ['addItems', { items: [{ id: idOf(5), kind: 'milestone', lineup }] }, 'milestone'],
  ] as const)('%s %j is refused: a row that is no item is none', (name, args, kind) => {
    const one = anna()
    const before = one.snapshot()
    expect(one.refusal(name, args)).toContain(`is a ${kind}; only an item can be a lineup.`)
    expect(one.snapshot()).toEqual(before)
  })

  test('goes out as JSON and comes back', async () => {
    const one = anna()
    one.run('changeItems', { changes: [{ id: idOf(1), lineup }] })
    const { json } = runOfShow.exports
    const plan = await planOf((await json?.write(one.snapshot(), { title: 'Show', at: 0 })) ?? '')
    expect(plan.args.rows.map((row) => row.lineup)).toEqual([lineup, null, null])
  })

  test('an older document says nothing of it, and is upgraded by being opened', () => {
    expect(runOfShow.version).toBe(2)
    expect(runOfShow.upgrades).toHaveLength(1)
  })
})
