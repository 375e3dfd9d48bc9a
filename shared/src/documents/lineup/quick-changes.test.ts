import { describe, expect, test } from 'bun:test'
import { liveWalksOf } from './exits'
import { blank, dresserOf, idOf, lookOf, modelOf, pieceOf } from './lineup.fixture'
import { type Change, changesOf } from './quick-changes'
import type { Lineup, Look, Piece } from './schema'

const [anna, bea, cleo, hugo] = [idOf(51), idOf(52), idOf(53), idOf(61)]

/** 30 s a look, 45 s walk; the defaults need 10 + 90 + 10 + 15 s for a standard change. */
const lineupOf = (looks: readonly Look[], changes: Partial<Lineup> = {}): Lineup => ({
  ...blank(),
  finale: { included: false, gap: 60_000, exitEvery: 3_000, order: 'first-look' },
  models: [modelOf(51), modelOf(52), modelOf(53)],
  dressers: [dresserOf(61)],
  looks,
  ...changes,
})

/** Looks 1, 2, 3 … worn by these; `null`: somebody else. */
const worn = (...models: readonly (string | null)[]): Look[] => models.map((model, i) => lookOf(i + 1, { model }))

const only = (lineup: Lineup, kind: Change['kind']) => changesOf(lineup).all.filter((change) => change.kind === kind)
const figures = ({ from, to, available, required, slack, tone }: Change) => [
  from.look.number,
  to.look.number,
  available,
  required,
  slack,
  tone,
]

describe('L8 models', () => {
  test('available is from back stage to the entrance; required is rail, change, touch-up and queue', () => {
    const [change] = only(lineupOf(worn(anna, null, null, null, null, null, anna)), 'model')
    expect(change && figures(change)).toEqual(['1', '7', 135_000, 125_000, 10_000, 'tight'])
    expect(change?.needs).toEqual({ toRail: 10_000, handOver: 0, change: 90_000, touchUp: 10_000, queueLead: 15_000 })
  })

  test('the change is that of the look to get into: its class, or its own time', () => {
    const [first, ...rest] = worn(anna, null, null, null, null, null, anna)
    const times = (changes: Partial<Look>) =>
      only(
        lineupOf([{ ...(first as Look), change: 'full' }, ...rest.map((look) => (look.number === '7' ? { ...look, ...changes } : look))]),
        'model',
      )[0]?.required
    expect(times({ change: 'quick' })).toBe(80_000)
    expect(times({ change: 'complex' })).toBe(215_000)
    expect(times({ change: 'full', changeTime: 0 })).toBe(35_000)
  })

  test('a first look is no change; somebody who stands in has the changes, not whom it was meant for', () => {
    const looks = worn(anna, bea, anna).map((look) =>
      look.number === '3' ? { ...look, status: 'substituted' as const, standIn: bea } : look,
    )
    expect(only(lineupOf(looks), 'model').map(({ id, from, to }) => [id, from.look.number, to.look.number])).toEqual([[bea, '2', '3']])
  })

  test('L9 slack under 0 is impossible, under the margin tight, else fine', () => {
    const tone = (margin: number, changeTime: number) => {
      const looks = worn(anna, null, null, anna).map((look) => (look.number === '4' ? { ...look, changeTime } : look))
      return only(lineupOf(looks, { changes: { ...blank().changes, margin } }), 'model')[0]?.tone
    }
    // 45 s available, 35 s needed beside the change.
    expect([tone(0, 10_000), tone(1, 10_000), tone(0, 10_001), tone(5_000, 5_000), tone(5_000, 5_001)]).toEqual([
      'fine',
      'tight',
      'impossible',
      'fine',
      'tight',
    ])
  })

  test('exits that overlap leave less than nothing', () => {
    expect(only(lineupOf(worn(anna, anna)), 'model')[0]).toMatchObject({ available: -15_000, tone: 'impossible' })
  })

  test('who comes back in the same look in the finale needs the queue only', () => {
    const finale = { included: true, gap: 60_000, exitEvery: 3_000, order: 'first-look' } as const
    const { all, byLook } = changesOf(lineupOf(worn(anna, bea), { finale }))
    expect(all.map(({ to, available, required }) => [to.model, to.finale, available, required])).toEqual([
      [anna, true, 90_000, 15_000],
      [bea, true, 63_000, 15_000],
    ])
    expect(byLook.get(idOf(1))?.[0]?.key).toBe(`model/${anna}/${idOf(1)}/${idOf(1)}/finale`)
  })
})

