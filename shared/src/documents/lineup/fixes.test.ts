import { describe, expect, test } from 'bun:test'
import { commands } from './commands'
import { liveWalksOf, walksOf } from './exits'
import { finaleOf } from './finale'
import { fixesFor } from './fixes'
import { generated } from './generated.fixture'
import { after, demoOf } from './lineup.fixture'
import { changesOf } from './quick-changes'
import type { Lineup } from './schema'

const seeds = Array.from({ length: 12 }, (_, i) => 700 + i)

describe('L13 a fix applied by its commands gives the figures it promised, and never makes it worse', () => {
  test.each(seeds)('seed %d', (seed) => {
    const lineup = generated(seed)
    const before = changesOf(lineup)
    const stated = finaleOf(lineup).problems.filter(({ kind }) => kind !== 'too-short').length
    let offered = 0
    for (const change of before.all.filter(({ tone }) => tone !== 'fine').slice(0, 12)) {
      for (const fix of fixesFor(lineup, change)) {
        offered++
        for (const { name, args } of fix.edits) expect(commands[name].args.safeParse(args).success).toBe(true)
        const fixed = after(lineup, ...fix.edits)
        const { impossible, tight } = changesOf(fixed)
        expect(fix.before).toEqual({ impossible: before.impossible, tight: before.tight })
        expect(fix.after).toEqual({ impossible, tight })
        expect(impossible < before.impossible || (impossible === before.impossible && tight < before.tight)).toBe(true)
        expect(finaleOf(fixed).problems.filter(({ kind }) => kind !== 'too-short').length).toBeLessThanOrEqual(stated)
        const [was, is] = [walksOf(lineup), walksOf(fixed)]
        expect(fix.adds).toBe(is.end - was.end)
      }
    }
    expect(offered).toBeGreaterThan(0)
  })
})

test('L14 fixes stand by what they leave, at most two of a kind; the demo’s change has several', () => {
  const demo = demoOf()
  const change = changesOf(demo).all.find(({ tone }) => tone === 'impossible')
  if (!change) throw new Error('The demo has an impossible change.')
  const fixes = fixesFor(demo, change)
  expect(fixes.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Send one out every 0:31 in “Wool”, 0:13 more",
      "Hold 0:39 before look 5",
      "Send one out every 0:21 in “Wool”, 0:03 more",
      "Hold 0:09 before look 5",
      "Move look 5 behind look 8",
      "Move look 5 behind look 9",
      "Lotte walks look 5 instead of Adaeze",
      "Thandi walks look 5 instead of Adaeze",
    ]
  `)
  const left = fixes.map(({ after }) => after.impossible * 1_000 + after.tight)
  expect(left).toEqual([...left].sort((a, b) => a - b))
  for (const kind of new Set(fixes.map(({ kind }) => kind))) expect(fixes.filter((fix) => fix.kind === kind).length).toBeLessThanOrEqual(2)
})

describe('live, fixes keep their promise too and move nothing that went out', () => {
  test.each(seeds.slice(0, 4))('seed %d', (seed) => {
    const lineup = generated(seed)
    const t = 1_800_000_000_000
    const went = walksOf(lineup).exits.slice(0, 8)
    const live = {
      entrances: new Map(went.map(({ look, entrance }) => [look.id, t + entrance])),
      now: t + (went.at(-1)?.entrance ?? 0) + 1_000,
    }
    const times = (of: Lineup) => liveWalksOf(of, live)
    const before = changesOf(lineup, times(lineup))
    const gone = new Set(went.map(({ look }) => look.id))
    for (const change of before.all.filter(({ tone, over }) => tone !== 'fine' && !over).slice(0, 6)) {
      for (const fix of fixesFor(lineup, change, { walksOf: times })) {
        const { impossible, tight } = changesOf(after(lineup, ...fix.edits), times(after(lineup, ...fix.edits)))
        expect(fix.after).toEqual({ impossible, tight })
        if (fix.kind === 'move' || fix.kind === 'swap' || fix.kind === 'model' || fix.kind === 'dresser') {
          expect(fix.looks.filter((look) => gone.has(look))).toEqual([])
        }
      }
    }
  })
})
