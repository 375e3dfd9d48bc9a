import { describe, expect, test } from 'bun:test'
import { after, blank, demoOf, dresserOf, idOf, lookOf, modelOf, pieceOf, refusalOf, sectionOf, seeded } from './lineup.fixture'
import { looksInOrder } from './order'
import type { Lineup } from './schema'
import { templates } from './templates'

const base: Lineup = {
  ...blank(),
  sections: [sectionOf(91), sectionOf(92), sectionOf(93)],
  looks: [
    lookOf(1),
    lookOf(2, { section: idOf(91), model: idOf(51) }),
    lookOf(3, { section: idOf(91), model: idOf(52), casting: { [idOf(51)]: 'no' } }),
    lookOf(4, { section: idOf(92), model: idOf(51) }),
    lookOf(5, { section: idOf(92) }),
  ],
  models: [modelOf(51, { name: 'Anna' }), modelOf(52, { name: 'Bea' })],
  dressers: [dresserOf(61)],
  pieces: [pieceOf(71, [idOf(2), idOf(4)])],
}

const numbers = (lineup: Lineup): string[] => looksInOrder(lineup).map(({ number }) => number)
const run = (name: string, args: unknown, lineup = base) => after(lineup, { name, args })
const look = (lineup: Lineup, n: number) => lineup.looks.find(({ id }) => id === idOf(n))

describe('nothing renumbers', () => {
  test.each<[string, unknown]>([
    ['moveLooks', { ids: [idOf(4), idOf(2)], after: idOf(5) }],
    ['setStatus', { ids: [idOf(2), idOf(3)], status: 'cut' }],
    ['swapModels', { look: idOf(2), with: idOf(3) }],
    ['moveSections', { ids: [idOf(92)], after: null }],
    ['removeSections', { ids: [idOf(91)], keepLooks: true }],
    ['removeLooks', { ids: [idOf(1)] }],
    ['addLooks', { looks: [{ id: idOf(9), number: '9' }], after: idOf(2) }],
    ['duplicateLooks', { copies: [{ of: idOf(2), id: idOf(9) }] }],
  ])('%s', (name, args) => {
    const changed = run(name, args)
    for (const { id, number } of base.looks) expect(changed.looks.find((one) => one.id === id)?.number ?? number).toBe(number)
  })
})

describe('looks', () => {
  test('move as one block, into the section where they are put', () => {
    const moved = run('moveLooks', { ids: [idOf(5), idOf(1)], after: idOf(2) })
    expect(numbers(moved)).toEqual(['2', '5', '1', '3', '4'])
    expect(look(moved, 5)?.section).toBe(idOf(91))
    expect(numbers(run('moveLooks', { ids: [idOf(2)], after: null, section: idOf(92) }))).toEqual(['1', '3', '2', '4', '5'])
    expect(numbers(run('moveLooks', { ids: [idOf(1)], section: idOf(91) }))).toEqual(['2', '3', '1', '4', '5'])
    expect(numbers(run('moveLooks', { ids: [idOf(3)], section: null }))).toEqual(['1', '3', '2', '4', '5'])
  })

  test('are added where "after" stands, or last in their section', () => {
    expect(
      numbers(
        run('addLooks', {
          looks: [
            { id: idOf(8), number: '8' },
            { id: idOf(9), number: '9' },
          ],
          after: idOf(2),
        }),
      ),
    ).toEqual(['1', '2', '8', '9', '3', '4', '5'])
    expect(numbers(run('addLooks', { looks: [{ id: idOf(8), number: '8' }], section: idOf(91) }))).toEqual(['1', '2', '3', '8', '4', '5'])
  })

  test('a substitute walks instead; in again, there is none', () => {
    const substituted = run('setStatus', { ids: [idOf(2)], status: 'substituted', standIn: idOf(52) })
    expect(look(substituted, 2)).toMatchObject({ status: 'substituted', model: idOf(51), standIn: idOf(52) })
    expect(look(run('setStatus', { ids: [idOf(2)], status: 'in' }, substituted), 2)).toMatchObject({ status: 'in', standIn: null })
  })

  test('two exchange their models', () => {
    const swapped = run('swapModels', { look: idOf(2), with: idOf(3) })
    expect([look(swapped, 2)?.model, look(swapped, 3)?.model]).toEqual([idOf(52), idOf(51)])
  })

  test('a copy stands behind its look, has the next letter, nobody to walk it, and pieces only on request', () => {
    const copies = [
      { of: idOf(2), id: idOf(8) },
      { of: idOf(2), id: idOf(9) },
      { of: idOf(4), id: idOf(10), number: '40' },
    ]
    const copied = run('duplicateLooks', { copies })
    expect(numbers(copied).sort()).toEqual(['1', '2', '2A', '2B', '3', '4', '40', '5'])
    expect(look(copied, 8)).toMatchObject({ number: '2A', section: idOf(91), model: null, casting: {} })
    expect(Object.keys(copied.pieces[0]?.looks ?? {}).sort()).toEqual([idOf(2), idOf(4)])
    expect(Object.keys(run('duplicateLooks', { copies, sharePieces: true }).pieces[0]?.looks ?? {}).length).toBe(5)
  })

  test('removed ones come back where they stood, with their pieces', () => {
    expect(
      after(base, { name: 'removeLooks', args: { ids: [idOf(2), idOf(4)] } }, { name: 'restoreLooks', args: { ids: [idOf(4), idOf(2)] } }),
    ).toEqual(base)
  })
})