describe('L10 dressers', () => {
  /** Anna changes into look 14, Bea into look 15, both dressed by Hugo. */
  const two = (changes: Partial<Look> = {}): Lineup => {
    const looks = worn(anna, bea, ...Array.from({ length: 11 }, () => null), anna, bea).map((look) => ({
      ...look,
      dresser: hugo,
      ...(look.number === '14' ? changes : {}),
    }))
    return lineupOf(looks)
  }

  test('a change with time to spare is done early and is in nobody’s way', () => {
    // Anna is back at 0:45 and dressed by 2:25; Bea goes out at 7:00.
    expect(only(two(), 'dresser').map(figures)).toEqual([['14', '15', 420_000 - 145_000, 130_000, 145_000, 'fine']])
  })

  test('a change that takes all the time there is leaves the dresser no time for the next', () => {
    // Anna is to be ready for touch-up at 6:05; Bea goes out at 7:00, which leaves 55 s for 130.
    expect(only(two({ changeTime: 310_000 }), 'dresser').map(figures)).toEqual([['14', '15', 55_000, 130_000, -75_000, 'impossible']])
  })

  test('whoever is late is told so once: the next is judged as if it had been done in time', () => {
    expect(only(two({ changeTime: 900_000 }), 'dresser').map(figures)).toEqual([['14', '15', 55_000, 130_000, -75_000, 'impossible']])
  })

  test('first looks, one model’s own changes and dressers who are gone need no test', () => {
    const looks = worn(anna, bea, null, null, null, null, anna, null, null, null, null, null, anna).map((look) => ({
      ...look,
      dresser: hugo,
    }))
    expect(only(lineupOf(looks), 'dresser')).toEqual([])
    expect(only({ ...two(), dressers: [] }, 'dresser')).toEqual([])
  })
})

describe('L11 pieces', () => {
  const shared = (piece: Piece, models: readonly (string | null)[] = [anna, null, null, null, null, bea]) =>
    only(lineupOf(worn(...models), { pieces: [piece] }), 'piece')

  test('from one model to another it needs rail, hand-over, change, touch-up and queue', () => {
    expect(shared(pieceOf(71, [idOf(6), idOf(1)], { kind: 'shoes' })).map(figures)).toEqual([
      ['1', '6', 105_000, 140_000, -35_000, 'impossible'],
    ])
  })

  test('what is put on last needs no change', () => {
    for (const kind of ['accessory', 'jewel', 'bag', 'hat', 'prop'] as const)
      expect(shared(pieceOf(71, [idOf(1), idOf(6)], { kind })).map(figures)).toEqual([['1', '6', 105_000, 50_000, 55_000, 'fine']])
  })

  test('it stays with its model; looks that do not walk or are gone do not count', () => {
    expect(shared(pieceOf(71, [idOf(1), idOf(2)]), [anna, anna])).toEqual([])
    expect(shared(pieceOf(71, [idOf(1), idOf(99)]))).toEqual([])
    const cut = worn(anna, bea, cleo).map((look) => (look.number === '2' ? { ...look, status: 'cut' as const } : look))
    expect(only(lineupOf(cut, { pieces: [pieceOf(71, [idOf(1), idOf(2), idOf(3)])] }), 'piece').map(({ to }) => to.look.number)).toEqual([
      '3',
    ])
  })
})

test('live, a late GO makes a change fit, a change that is over is in no count', () => {
  const t = 1_800_000_000_000
  const lineup = lineupOf(worn(anna, null, null, null, anna))
  expect(changesOf(lineup)).toMatchObject({ impossible: 1, tight: 0 })
  const entrances = new Map([1, 2, 3, 4].map((n) => [idOf(n), t + (n - 1) * 30_000]))
  const waited = changesOf(lineup, liveWalksOf(lineup, { entrances, now: t + 180_000 }))
  expect(waited).toMatchObject({ impossible: 0, tight: 1 })
  const gone = changesOf(lineup, liveWalksOf(lineup, { entrances: new Map([...entrances, [idOf(5), t + 121_000]]), now: t + 180_000 }))
  expect(gone).toMatchObject({ impossible: 0, tight: 0 })
  expect(gone.all.map(({ over, tone }) => [over, tone])).toEqual([[true, 'impossible']])
})
