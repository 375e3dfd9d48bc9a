import { expect, test } from 'bun:test'
import { extendToLook, noLook, pickedIn, selectEveryLook, selectLook, settleLooks, takeLook, toggleLook } from './look-selection'

const order = ['1', '2', '3', '4', '5']

test('a range goes from where it began to the look, either way', () => {
  const from = selectLook('3')
  expect(pickedIn(extendToLook(from, { order, id: '5' }), order)).toEqual(['3', '4', '5'])
  expect(pickedIn(extendToLook(extendToLook(from, { order, id: '5' }), { order, id: '1' }), order)).toEqual(['1', '2', '3'])
})

test('one more, one less', () => {
  const two = toggleLook(selectLook('2'), '4')
  expect(pickedIn(two, order)).toEqual(['2', '4'])
  const one = toggleLook(two, '4')
  expect(one.active).toBe('2')
  expect(toggleLook(one, '2')).toEqual({ ...noLook })
})

test('a look that is not selected is taken alone, one of several with the others', () => {
  const several = extendToLook(selectLook('2'), { order, id: '4' })
  expect(takeLook(several, '3')).toEqual({ ...several, active: '3' })
  expect(takeLook(several, '5')).toEqual(selectLook('5'))
  expect(takeLook(noLook, '1')).toEqual(selectLook('1'))
})

test('after the active look is gone the one that stands in its place is active', () => {
  const settled = settleLooks(selectLook('3'), { before: order, now: ['1', '2', '4', '5'] })
  expect(settled.active).toBe('4')
  expect(settleLooks(selectLook('5'), { before: order, now: ['1', '2'] }).active).toBe('2')
  expect(settleLooks(selectLook('5'), { before: order, now: [] })).toBe(noLook)
})

test('a selection stays the same while others move looks about', () => {
  const selection = extendToLook(selectLook('2'), { order, id: '4' })
  expect(settleLooks(selection, { before: order, now: ['5', '4', '3', '2', '1'] })).toBe(selection)
  expect(selectEveryLook(order).picked.size).toBe(5)
})
