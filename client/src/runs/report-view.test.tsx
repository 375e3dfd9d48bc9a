import { afterEach, expect, test } from 'bun:test'
import { reportClockOf } from '@fashionos/shared/run/report-words'
import { openDom } from '../../test/dom'
import { heldShow } from './reports.fixture'

const { cleanup, render, screen, within } = await openDom()
const { ReportView } = await import('./report-view')

afterEach(cleanup)

const show = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const shown = (report = heldShow()) => render(<ReportView report={report} clock={reportClockOf(report, show)} />)

test('R32 the report says planned against actual, late and over, item by item', () => {
  shown()
  const row = screen.getByText('Item 1', { selector: 'td span' }).closest('tr')
  if (!row) throw new Error('Item 1 stands in a row.')
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['', 'Item 1Held 0:30', '20:00:00', '20:00:05', '+0:05', '1:00', '1:10', '+0:10'])
})

test('R32 holds are told with their reason, and who called', () => {
  shown()
  expect(screen.getByText('Strap broke')).toBeDefined()
  expect(screen.getByText('Item 1, by Ana')).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Who called' })).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Superseded calls' })).toBeNull()
})

test('the picture says in words what it shows', () => {
  shown()
  expect(screen.getByRole('figure', { name: '3 items along the show, planned 3:00, actual 3:35' })).toBeDefined()
})

test('of a run that ended before its first GO it says so', () => {
  shown({ ...heldShow(), items: [], began: null })
  expect(screen.getByText('Nothing was performed')).toBeDefined()
})
