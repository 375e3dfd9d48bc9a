import { describe, expect, test } from 'bun:test'
import { dropTargetAt, type Frame, lookAcross } from './wall-geometry'

/** Rows of three cards, 100 by 150, 10 apart; the last row has one, then an empty section. */
const card = (id: number): Frame => ({
  id: String(id),
  kind: 'look',
  left: ((id - 1) % 3) * 110,
  top: Math.floor((id - 1) / 3) * 160,
  width: 100,
  height: 150,
})
const frames: readonly Frame[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map(card),
  { id: 'section', kind: 'section', left: 0, top: 520, width: 320, height: 56 },
]
const targetAt = (x: number, y: number) => {
  const target = dropTargetAt(frames, { x, y })
  return target && `${target.side} ${target.frame.id}`
}

describe('where a look is dropped', () => {
  test('in the left half before a card, in the right half after it', () => {
    expect(targetAt(20, 50)).toBe('before 1')
    expect(targetAt(80, 50)).toBe('after 1')
    expect(targetAt(140, 200)).toBe('before 5')
  })

  test('beside the last card of a row is after it, and below everything is the last row', () => {
    expect(targetAt(900, 50)).toBe('after 3')
    expect(targetAt(300, 400)).toBe('after 7')
    expect(targetAt(10, 9_000)).toBe('after section')
  })

  test('between two rows the nearer one counts', () => {
    expect(targetAt(20, 152)).toBe('before 1')
    expect(targetAt(20, 158)).toBe('before 4')
  })

  test('no cards, no place', () => {
    expect(dropTargetAt([], { x: 0, y: 0 })).toBeNull()
  })
})

describe('up and down', () => {
  test('goes to the card straight above or below, and to the nearest in a shorter row', () => {
    expect(lookAcross(frames, { id: '2', direction: 'down' })).toBe('5')
    expect(lookAcross(frames, { id: '6', direction: 'down' })).toBe('7')
    expect(lookAcross(frames, { id: '7', direction: 'up' })).toBe('4')
  })

  test('stops at the edges, and skips sections without looks', () => {
    expect(lookAcross(frames, { id: '1', direction: 'up' })).toBeNull()
    expect(lookAcross(frames, { id: '7', direction: 'down' })).toBeNull()
  })
})
