import { expect, test } from 'bun:test'
import type { CallState } from '@fashionos/shared/run/standby'
import { alertBetween } from './call-alert'

const cues = (states: Readonly<Record<string, CallState>>) =>
  Object.entries(states).map(([item, state]) => ({ item, text: `LX ${item}`, state }))
const between = (before: Readonly<Record<string, CallState>>, after: Readonly<Record<string, CallState>>) =>
  alertBetween(cues(before), cues(after))

test('a cue that comes near is a warning, then a standby, then GO', () => {
  expect(between({ 1: 'later' }, { 1: 'warning' })).toEqual({ kind: 'warning', said: 'Coming up: LX 1' })
  expect(between({ 1: 'warning' }, { 1: 'standby' })).toEqual({ kind: 'standby', said: 'Standby LX 1' })
  expect(between({ 1: 'ready' }, { 1: 'go' })).toEqual({ kind: 'go', said: 'GO LX 1' })
})

test('of several at once the most urgent is told', () => {
  expect(between({ 1: 'later', 2: 'standby' }, { 1: 'standby', 2: 'go' })?.kind).toBe('go')
})

test('ready, taking it back, and a cue that moves away are no alerts', () => {
  expect(between({ 1: 'standby' }, { 1: 'ready' })).toBeNull()
  expect(between({ 1: 'warning' }, { 1: 'ready' })).toBeNull()
  expect(between({ 1: 'ready' }, { 1: 'standby' })).toBeNull()
  expect(between({ 1: 'standby' }, { 1: 'later' })).toBeNull()
})

test('a page that opens in the middle of a standby does not beep', () => {
  expect(between({}, { 1: 'standby', 2: 'go' })).toBeNull()
})
