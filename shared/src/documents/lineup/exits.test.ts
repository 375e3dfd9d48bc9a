import { describe, expect, test } from 'bun:test'
import { exitsOf, lineupLength, liveExitsOf, liveWalksOf, sectionLength, walksOf } from './exits'
import { blank, idOf, lookOf, modelOf, sectionOf } from './lineup.fixture'
import type { Lineup, Look } from './schema'

/** 30 s a look, 45 s walk, no finale. */
const lineupOf = (looks: readonly Look[], changes: Partial<Lineup> = {}): Lineup => ({
  ...blank(),
  finale: { included: false, gap: 60_000, exitEvery: 3_000, order: 'first-look' },
  looks,
  ...changes,
})

const said = (lineup: Lineup): [string, number, number][] =>
  exitsOf(lineup).map(({ look, entrance, backStage }) => [look.number, entrance, backStage])

describe('in the plan', () => {
  test('L1 looks without a section go first, then section by section; one whose section is gone counts as without', () => {
    const sections = [sectionOf(91), sectionOf(92)]
    const looks = [
      lookOf(1, { section: idOf(92) }),
      lookOf(2, { section: idOf(91) }),
      lookOf(3),
      lookOf(4, { section: idOf(99) }),
      lookOf(5, { section: idOf(91) }),
    ]
    expect(said(lineupOf(looks, { sections })).map(([number]) => number)).toEqual(['3', '4', '2', '5', '1'])
  })

  test('L2 held and cut looks do not walk, leave no gap and keep their number, whatever pace they have', () => {
    const looks = [lookOf(1), lookOf(2, { status: 'cut', exitEvery: 500_000 }), lookOf(3, { status: 'held' }), lookOf(4)]
    expect(said(lineupOf(looks))).toEqual([
      ['1', 0, 45_000],
      ['4', 30_000, 75_000],
    ])
  })

  test('L3 a substituted look walks with its stand-in; nobody walks where the model or the stand-in is gone', () => {
    const models = [modelOf(51), modelOf(52)]
    const looks = [
      lookOf(1, { model: idOf(51) }),
      lookOf(2, { model: idOf(51), standIn: idOf(52), status: 'substituted' }),
      lookOf(3, { model: idOf(51), standIn: idOf(59), status: 'substituted' }),
      lookOf(4, { model: idOf(59) }),
      lookOf(5, { model: idOf(51), standIn: idOf(52) }),
    ]
    expect(exitsOf(lineupOf(looks, { models })).map(({ model }) => model)).toEqual([idOf(51), idOf(52), null, null, idOf(51)])
  })

  test('L4 the time until the next one is the look’s, else its section’s, else the lineup’s; a pause comes before the first look that walks', () => {
    const sections = [sectionOf(91, { exitEvery: 20_000, pause: 7_000 }), sectionOf(92, { pause: 90_000 })]
    const looks = [
      lookOf(1, { exitEvery: 12_000 }),
      lookOf(2),
      lookOf(3, { section: idOf(91), status: 'cut' }),
      lookOf(4, { section: idOf(91), walk: 60_000 }),
      lookOf(5, { section: idOf(91), exitEvery: 0 }),
      lookOf(6, { section: idOf(91) }),
      lookOf(7, { section: idOf(92), status: 'held' }),
    ]
    expect(said(lineupOf(looks, { sections }))).toEqual([
      ['1', 0, 45_000],
      ['2', 12_000, 57_000],
      ['4', 49_000, 109_000],
      ['5', 69_000, 114_000],
      ['6', 69_000, 114_000],
    ])
  })

  test('L5 lengths of sections add up to when the next may begin; the lineup lasts until everybody is back stage', () => {
    const sections = [sectionOf(91, { pause: 10_000 }), sectionOf(92, { exitEvery: 15_000 }), sectionOf(93, { pause: 99_000 })]
    const looks = [
      lookOf(1, { section: idOf(91) }),
      lookOf(2, { section: idOf(91) }),
      lookOf(3, { section: idOf(92) }),
      lookOf(4, { section: idOf(92) }),
    ]
    const lineup = lineupOf(looks, { sections })
    expect([idOf(91), idOf(92), idOf(93), null].map((section) => sectionLength(lineup, section))).toEqual([70_000, 30_000, 0, 0])
    expect(exitsOf(lineup, { section: idOf(92) }).map(({ entrance, backStage }) => [entrance, backStage])).toEqual([
      [0, 45_000],
      [15_000, 60_000],
    ])
    expect(exitsOf(lineup, { section: idOf(91) }).map(({ entrance }) => entrance)).toEqual([10_000, 40_000])
    expect(lineupLength(lineup)).toBe(70_000 + 15_000 + 45_000)
  })

  test('an empty lineup, and one where nothing walks, lasts no time and has no finale', () => {
    const finale = { included: true, gap: 60_000, exitEvery: 3_000, order: 'first-look' } as const
    for (const looks of [[], [lookOf(1, { status: 'cut' })]]) {
      const { exits, finale: closing, start, end } = walksOf(lineupOf(looks, { finale }))
      expect([exits, closing, start, end]).toEqual([[], [], 0, 0])
    }
  })

  test('L7 in the finale every model who walked comes once more: by first look or as listed, in the look stated if they walk it', () => {
    const models = [modelOf(52, { finaleLook: idOf(1) }), modelOf(53), modelOf(51, { finaleLook: idOf(1) })]
    const looks = [lookOf(1, { model: idOf(51) }), lookOf(2, { model: idOf(52) }), lookOf(3, { model: idOf(51) }), lookOf(4)]
    const finale = { included: true, gap: 60_000, exitEvery: 3_000, order: 'first-look' } as const
    const closing = (order: 'first-look' | 'model-list') =>
      walksOf(lineupOf(looks, { models, finale: { ...finale, order } })).finale.map(({ model, look, entrance }) => [
        model,
        look.number,
        entrance,
      ])
    const start = 90_000 + 45_000 + 60_000
    expect(closing('first-look')).toEqual([
      [idOf(51), '1', start],
      [idOf(52), '2', start + 3_000],
    ])
    expect(closing('model-list')).toEqual([
      [idOf(52), '2', start],
      [idOf(51), '1', start + 3_000],
    ])
    expect(lineupLength(lineupOf(looks, { models, finale }))).toBe(start + 3_000 + 45_000)
  })
})

