import { expect, test } from 'bun:test'
import { sheetsOf } from '@fashionos/shared/documents/lineup/sheets'
import { findLooks } from './find-looks'
import { withTarget } from './import-columns'
import { numberAtEnd } from './lineup-commands'
import { lookState, wearerWords } from './look-words'
import { fittingNames } from './name-options'
import { fittedSize } from './photo-file'
import { chosenSheets } from './sheet-choice'
import { stampOf } from './sheet-stamp'
import { lineupOf, lookNamed, modelNamed } from './test-lineup'

test('a new last look has the number after the highest one', () => {
  expect(numberAtEnd([])).toBe('1')
  expect(numberAtEnd([{ number: '14A' }, { number: '9' }, { number: 'Bride' }])).toBe('15')
})

test('who is in a look, and for whom', () => {
  const names = new Map([
    ['a', 'Adaeze'],
    ['b', 'Noor'],
  ])
  expect(wearerWords({ status: 'in', model: 'a', standIn: 'b' }, names)).toEqual({ name: 'Adaeze', instead: null })
  expect(wearerWords({ status: 'substituted', model: 'a', standIn: 'b' }, names)).toEqual({ name: 'Noor', instead: 'Adaeze' })
  expect(wearerWords({ status: 'in', model: 'gone', standIn: null }, names).name).toBe('')
  expect(lookState({ status: 'held', fitting: 'fitted' })).toBe('held')
  expect(lookState({ status: 'in', fitting: 'none' })).toBe('')
})

test('looks are found by number, model, piece and tray, without accents, in walking order', () => {
  const lineup = lineupOf({
    looks: [lookNamed('1', { model: 'a' }), lookNamed('2', { title: 'Cape' }), lookNamed('3')],
    models: [modelNamed('a', 'Inès')],
    pieces: [{ id: 'p', title: 'Onyx brooch', kind: 'jewel', tray: 'T4', size: '', looks: { 3: true } }],
  })
  const found = (wanted: string) => findLooks(lineup, { order: ['3', '2', '1'], wanted })
  expect(found('ines')).toEqual(['1'])
  expect(found('CAPE')).toEqual(['2'])
  expect(found('t4')).toEqual(['3'])
  expect(found(' ')).toEqual([])
})

test('names that begin with what was typed come first', () => {
  const options = ['Marianne', 'Anna Maria', 'Inès'].map((label) => ({ id: label, label }))
  expect(fittingNames(options, 'mari').map(({ id }) => id)).toEqual(['Marianne', 'Anna Maria'])
  expect(fittingNames(options, 'nn').map(({ id }) => id)).toEqual(['Marianne', 'Anna Maria'])
  expect(fittingNames(options, '')).toBe(options)
})

test('a photo is made smaller with its proportions, never larger', () => {
  expect(fittedSize({ width: 4_000, height: 6_000 }, 1_600)).toEqual({ width: 1_067, height: 1_600 })
  expect(fittedSize({ width: 300, height: 200 }, 1_600)).toEqual({ width: 300, height: 200 })
})

test('two columns cannot become one part of a look: the one that had it is kept in the notes', () => {
  const mapping = [
    { column: 0, heading: 'Look', target: 'number' as const },
    { column: 1, heading: 'Exit', target: 'keep' as const },
  ]
  const [first, second] = mapping
  if (!first || !second) throw new Error('Expected two columns.')
  expect(withTarget(mapping, second.column, 'number').map(({ target }) => target)).toEqual(['keep', 'number'])
  expect(withTarget(mapping, first.column, 'derived').map(({ target }) => target)).toEqual(['derived', 'keep'])
})

test('a sheet of one person, or of everybody when that one has none any more', () => {
  const lineup = lineupOf({
    looks: [lookNamed('1', { model: 'a' }), lookNamed('2', { model: 'b', lightCue: 'LX 2' })],
    models: [modelNamed('a', 'Adaeze'), modelNamed('b', 'Noor')],
  })
  const sheets = sheetsOf(lineup)
  expect(chosenSheets(sheets, { kind: 'model', person: 'b' }).sheets.map(({ title }) => title)).toEqual(['Noor'])
  expect(chosenSheets(sheets, { kind: 'model', person: 'gone' }).sheets).toHaveLength(2)
  expect(chosenSheets(sheets, { kind: 'lighting', person: null }).sheets[0]?.entries).toHaveLength(1)
  expect(chosenSheets(sheets, { kind: 'sound', person: null })).toEqual({ sheets: [], people: [] })
})

test('a sheet is stamped with its revision and the time in the show’s zone', () => {
  expect(stampOf({ revision: '39b2f2', at: Date.UTC(2027, 2, 6, 18, 5), timeZone: 'Europe/Paris' })).toBe(
    'Revision 39b2f2 · 6 Mar 2027, 19:05',
  )
})
