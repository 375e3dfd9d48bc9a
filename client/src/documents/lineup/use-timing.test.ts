import { describe, expect, test } from 'bun:test'
import { changeFlag, changeSentence } from './change-words'
import { lanesOf, stretchAt } from './chart-lanes'
import { factsOf, nextInTrouble, openChanges } from './lineup-facts'
import { lineupOf, lookNamed, modelNamed } from './test-lineup'
import { sameTiming, timingOf } from './use-timing'

const lineup = lineupOf({
  looks: [
    lookNamed('1', { model: 'a' }),
    lookNamed('2', { model: 'b' }),
    lookNamed('3', { model: 'a' }),
    lookNamed('4', { status: 'cut' }),
  ],
  models: [modelNamed('a', 'Adaeze'), modelNamed('b', 'Noor')],
})

describe('what stands on the cards', () => {
  test('the time there is of the time it takes, by the look that has to be reached', () => {
    const { flags } = timingOf(lineup)
    expect(flags.get('3')).toEqual({ tone: 'short', text: 'change 0:15 of 2:05' })
    expect(flags.has('1')).toBe(false)
  })

  test('a flag that says the same keeps its identity, so that its card is not drawn again', () => {
    const first = timingOf(lineup)
    expect(timingOf(lineup, { flags: first.flags }).flags.get('3')).toBe(first.flags.get('3') as never)
  })

  test('a change that holds has no flag, and its sentence says what is to spare', () => {
    const [change] = timingOf({ ...lineup, changes: { ...lineup.changes, standard: 0, toRail: 0, touchUp: 0, queueLead: 0, margin: 0 } })
      .changes.all
    if (!change) throw new Error('Expected one change.')
    expect(changeFlag(change)).toBeNull()
    expect(changeSentence(change, lineup)).toBe('Adaeze, look 1 to look 3: 0:15 for 0:00, 0:15 to spare.')
  })

  test('once a look has gone out nothing is wrong with it any more', () => {
    const entrances = new Map([
      ['1', 1_000_000],
      ['2', 1_020_000],
      ['3', 1_060_000],
    ])
    const live = timingOf(lineup, { entrances, now: 1_061_000 })
    expect(live.flags.size).toBe(0)
    expect(live.walked.has('3')).toBe(true)
  })
})

describe('typing', () => {
  test('into texts does not reckon the times again, what times depend on does', () => {
    const retitled = { ...lineup, looks: lineup.looks.map((look) => ({ ...look, title: 'x', music: 'y', lightCue: 'LX 1' })) }
    expect(sameTiming(lineup, retitled)).toBe(true)
    expect(sameTiming(lineup, { ...lineup, models: [modelNamed('a', 'Ada'), modelNamed('b')] })).toBe(true)
    for (const change of [
      { model: 'b' },
      { status: 'held' as const },
      { changeTime: 1 },
      { section: 's' },
      { exitEvery: 5 },
      { walk: 1 },
    ]) {
      const [first, ...rest] = lineup.looks
      expect(sameTiming(lineup, { ...lineup, looks: [{ ...lookNamed('1'), ...first, ...change }, ...rest] })).toBe(false)
    }
    expect(sameTiming(lineup, { ...lineup, pace: { ...lineup.pace } })).toBe(false)
    expect(sameTiming(lineup, { ...lineup, looks: [...lineup.looks].reverse() })).toBe(false)
  })
})

test('the figures in the head', () => {
  expect(factsOf({ snapshot: lineup, timing: timingOf(lineup) })).toEqual({
    looks: '3 looks, 1 not walking',
    models: '2 models',
    pace: 'one every 30 s',
    length: '1:45',
  })
})

test('stepping goes from one look with something wrong to the next, and round the end', () => {
  const changes = openChanges(timingOf(lineup))
  const order = ['1', '2', '3', '4']
  expect(nextInTrouble(order, { changes, from: '1', direction: 1 })).toBe('3')
  expect(nextInTrouble(order, { changes, from: '3', direction: 1 })).toBe('3')
  expect(nextInTrouble(order, { changes: [], from: '1', direction: 1 })).toBeNull()
})

describe('the change chart', () => {
  test('has a lane for each model who walks, and with a switch only those with something wrong', () => {
    const timing = timingOf(lineup)
    expect(lanesOf('model', { lineup, timing, onlyWrong: false }).map(({ name, worst }) => [name, worst])).toEqual([
      ['Adaeze', 'impossible'],
      ['Noor', 'fine'],
    ])
    expect(lanesOf('model', { lineup, timing, onlyWrong: true })).toHaveLength(1)
    expect(lanesOf('dresser', { lineup, timing, onlyWrong: false })).toEqual([])
  })

  test('places times in percent of the whole', () => {
    expect(stretchAt({ from: 25, to: 50 }, { start: 0, end: 100 })).toEqual({ left: 25, width: 25 })
    expect(stretchAt({ from: 50, to: 25 }, { start: 0, end: 100 })).toEqual({ left: 50, width: 0 })
    expect(stretchAt({ from: 0, to: 0 }, { start: 0, end: 0 })).toEqual({ left: 0, width: 0 })
  })
})
