import { describe, expect, test } from 'bun:test'
import { finaleOf } from './finale'
import { fixesFor } from './fixes'
import { after, blank, demoOf, idOf, lookOf, modelOf, pieceOf } from './lineup.fixture'
import { changesOf } from './quick-changes'
import type { Lineup, Look } from './schema'

const [anna, bea] = [idOf(51), idOf(52)]

const lineupOf = (stated: string | null, looks: Partial<Record<number, Partial<Look>>> = {}, changes: Partial<Lineup> = {}): Lineup => ({
  ...blank(),
  models: [modelOf(51, { name: 'Anna', finaleLook: stated }), modelOf(52, { name: 'Bea' })],
  looks: [anna, bea, null, null, null, null, anna].map((model, i) => lookOf(i + 1, { model, ...looks[i + 1] })),
  ...changes,
})

describe('L12 the finale', () => {
  test('is in order when everybody is back in time in the look stated', () => {
    expect(finaleOf(lineupOf(idOf(7)))).toMatchObject({ problems: [], start: 180_000 + 45_000 + 60_000, length: 3_000 + 45_000 })
    expect(finaleOf(demoOf()).problems).toEqual([])
  })

  test.each<[string, Lineup, string, string]>([
    [
      'a look that was removed',
      lineupOf(idOf(99)),
      'gone',
      'Anna is to close in a look that was removed. Choose another look for the finale.',
    ],
    [
      'a cut look',
      lineupOf(idOf(1), { 1: { status: 'cut' } }),
      'not-walking',
      'Anna is to close in look 1, which is cut. Choose another look for the finale.',
    ],
    [
      'a held look',
      lineupOf(idOf(1), { 1: { status: 'held' } }),
      'not-walking',
      'Anna is to close in look 1, which is held. Choose another look for the finale.',
    ],
    [
      'a look of another model',
      lineupOf(idOf(2)),
      'other-model',
      'Anna is to close in look 2, which Bea walks. Choose a look of Anna for the finale.',
    ],
    [
      'a look a stand-in walks',
      lineupOf(idOf(1), { 1: { status: 'substituted', standIn: bea } }),
      'other-model',
      'Anna is to close in look 1, which Bea walks. Choose a look of Anna for the finale.',
    ],
    [
      'a look nobody walks',
      lineupOf(idOf(3)),
      'other-model',
      'Anna is to close in look 3, which nobody walks. Choose a look of Anna for the finale.',
    ],
  ])('%s is told, and the last look walked stands in for it', (_, lineup, kind, message) => {
    const { exits, problems } = finaleOf(lineup)
    expect(problems).toMatchObject([{ kind, message, model: anna }])
    expect(exits.find(({ model }) => model === anna)?.look.number).toBe('7')
  })

  test('too little time to get back into the stated look is told, and waiting longer is offered', () => {
    const lineup = lineupOf(idOf(1))
    const { problems } = finaleOf(lineup)
    expect(problems).toMatchObject([
      {
        kind: 'too-short',
        look: idOf(1),
        message:
          'Anna has 1:00 to be back in look 1 for the finale and needs 2:05. Wait longer before the finale, or choose the look walked last.',
      },
    ])
    const change = changesOf(lineup).all.find(({ to, tone }) => to.finale && tone === 'impossible')
    const fixes = change ? fixesFor(lineup, change) : []
    expect(fixes.map(({ title }) => title)).toEqual([
      'Anna closes in the look walked last instead of look 1',
      'Wait 1:35 longer before the finale',
    ])
    for (const { edits } of fixes) expect(finaleOf(after(lineup, ...edits)).problems).toEqual([])
  })

  test('a piece in two looks that both come out is told', () => {
    const lineup = lineupOf(null, {}, { pieces: [pieceOf(71, [idOf(2), idOf(7)], { title: 'Onyx brooch', kind: 'jewel' })] })
    expect(finaleOf(lineup).problems.map(({ message }) => message)).toContain(
      '“Onyx brooch” is in looks 7 and 2, which both come out in the finale. Leave it out of one, or choose another look for the finale.',
    )
  })

  test('no finale, no problems', () => {
    const none = lineupOf(idOf(99), {}, { finale: { ...blank().finale, included: false } })
    expect(finaleOf(none)).toEqual({ exits: [], start: null, length: 0, problems: [] })
  })
})
