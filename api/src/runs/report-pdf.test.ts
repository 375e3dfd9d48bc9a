import { expect, test } from 'bun:test'
import { rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { type Report, reportOf } from '@fashionos/shared/run/report'
import { reportClockOf } from '@fashionos/shared/run/report-words'
import { night, Stage } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { Refusal } from '../errors'
import { reportPageOf, reportPdfOf } from './report-pdf'

const show = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const title = { show: 'Autumn/Winter 2027', document: 'Run of show', date: '2027-03-06' }
const printed = (report: Report) => ({ report, title, clock: reportClockOf(report, show) })

const performed = (...titles: readonly string[]) => {
  const stage = new Stage(showOf(titles.map((one, i) => rowOf(i + 1, { title: one, duration: minute }))))
  stage.at(night('20:00:05')).go()
  for (const _ of titles) stage.wait(70 * second).go()
  return reportOf(stage.log)
}

/** Every text of the page, in order. */
const textsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'text' && typeof value === 'string' ? [value] : textsOf(value)))
}

test('R32 on paper: what it was, its figures, each item against its plan, and no column or table with nothing in it', () => {
  const texts = textsOf(reportPageOf(printed(performed('Look 1', 'Look 2'))).content)
  expect(texts.slice(0, 2)).toEqual(['Run of show', 'Autumn/Winter 2027 · Show, 2027-03-06, Europe/Paris'])
  expect(texts).toContainValues(['Over/under', '+0:25', 'As run', 'Who called'])
  const from = texts.indexOf('As run')
  expect(texts.slice(from + 1, texts.indexOf('Who called'))).toEqual([
    ...['Item', 'Planned start', 'Start', 'Late', 'Planned', 'Actual', 'Over', 'Called by'],
    ...['Look 1', '20:00:00', '20:00:05', '+0:05', '1:00', '1:10', '+0:10', 'Ana'],
    ...['Look 2', '20:01:00', '20:01:15', '+0:15', '1:00', '1:10', '+0:10', 'Ana'],
  ])
})

test('a word longer than its column may break, between characters that stand for one', () => {
  const texts = textsOf(reportPageOf(printed(performed(`${'x'.repeat(45)} ${'😀'.repeat(21)}`))).content)
  const parts = texts.find((text) => text.startsWith('xxx'))?.split('\u200b')
  expect(parts).toEqual(['x'.repeat(20), 'x'.repeat(20), `xxxxx ${'😀'.repeat(20)}`, '😀'])
})

test('is a PDF in fonts of its own, also of a run that never began', async () => {
  const never = reportOf(new Stage(showOf([rowOf(1)])).log)
  for (const report of [performed('Look 1', 'Łucja, Ωmega, Привет'), never]) {
    const text = new TextDecoder('latin1').decode(await reportPdfOf(printed(report)))
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toContain('/FontFile2')
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  }
})

test('more items than api has time to print are refused with both figures', async () => {
  const [item] = performed('Look 1').items
  const report = { ...performed('Look 1'), items: Array.from({ length: 1_001 }, () => item as NonNullable<typeof item>) }
  const refused = await reportPdfOf(printed(report)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ status: 413, message: expect.stringMatching(/1000 .*1001/) })
})
