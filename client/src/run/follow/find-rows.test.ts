import { expect, test } from 'bun:test'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { createLocalShow } from '../live/local-show.fixture'
import { findRows } from './find-rows'
import { rowsShownOf } from './rows-shown'

const show = createLocalShow({ synced: () => 0 })
show.open({ kind: 'show', speed: 1 })
const { run, plan } = show.view()
if (!run) throw new Error('A run was opened.')
const rows = rowsShownOf({ shown: { run, plan }, projection: stageOf().projection() })
const found = (search: string) => findRows(rows, plan.columns, search).map(({ cue }) => cue)

test('rows are found by every word, in title, cue number and what departments do there', () => {
  expect(found('adaeze knit')).toEqual(['L5'])
  expect(found('l13')).toEqual(['L13'])
  expect(found('hood up')).toEqual(['L27'])
})

test('case and accents do not matter, and no words find everything', () => {
  expect(found('CREPE')).toEqual(found('crêpe'))
  expect(found('crepe').length).toBeGreaterThan(0)
  expect(found('  ')).toHaveLength(plan.ordered.length)
})
