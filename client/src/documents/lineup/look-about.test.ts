import { expect, test } from 'bun:test'
import { lookAbout } from './look-about'

const lineup = {
  looks: [
    { id: '1', section: 'a', dresser: null },
    { id: '2', section: 'b', dresser: 'd' },
    { id: '3', section: 'b', dresser: 'd' },
  ],
  pieces: [{ id: 'cape', looks: { 3: true as const } }],
}
const about = (list: string, id: string) => lookAbout(lineup, { list, id })

test('What a lineup holds is seen at a look: itself, the first of a section or a dresser, one that wears the piece', () => {
  expect([about('looks', '2'), about('sections', 'b'), about('dressers', 'd'), about('pieces', 'cape')]).toEqual(['2', '2', '2', '3'])
})

test('What is gone, and what is no part of a look, is seen at none', () => {
  expect([about('looks', '9'), about('pieces', 'hat'), about('models', 'ada'), about('sections', 'c')]).toEqual([null, null, null, null])
})
