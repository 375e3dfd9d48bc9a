import { expect, test } from 'bun:test'
import papa from 'papaparse'
import readExcel from 'read-excel-file/universal'
import { idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { reportOf } from './report'
import { reportCsvOf, reportWorkbookOf } from './report-export'
import { reportTablesOf } from './report-tables'
import { reportClockOf, valueText } from './report-words'
import { assistant, night, Stage, stageOf } from './run.fixture'

const show = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const formula = '=HYPERLINK("http://x","y")'

/** Called over midnight, with a hold, a change and a take-over; titles and reasons a spreadsheet would run. */
const performed = () => {
  const stage = new Stage(showOf([rowOf(1, { title: formula, cue: '+1', duration: minute }), rowOf(2, { title: 'Bow', duration: minute })]))
  stage.at(night('23:59:30')).go()
  stage.wait(10 * second).say({ kind: 'hold', reason: '@SUM(A1), strap; "broke"' })
  stage.wait(30 * second).say({ kind: 'resume' })
  stage.edit((items) => items.map((row) => ({ ...row, duration: 2 * minute })))
  stage.say({ kind: 'accept-change', instance: stage.run.current?.id ?? '' })
  stage.say({ kind: 'take-over', seen: 1 }, assistant)
  stage.wait(45_400).say({ kind: 'go', to: idOf(2) }, assistant)
  stage.wait(50 * second).say({ kind: 'end' }, assistant)
  return reportOf(stage.log)
}

const cellsOf = (bytes: Uint8Array): Record<string, string>[] =>
  papa.parse<Record<string, string>>(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''), { header: true }).data

test('R32 as CSV: an item a line, times of day, lengths in seconds, and nothing a spreadsheet would run', async () => {
  const report = performed()
  const bytes = await reportCsvOf(report, reportClockOf(report, show))
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(cellsOf(bytes)).toMatchObject([
    {
      ...{
        Cue: "'+1",
        Item: `'${formula}`,
        'Planned start': '2027-03-06 20:00:00',
        Start: '2027-03-06 23:59:30',
        End: '2027-03-07 00:00:55',
      },
      ...{ 'Late (s)': '14370', 'Planned (s)': '60', 'Actual (s)': '55.4', 'Over (s)': '-4.6', 'Held (s)': '30' },
      ...{ 'Hold reasons': `'@SUM(A1), strap; "broke"`, 'Called by': 'Ana', 'Change accepted': 'yes' },
    },
    { Item: 'Bow', 'Planned (s)': '120', 'Actual (s)': '50', 'Over (s)': '-70', 'Held (s)': '', 'Called by': 'Ben' },
  ])
})

test('R32 as a workbook: a summary and a sheet per table that has rows, texts as texts and seconds as numbers', async () => {
  const report = performed()
  const bytes = await reportWorkbookOf(report, reportClockOf(report, show), { show: 'AW27', document: 'Run of show', date: '2027-03-06' })
  const sheets = await readExcel(new Blob([new Uint8Array(bytes)]))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Summary', 'As run', 'Holds', 'Who called', 'Accepted changes'])
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
  expect(rowsOf('Summary').slice(0, 2)).toEqual([
    ['Run of show', 'Run of show'],
    ['Show', 'AW27'],
  ])
  expect(rowsOf('Summary')).toContainEqual(['Actual length (s)', 135.4])
  expect(rowsOf('As run')[1]).toContain(formula)
  expect(rowsOf('As run')[1]).toContain(-4.6)
  expect(rowsOf('Who called').slice(1)).toEqual([
    ['2027-03-06 20:00:00', 'Ana', 'Began to call'],
    ['2027-03-07 00:00:10', 'Ben', 'Took over from Ana'],
  ])
  expect(rowsOf('Accepted changes')[1]).toEqual(['2027-03-07 00:00:10', formula, 'length 1:00 → 2:00', 'Ana'])
})

test('R32 a rehearsal days before is told in its own day, and late from its first GO on', () => {
  const stage = stageOf(minute, minute)
  stage.at(night('15:00', -2)).go()
  stage.wait(70 * second).go()
  stage.wait(minute).go()
  const report = { ...reportOf(stage.log), kind: 'rehearsal' as const }
  const clock = reportClockOf(report, show)
  const [asRun] = reportTablesOf(report, clock)
  const told = asRun?.rows.map((row) =>
    Object.fromEntries(asRun.columns.map(({ heading, kind }, i) => [heading, valueText(kind, row[i] ?? null, clock)])),
  )
  expect(told).toMatchObject([
    { 'Planned start': '20:00:00', Start: '15:00:00', 'Late since first GO': '0:00' },
    { 'Planned start': '20:01:00', Start: '15:01:10', 'Late since first GO': '+0:10' },
  ])
})

test('R32 calls that came too late are listed by the names of the calls', () => {
  const report = { ...performed(), superseded: [{ call: 'go', title: 'Bow', at: night('20:03'), by: 'Ana' }] }
  const table = reportTablesOf(report, reportClockOf(report, show)).find(({ title }) => title === 'Calls that came too late')
  expect(table?.rows).toEqual([[night('20:03'), 'GO', 'Bow', 'Ana']])
})
