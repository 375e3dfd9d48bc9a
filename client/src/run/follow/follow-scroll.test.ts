import { expect, test } from 'bun:test'
import { type FollowScroll, followScrollAfter, type ScrollEvent, startFollowing } from './follow-scroll'

const after = (...events: readonly ScrollEvent[]): FollowScroll => events.reduce(followScrollAfter, startFollowing)
const passed = (top: number): ScrollEvent => ({ kind: 'scrolled', top, byHand: false })
const byHand = (top: number): ScrollEvent => ({ kind: 'scrolled', top, byHand: true })
const sent: ScrollEvent = { kind: 'sent', from: 0, to: 400 }

test('what a list passes on its way to the current item is nobody’s scrolling', () => {
  expect(after(sent, passed(100), passed(300), passed(400.6))).toEqual({ kind: 'following', at: 400, isUnderWay: false })
})

test('a finger or a wheel lets go at once, on the way too', () => {
  expect(after(sent, passed(100), byHand(80)).kind).toBe('free')
})

test('a list that stands still and then moves was moved by a person, however they did it', () => {
  expect(after(sent, passed(400), passed(430)).kind).toBe('free')
})

test('a list sent where it stands is not under way, so that dragging its bar lets go', () => {
  expect(after({ kind: 'sent', from: 400, to: 400 }, passed(500)).kind).toBe('free')
})

test('let go, nothing but the way back makes it follow again', () => {
  const free = [sent, byHand(80)] as const
  expect(after(...free, { kind: 'sent', from: 80, to: 500 }, passed(500)).kind).toBe('free')
  expect(after(...free, { kind: 'back-to-now' }).kind).toBe('following')
})