describe('L6 live', () => {
  const t = 1_800_000_000_000
  const four = lineupOf([lookOf(1), lookOf(2), lookOf(3), lookOf(4)])
  const at = (lineup: Lineup, entrances: readonly (readonly [number, number])[], now: number) =>
    liveExitsOf(lineup, { entrances: new Map(entrances.map(([n, ms]) => [idOf(n), t + ms])), now: t + now }).map(
      ({ look, entrance, happened }) => [look.number, entrance - t, happened],
    )

  test('the past is as it was, the rest follows the last entrance', () => {
    expect(
      at(
        four,
        [
          [1, 0],
          [2, 41_000],
        ],
        50_000,
      ),
    ).toEqual([
      ['1', 0, true],
      ['2', 41_000, true],
      ['3', 71_000, false],
      ['4', 101_000, false],
    ])
  })

  test('what is late is now, never earlier, and pushes the rest', () => {
    expect(at(four, [[1, 0]], 95_000).slice(1)).toEqual([
      ['2', 95_000, false],
      ['3', 125_000, false],
      ['4', 155_000, false],
    ])
  })

  test('before the first GO everything follows the start, or now when that is over', () => {
    const first = (now: number) => liveExitsOf(four, { entrances: new Map(), now: t + now, start: t + 60_000 })[0]?.entrance
    expect(first(0)).toBe(t + 60_000)
    expect(first(70_000)).toBe(t + 70_000)
  })

  test('a look before the last one that went out was passed over; one that went out stays, held or removed since', () => {
    const live = {
      entrances: new Map([
        [idOf(1), t],
        [idOf(3), t + 30_000],
      ]),
      now: t + 31_000,
    }
    const { exits, passedOver } = liveWalksOf(four, live)
    expect(exits.map(({ look }) => look.number)).toEqual(['1', '3', '4'])
    expect(passedOver.map(({ number }) => number)).toEqual(['2'])
    const cut = lineupOf([lookOf(1), lookOf(2), lookOf(3, { status: 'cut' }), lookOf(4)])
    expect(liveWalksOf(cut, live).exits.map(({ look }) => look.number)).toEqual(['1', '3', '4'])
    const removed = lineupOf([lookOf(1), lookOf(4)])
    expect(liveWalksOf(removed, live).exits.map(({ look, entrance }) => [look.number, entrance - t])).toEqual([
      ['1', 0],
      ['4', 60_000],
    ])
  })

  test('looks that are moved while the show runs: what went out stays where it was in time, what is ahead goes in its new order', () => {
    const moved = lineupOf([lookOf(2), lookOf(4), lookOf(1), lookOf(3), lookOf(5)])
    const went = [
      [1, 0],
      [2, 30_000],
    ] as const
    expect(at(moved, went, 40_000)).toEqual([
      ['1', 0, true],
      ['2', 30_000, true],
      ['4', 60_000, false],
      ['3', 90_000, false],
      ['5', 120_000, false],
    ])
  })

  test('a section’s pause is kept before its first look, and not once that went out', () => {
    const sections = [sectionOf(91, { pause: 20_000 })]
    const lineup = lineupOf([lookOf(1), lookOf(2, { section: idOf(91) }), lookOf(3, { section: idOf(91) })], { sections })
    expect(at(lineup, [[1, 0]], 1_000).map(([, entrance]) => entrance)).toEqual([0, 50_000, 80_000])
    expect(
      at(
        lineup,
        [
          [1, 0],
          [2, 40_000],
        ],
        41_000,
      ).map(([, entrance]) => entrance),
    ).toEqual([0, 40_000, 70_000])
  })

  test('live with the planned entrances is the plan', () => {
    const plan = walksOf(four)
    const entrances = new Map(plan.exits.slice(0, 2).map(({ look, entrance }) => [look.id, t + entrance]))
    expect(liveWalksOf(four, { entrances, now: t + 31_000 }).exits.map(({ entrance }) => entrance - t)).toEqual(
      plan.exits.map(({ entrance }) => entrance),
    )
  })
})
