import { expect, test } from 'bun:test'
import type { ShowEntry } from '../directory/entry'
import { titledGroupsOf } from './show-entries'

const entry = (kind: ShowEntry['kind'], name: string): ShowEntry => ({ kind, id: name, name, role: '', archived: false })

test('who takes part stands kind by kind, the venue first, and kinds of which there is none are left out', () => {
  const groups = titledGroupsOf([entry('crew', 'Yuki'), entry('designer', 'Aurélie'), entry('designer', 'Bo'), entry('venue', 'Palais')])
  expect(groups.map(({ title, entries }) => [title, entries.map(({ name }) => name)])).toEqual([
    ['Venue', ['Palais']],
    ['Designers', ['Aurélie', 'Bo']],
    ['Crew', ['Yuki']],
  ])
})

test('a show that nobody takes part in has no groups', () => {
  expect(titledGroupsOf([])).toEqual([])
})
