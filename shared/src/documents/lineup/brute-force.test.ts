import { describe, expect, test } from 'bun:test'
import { createRng } from '../../../test/rng'
import { bruteVerdicts, bruteWalks, type Verdict } from './brute-force.fixture'
import { walksOf } from './exits'
import { generated } from './generated.fixture'
import { blank, dresserOf, idOf, lookOf, modelOf, pieceOf } from './lineup.fixture'
import { changesOf } from './quick-changes'
import type { Lineup, Look } from './schema'

const seeds = Array.from({ length: 60 }, (_, i) => 4_000 + i)

const verdictsOf = (lineup: Lineup): Verdict[] =>
  changesOf(lineup).all.map(({ kind, id, from, to, available, required, tone }) => ({
    ...{ kind, id, from: from.look.id, to: to.look.id, finale: to.finale },
    ...{ available, required, tone },
  }))

const sorted = (verdicts: readonly Verdict[]): string[] => verdicts.map((verdict) => JSON.stringify(verdict)).sort()

describe('L1–L11 exits and changes are those of a brute-force check', () => {
  test.each(seeds)('seed %d', (seed) => {
    const lineup = generated(seed)
    const { exits, finale } = walksOf(lineup)
    const walks = [...exits, ...finale].map(({ look, model, entrance, backStage }) => [look.id, model ?? undefined, entrance, backStage])
    expect(walks).toEqual(bruteWalks(lineup).map(({ look, who, out, back }) => [look.id, who, out, back]))
    expect(sorted(verdictsOf(lineup))).toEqual(sorted(bruteVerdicts(lineup)))
  })

  test('the generated lineups have conflicts of every kind, and changes that are fine', () => {
    const seen = new Set(
      seeds.flatMap((seed) => verdictsOf(generated(seed)).map(({ kind, tone, finale }) => `${kind} ${tone}${finale ? ' finale' : ''}`)),
    )
    const tones = ['impossible', 'tight', 'fine']
    const kinds = ['model', 'dresser', 'piece']
    expect(kinds.flatMap((kind) => tones.map((tone) => `${kind} ${tone}`)).filter((one) => !seen.has(one))).toEqual([])
    expect([...seen].some((one) => one.endsWith('finale'))).toBe(true)
  })
})

/**
 * Twenty models in turns, each dressed by a dresser of their own: nothing is
 * wrong. Then conflicts are planted at known looks.
 */
const calm = (looks: number): Lineup => ({
  ...blank(),
  finale: { included: false, gap: 0, exitEvery: 3_000, order: 'first-look' },
  models: Array.from({ length: 20 }, (_, i) => modelOf(2_000 + i)),
  dressers: Array.from({ length: 20 }, (_, i) => dresserOf(3_000 + i)),
  looks: Array.from({ length: looks }, (_, i) => lookOf(i + 1, { model: idOf(2_000 + (i % 20)), dresser: idOf(3_000 + (i % 20)) })),
})

const changed = (lineup: Lineup, n: number, changes: Partial<Look>): Lineup => ({
  ...lineup,
  looks: lineup.looks.map((look) => (look.id === idOf(n) ? { ...look, ...changes } : look)),
})

describe('planted conflicts are found, with the answers they were planted with', () => {
  const wrongIn = (lineup: Lineup) => verdictsOf(lineup).filter(({ tone }) => tone !== 'fine')

  // 30 s a look, 45 s walk: look n + 20 goes out 600 s after look n, which leaves 555 s.
  test('nothing planted, nothing found', () => {
    expect(changesOf(calm(60)).all.length).toBe(40)
    expect(wrongIn(calm(60))).toEqual([])
  })

  test.each(seeds.slice(0, 20))('a model’s change of a known slack, seed %d', (seed) => {
    const rng = createRng(seed)
    const n = 21 + rng.int(40)
    const slack = 1_000 * (rng.int(90) - 45)
    const changeTime = 555_000 - 10_000 - 10_000 - 15_000 - slack
    const verdict = { kind: 'model', id: idOf(2_000 + ((n - 1) % 20)), from: idOf(n - 20), to: idOf(n), finale: false } as const
    const tone = slack < 0 ? 'impossible' : 'tight'
    const wrong = wrongIn(changed(calm(60), n, { changeTime })).filter(({ kind }) => kind === 'model')
    expect(wrong).toEqual(slack < 30_000 ? [{ ...verdict, available: 555_000, required: 555_000 - slack, tone }] : [])
  })

  test.each(seeds.slice(0, 20))('a shared piece, seed %d', (seed) => {
    const rng = createRng(seed)
    const n = 1 + rng.int(50)
    const apart = 1 + rng.int(9)
    const lineup = { ...calm(60), pieces: [pieceOf(4_000, [idOf(n), idOf(n + apart)], { kind: 'shoes' })] }
    const available = 30_000 * apart - 45_000
    const required = 10_000 + 15_000 + 90_000 + 10_000 + 15_000
    const slack = available - required
    const tone = slack < 0 ? 'impossible' : 'tight'
    const verdict = { kind: 'piece', id: idOf(4_000), from: idOf(n), to: idOf(n + apart), finale: false, available, required, tone }
    expect(wrongIn(lineup)).toEqual(slack < 30_000 ? [verdict as Verdict] : [])
  })

  test.each(seeds.slice(0, 20))('a dresser for two models, seed %d', (seed) => {
    const rng = createRng(seed)
    const n = 21 + rng.int(35)
    const apart = 1 + rng.int(4)
    const slack = 1_000 * (rng.int(90) - 45)
    // The model of look n is at the rail 545 s before it goes out; with 500 s for the change the dresser is free 45 s before it does.
    const available = 30_000 * apart + 45_000
    const changeTime = available - 15_000 - 10_000 - 15_000 - slack
    if (changeTime < 0) return
    const own = idOf(3_000 + ((n - 1) % 20))
    const two = changed(changed(calm(60), n, { changeTime: 500_000 }), n + apart, { changeTime, dresser: own })
    const found = wrongIn(two).filter(({ kind }) => kind === 'dresser')
    const verdict = {
      kind: 'dresser',
      id: own,
      from: idOf(n),
      to: idOf(n + apart),
      finale: false,
      available,
      required: available - slack,
    } as const
    expect(found).toEqual(slack < 30_000 ? [{ ...verdict, tone: slack < 0 ? 'impossible' : 'tight' }] : [])
  })
})
