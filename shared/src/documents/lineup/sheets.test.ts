import { expect, test } from 'bun:test'
import { demoOf } from './lineup.fixture'
import { sheetsOf } from './sheets'

const demo = demoOf()
const sheets = sheetsOf(demo)

test('a dresser card has the dresser’s looks in order, with the look before and after on the runway and what lies where', () => {
  const omar = sheets.dressers.find(({ title }) => title === 'Omar')
  expect(omar?.entries.map(({ look }) => look.number)).toEqual(['4', '10', '16', '22', '28', '34', '40', '46'])
  const card = omar?.entries[1]
  expect([card?.before?.look.number, card?.after?.look.number, card?.outOf?.look.number, card?.into?.look.number]).toEqual([
    '9',
    '11',
    '2',
    '26',
  ])
  expect(card?.pieces.map(({ title, tray }) => [title, tray])).toEqual([
    ['Organza over flannel', 'R1'],
    ['Ankle boots, black', 'S10'],
  ])
  expect([card?.model, card?.entrance, card?.change?.available, card?.change?.required]).toEqual(['Noor', 144_000, 108_000, 80_000])
  expect(omar?.entries[2]?.handOvers.map(({ kind, tone }) => [kind, tone])).toEqual([['dresser', 'tight']])
})

test('a shared piece says where it comes from', () => {
  const card = sheets.dressers.flatMap(({ entries }) => entries).find(({ look }) => look.number === '12')
  expect(card?.pieces.find(({ title }) => title === 'Onyx brooch')?.from).toMatchObject({ look: { number: '9' }, model: 'Ravn' })
})

test('a model’s run sheet ends with the finale; a cut look is listed without a time, under who dresses it', () => {
  const katya = sheets.models.find(({ title }) => title === 'Katya')
  expect(katya?.entries.map(({ look, finale }) => [look.number, finale])).toEqual([
    ['23', false],
    ['36', false],
    ['48', false],
    ['48', true],
  ])
  const cut = sheets.dressers.flatMap(({ entries }) => entries).find(({ look }) => look.number === '3')
  expect(cut).toMatchObject({ model: 'Katya', entrance: null, before: null, after: null, change: null })
})

test('the lighting and the sound sheet have the looks with cues, in order', () => {
  expect(sheets.lighting.entries.map(({ look }) => look.lightCue)).toEqual(demo.looks.flatMap(({ lightCue }) => lightCue || []))
  expect(sheets.sound.entries.map(({ look }) => look.soundCue)).toEqual(demo.looks.flatMap(({ soundCue }) => soundCue || []))
  expect(sheets.lighting.entries[0]).toMatchObject({ before: null, after: { look: { number: '2' }, model: 'Noor' } })
})

test('every look that walks is on exactly one dresser card', () => {
  const all = sheets.dressers.flatMap(({ entries }) => entries.map(({ look }) => look.id))
  expect([...all].sort()).toEqual(demo.looks.map(({ id }) => id).sort())
  const without = sheetsOf({ ...demo, dressers: [] }).dressers
  expect(without.map(({ id, title, entries }) => [id, title, entries.length])).toEqual([[null, 'Nobody', 48]])
})
