import { describe, expect, test } from 'bun:test'
import { asRead } from './as-read'
import { byDay } from './by-day'
import { type Inbox, mergedInbox, type Told } from './merged-inbox'
import { toldWords } from './told-words'

const told = (id: string, more: Partial<Told> = {}): Told => ({
  id,
  kind: 'mention',
  documentId: 'd',
  documentTitle: 'Run of show',
  documentType: 'run-of-show',
  showId: 's',
  showName: 'Autumn/Winter 2027',
  item: 'threads/t',
  actor: { id: 'c', name: 'Claire Dubois' },
  title: 'First look',
  excerpt: '@Inês is that the cape?',
  at: '2027-03-01T10:00:00.000Z',
  readAt: null,
  ...more,
})

const inbox = (ids: readonly string[], more = false): Inbox => ({ items: ids.map((id) => told(id)), unread: ids.length, more })
const idsOf = ({ items }: Inbox) => items.map(({ id }) => id)

describe('the newest page of the inbox', () => {
  test('is followed by the earlier ones that were fetched before', () => {
    const merged = mergedInbox({ fetched: inbox(['9', '8', '7'], true), known: inbox(['8', '7', '6', '5'], true), unread: false })
    expect(idsOf(merged)).toEqual(['9', '8', '7', '6', '5'])
    expect(merged.more).toBe(true)
  })
  test('stands alone when there may be a gap between it and them', () => {
    const merged = mergedInbox({ fetched: inbox(['9', '8', '7'], true), known: inbox(['5', '4'], false), unread: false })
    expect(idsOf(merged)).toEqual(['9', '8', '7'])
    expect(merged.more).toBe(true)
  })
  test('stands alone when it is all there is', () => {
    expect(idsOf(mergedInbox({ fetched: inbox(['9'], false), known: inbox(['9', '8'], false), unread: false }))).toEqual(['9'])
  })
  test('does not bring back what was read meanwhile where only unread things are listed', () => {
    const known = { ...inbox(['8', '7'], false), items: [told('8'), told('6', { readAt: 'then' }), told('5')] }
    expect(idsOf(mergedInbox({ fetched: inbox(['9', '8', '7'], true), known, unread: true }))).toEqual(['9', '8', '7', '5'])
  })
})

describe('what was read', () => {
  test('is counted once, also when it was read already', () => {
    const one = asRead(inbox(['2', '1']), { ids: ['2'], read: true }, 'now')
    expect(one.items.map(({ readAt }) => readAt)).toEqual(['now', null])
    expect(one.unread).toBe(1)
    expect(asRead(one, { ids: ['2'], read: true }, 'later').unread).toBe(1)
  })
  test('becomes unread again', () => {
    const read = asRead(inbox(['2', '1']), { all: true }, 'now')
    expect(read.unread).toBe(0)
    expect(asRead(read, { ids: ['1'], read: false }, 'later').unread).toBe(1)
  })
})

describe('days of the inbox', () => {
  const now = new Date(2027, 2, 2, 9, 0).getTime()
  const at = (day: number, hour: number, month = 2, year = 2027) => ({ at: new Date(year, month, day, hour).toISOString() })
  test('are those of the calendar here', () => {
    const days = byDay([at(2, 8), at(1, 23), at(1, 1), at(27, 12, 1)], now)
    expect(days.map(({ title, items }) => [title, items.length])).toEqual([
      ['Today', 1],
      ['Yesterday', 2],
      ['Saturday 27 February', 1],
    ])
  })
  test('say the year when it is another one, and nothing is of tomorrow', () => {
    expect(byDay([at(2, 23), at(31, 12, 11, 2026)], now).map(({ title }) => title)).toEqual(['Today', 'Thursday 31 December 2026'])
  })
})

test('Something several people did is told without a name', () => {
  expect(toldWords(told('1'))).toEqual({ who: 'Claire Dubois', did: 'mentioned you' })
  expect(toldWords(told('1', { kind: 'assigned', actor: null }))).toEqual({ who: null, did: 'You have a new task' })
})
