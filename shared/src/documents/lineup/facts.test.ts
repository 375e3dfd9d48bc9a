import { expect, test } from 'bun:test'
import { referencesOf } from './facts'
import { after, blank, idOf, lookOf, refusalOf } from './lineup.fixture'

test('a designer or collection that is only a name refers to nothing', () => {
  const designer = { id: idOf(71), name: 'Aurélie Morel' }
  const lineup = { ...blank(), looks: [lookOf(1, { designer, collection: { id: null, name: 'Reversed' } })] }
  expect(referencesOf(lineup)).toEqual([{ kind: 'designer', id: idOf(71), item: `looks/${idOf(1)}` }])
})

test('a look keeps a name the directory does not have', () => {
  const designer = { id: null, name: 'Havn' }
  const lineup = after(blank(), { name: 'addLooks', args: { looks: [{ id: idOf(1), number: '1', designer }] } })
  expect(lineup.looks[0]?.designer).toEqual(designer)
  expect(refusalOf(lineup, 'changeLooks', { changes: [{ id: idOf(1), designer: { id: 'nobody', name: 'Havn' } }] })).not.toBeNull()
})
