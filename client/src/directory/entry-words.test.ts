import { expect, test } from 'bun:test'
import { warningsOf } from './availability-words'
import { capacityText, figuresText, heightText, nextAbsenceText, rateText, seasonText } from './entry-words'

test('measurements are told in centimetres, and only when they are known', () => {
  expect(heightText({ heightMm: 1_795 })).toBe('179.5 cm')
  expect(heightText({ heightMm: null })).toBe('')
  expect(figuresText({ bustMm: 800, waistMm: 605, hipsMm: 880 })).toBe('80–60.5–88')
  expect(figuresText({ bustMm: 800, waistMm: null, hipsMm: 880 })).toBe('')
})

test('capacity, rates and seasons say what is there', () => {
  expect(capacityText({ capacitySeated: 620, capacityStanding: 1_200 })).toBe('620 seated, 1,200 standing')
  expect(capacityText({ capacitySeated: null, capacityStanding: 90 })).toBe('90 standing')
  expect(rateText(4_200_000, 'EUR')).toBe('€42,000')
  expect(seasonText({ season: 'autumn-winter', year: 2027 })).toBe('Autumn/Winter 2027')
  expect(seasonText({ season: 'couture', year: null })).toBe('Couture')
})

test('the next absence is the first that is not over', () => {
  const absences = [
    { firstDay: '2027-03-01', lastDay: '2027-03-02', reason: '' },
    { firstDay: '2027-03-04', lastDay: '2027-03-07', reason: 'Tokyo' },
  ]
  expect(nextAbsenceText(absences, '2027-03-02')).toBe('1 Mar to 2 Mar')
  expect(nextAbsenceText(absences, '2027-03-03')).toBe('4 Mar to 7 Mar')
  expect(nextAbsenceText(absences, '2027-03-08')).toBe('')
})

test('of what there is to warn about the impossible stands first', () => {
  const show = { showId: 'a', date: '2027-03-06', timeZone: 'Europe/Paris', venue: '', documents: [] }
  const warnings = warningsOf({
    id: 'x',
    absences: [{ firstDay: '2027-03-06', lastDay: '2027-03-06', reason: 'Exclusive' }],
    bookings: [
      { ...show, showName: 'Cruise', when: 'day-after' },
      { ...show, showName: 'Resort', when: 'same-day' },
    ],
  })
  expect(warnings).toEqual([
    { tone: 'late', text: 'Away 6 Mar: Exclusive' },
    { tone: 'late', text: 'In Resort the same day' },
    { tone: 'tight', text: 'In Cruise the day after' },
  ])
})
