import { expect, test } from 'bun:test'
import { demoLooks } from '../documents/demo-looks'
import { lineupLength, walksOf } from '../documents/lineup/exits'
import { factsOf } from '../documents/lineup/facts'
import { demoOf } from '../documents/lineup/lineup.fixture'
import { changesOf } from '../documents/lineup/quick-changes'
import { demoPlanOf } from '../documents/run-of-show/demo-plan'

const demo = demoOf()

test('the demo has one change that is too short and three that are tight: a model, a piece, a dresser', () => {
  const told = changesOf(demo).all.filter(({ tone }) => tone !== 'fine')
  expect(
    told.map(({ kind, from, to, available, required, tone }) => [kind, from.look.number, to.look.number, available, required, tone]),
  ).toEqual([
    ['model', '1', '5', 36_000, 45_000, 'impossible'],
    ['model', '2', '10', 108_000, 80_000, 'tight'],
    ['piece', '9', '12', 36_000, 35_000, 'tight'],
    ['dresser', '10', '16', 151_000, 135_000, 'tight'],
  ])
})

test('the demo is the one of its run of show: looks go out when their items start, and the finale lasts as long', () => {
  const plan = demoPlanOf({ name: 'Autumn/Winter 2027', date: '2027-03-06', timeZone: 'Europe/Paris' })
  const items = plan.items.filter(({ cue, skip }) => /^L\d+$/.test(cue) && !skip)
  let at = 0
  const starts = items.map(({ duration }) => {
    at += duration
    return at - duration
  })
  const { exits, finale } = walksOf(demo)
  expect(exits.map(({ entrance }) => entrance)).toEqual(starts)
  expect(exits.map(({ look }) => `L${look.number}`)).toEqual(items.map(({ cue }) => cue))
  expect(demo.looks.length).toBe(demoLooks.length)
  expect(finale.length).toBe(13)
  const collection = exits.at(-1)?.backStage ?? 0
  expect(lineupLength(demo) - collection).toBe(plan.items.find(({ cue }) => cue === 'F1')?.duration ?? 0)
})

test('the facts of the demo', () => {
  expect(factsOf(demo).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Looks: 47',
    'Models: 13',
    'One every: 0:18',
    'Changes too short: 1',
    'Changes tight: 3',
  ])
})
