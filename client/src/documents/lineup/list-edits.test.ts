import { expect, test } from 'bun:test'
import { type ListKey, listKeys, listText } from './list-columns'
import { listEdits } from './list-edits'
import { lineupOf, lookNamed, modelNamed } from './test-lineup'

const lineup = lineupOf({
  looks: [lookNamed('1', { designer: { id: 'd1', name: 'Aurélie' } }), lookNamed('2')],
  models: [modelNamed('m1', 'Inès')],
})
const ids = () => {
  let next = 0
  return () => `new ${++next}`
}
const edit = (...cells: readonly (readonly [string, ListKey, string])[]) =>
  listEdits(
    cells.map(([id, key, text]) => ({ look: { id, number: id }, key, text })),
    { lineup, newId: ids() },
  )

test('a name that is known is that person, whatever its accents and case', () => {
  expect(edit(['1', 'model', 'INES'])).toEqual({
    edits: [{ name: 'changeLooks', args: { changes: [{ id: '1', model: 'm1' }] } }],
    faults: [],
  })
})

test('a name nobody has is a new person, once however often it is written, and comes before the looks', () => {
  const { edits } = edit(['1', 'model', 'Noor'], ['2', 'model', 'noor'], ['2', 'dresser', 'Hélène'])
  expect(edits.map(({ name }) => name)).toEqual(['addModels', 'addDressers', 'changeLooks'])
  expect(edits[0]?.args).toEqual({ models: [{ id: 'new 1', name: 'Noor' }] })
  expect(edits[2]?.args).toEqual({
    changes: [
      { id: '1', model: 'new 1' },
      { id: '2', model: 'new 1', dresser: 'new 2' },
    ],
  })
})

test('a designer other looks have is the same one', () => {
  expect(edit(['2', 'designer', 'Aurelie']).edits[0]?.args).toEqual({ changes: [{ id: '2', designer: { id: 'd1', name: 'Aurélie' } }] })
})

test('a designer nobody has is only a name: no entry of the directory is made up', () => {
  expect(edit(['2', 'designer', 'Havn']).edits[0]?.args).toEqual({ changes: [{ id: '2', designer: { id: null, name: 'Havn' } }] })
})

test('what cannot be taken is told with what is expected, and the rest goes on', () => {
  const { edits, faults } = edit(['1', 'change', 'rapid'], ['1', 'status', 'substituted'], ['2', 'fitting', 'Second fitting'])
  expect(edits).toEqual([{ name: 'changeLooks', args: { changes: [{ id: '2', fitting: 'second-fitting' }] } }])
  expect(faults).toEqual([
    'Look 1: Expected a change such as quick, standard, complex, full; found “rapid”.',
    'Look 1: A substituted look needs a stand-in: open it and choose one.',
  ])
})

test('an empty cell takes away what can be nothing', () => {
  expect(edit(['1', 'model', ''], ['1', 'designer', ' '], ['1', 'fitting', ''], ['1', 'status', '']).edits[0]?.args).toEqual({
    changes: [{ id: '1', model: null, designer: null, fitting: 'none', status: 'in', standIn: null }],
  })
})

test('what a cell says means the same when it is written back', () => {
  const look = lookNamed('1', {
    title: 'Cape',
    model: 'm1',
    designer: { id: 'd1', name: 'Aurélie' },
    change: 'quick',
    fitting: 'fitted',
    status: 'held',
    lightCue: 'LX 3',
  })
  const whole = { ...lineup, looks: [look] }
  const { edits, faults } = listEdits(
    listKeys.map((key) => ({ look, key, text: listText(look, key, whole) })),
    { lineup: whole, newId: ids() },
  )
  expect(faults).toEqual([])
  const [change] = edits
  expect(change?.name === 'changeLooks' && { ...look, ...change.args.changes[0] }).toEqual(look)
})