describe('sections', () => {
  test('go with their looks, or leave them last in the section before', () => {
    expect(numbers(run('removeSections', { ids: [idOf(91)] }))).toEqual(['1', '4', '5'])
    const kept = run('removeSections', { ids: [idOf(91), idOf(92)], keepLooks: true })
    expect(numbers(kept)).toEqual(['1', '2', '3', '4', '5'])
    expect(kept.looks.every(({ section }) => section === null)).toBe(true)
    const joined = run('removeSections', { ids: [idOf(92)], keepLooks: true }, run('moveLooks', { ids: [idOf(2)], after: idOf(5) }))
    expect(numbers(joined)).toEqual(['1', '3', '4', '5', '2'])
    expect(joined.looks.filter(({ section }) => section === idOf(91)).length).toBe(4)
  })

  test('move with their looks', () => {
    expect(numbers(run('moveSections', { ids: [idOf(92)], after: null }))).toEqual(['1', '4', '5', '2', '3'])
  })
})

test('a piece belongs to exactly the looks that are said', () => {
  expect(run('setPieceLooks', { id: idOf(71), looks: [idOf(4), idOf(5)] }).pieces[0]?.looks).toEqual({ [idOf(4)]: true, [idOf(5)]: true })
  expect(run('setPieceLooks', { id: idOf(71), looks: [] }).pieces[0]?.looks).toEqual({})
})

test('an import instead of what is there keeps the people', () => {
  const args = {
    sections: [],
    looks: [{ id: idOf(9), number: '1', model: idOf(51) }],
    pieces: [],
    models: [{ id: idOf(53), name: 'Cleo' }],
    dressers: [],
    replace: true,
  }
  const imported = run('importLooks', args)
  expect([numbers(imported), imported.sections, imported.pieces]).toEqual([['1'], [], []])
  expect(imported.models.map(({ name }) => name)).toEqual(['Anna', 'Bea', 'Cleo'])
})

test.each<[string, unknown, string]>([
  ['moveLooks', { ids: [idOf(99)], after: null }, `There is no look ${idOf(99)}.`],
  [
    'moveLooks',
    { ids: [idOf(1)], after: idOf(2), section: idOf(92) },
    `Look 2 does not stand in section ${idOf(92)}; expected a look of that section in “after”.`,
  ],
  ['moveLooks', { ids: [idOf(1)], after: null, section: idOf(99) }, `There is no section ${idOf(99)}.`],
  ['addLooks', { looks: [{ id: idOf(71) }] }, `The id ${idOf(71)} is taken; give each a new id.`],
  ['changeLooks', { changes: [{ id: idOf(1), model: idOf(61) }] }, `There is no model ${idOf(61)} for look ${idOf(1)}.`],
  ['setStatus', { ids: [idOf(2)], status: 'substituted' }, 'Expected the model who walks instead, in “standIn”.'],
  [
    'setStatus',
    { ids: [idOf(2)], status: 'substituted', standIn: idOf(51) },
    'Look 2 is this model’s already; expected another one to stand in.',
  ],
  ['setStatus', { ids: [idOf(2)], status: 'cut', standIn: idOf(51) }, 'Only a substituted look has a stand-in.'],
  ['swapModels', { look: idOf(2), with: idOf(2) }, 'A look cannot exchange models with itself.'],
  [
    'assignModel',
    { ids: [idOf(2), idOf(3)], model: idOf(51) },
    'The casting says no to Anna in look 3; change the casting first or choose somebody else.',
  ],
  ['setCasting', { look: idOf(2), model: idOf(61), casting: 'option' }, `There is no model ${idOf(61)}.`],
  ['restoreLooks', { ids: [idOf(2)] }, `There is no removed look ${idOf(2)}.`],
  [
    'changeModels',
    { changes: [{ id: idOf(51), finaleLook: idOf(99) }] },
    `There is no look ${idOf(99)} for the finale of model ${idOf(51)}.`,
  ],
  [
    'addSections',
    { sections: Array.from({ length: 98 }, (_, i) => ({ id: idOf(200 + i) })) },
    'A lineup has at most 100 sections; there are 3 and 98 would be added.',
  ],
])('%s is refused in a sentence', (name, args, sentence) => {
  expect(refusalOf(base, name, args)).toBe(sentence)
})

test.each(Object.keys(templates))('template %s has as many numbered looks as it says', (template) => {
  const lineup = seeded({ template })
  const count = Number(template.split('-')[1])
  expect(numbers(lineup)).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)))
})

test('a template nobody knows is an empty lineup; the demo is the same each time', () => {
  expect(seeded({ template: 'no-such' })).toEqual(blank())
  expect(demoOf()).toEqual(demoOf())
})
