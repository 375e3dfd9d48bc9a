import { describe, expect, test } from 'bun:test'
import { createRng } from '../../test/rng'
import { blockKeys, isOrderKey, maxKeyLength } from './order-key'
import { type Placed, placeBlock } from './place-block'

const one = (low: string | null, high: string | null, blockId = 'x'): string => blockKeys({ low, high, count: 1, blockId })[0] ?? ''

/** A list of keys into which items are put one by one. */
const keyList = (seed: number) => {
  const rng = createRng(seed)
  const standing: Placed[] = []
  const put = (index: number, id = rng.uuid()): void => {
    const placed = new Map(placeBlock(standing, index, [id]).map(({ id, order }) => [id, order]))
    const next = [...standing.slice(0, index), { id, order: '' }, ...standing.slice(index)]
    standing.splice(0, standing.length, ...next.map((item) => ({ id: item.id, order: placed.get(item.id) ?? item.order })))
  }
  return { rng, standing, put, longest: () => Math.max(...standing.map(({ order }) => order.length)) }
}

const isSorted = (standing: readonly Placed[]): boolean =>
  standing.every(({ order }, i) => i === 0 || (standing[i - 1]?.order ?? '') < order)

describe('M4 keys sort as items stand', () => {
  test.each([
    [null, null],
    ['a0', null],
    [null, 'a0'],
    ['a0', 'a1'],
    ['a0', 'a0V'],
    ['a0abc1', 'a0abc2'],
    ['a0', 'a01'],
    ['Zz', 'a0'],
    ['az', 'b00'],
    ['a0zzz', 'a1'],
    ['a0', 'a0001'],
  ])('a block fits between %s and %s', (low, high) => {
    const keys = blockKeys({ low, high, count: 70, blockId: 'block' })
    const all = [low, ...keys, high].filter((key) => key !== null)
    expect([...all].sort()).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    expect(keys.every(isOrderKey)).toBe(true)
  })

  test.each([1, 2, 3, 4, 5])('2,000 inserts at random places stay in order and short, seed %d', (seed) => {
    const { rng, standing, put, longest } = keyList(seed)
    for (let i = 0; i < 2_000; i++) put(rng.int(standing.length + 1))
    expect(isSorted(standing)).toBe(true)
    expect(standing.every(({ order }) => isOrderKey(order))).toBe(true)
    expect(longest()).toBeLessThan(40)
  })

  test.each([
    ['first', () => 0],
    ['last', (length: number) => length],
    ['behind the same item', () => 1],
    ['before the same item', (length: number) => length - 1],
  ] as const)('10,000 inserts %s leave keys of at most 32 digits', (_, indexFor) => {
    let low: string | null = null
    let high: string | null = null
    let longest = 0
    const where = indexFor(10)
    if (where === 1 || where === 9) [low, high] = ['a0abc1', 'a0abc2']
    for (let i = 0; i < 10_000; i++) {
      const key = one(low, high, `block ${i}`)
      longest = Math.max(longest, key.length)
      if (where === 0 || where === 1) high = key
      else low = key
    }
    expect(longest).toBeLessThanOrEqual(32)
  })

  test('moving items about 20,000 times leaves keys short', () => {
    const { rng, standing, put, longest } = keyList(9)
    for (let i = 0; i < 50; i++) put(i)
    for (let i = 0; i < 20_000; i++) {
      const [moved] = standing.splice(rng.int(standing.length), 1)
      put(rng.int(standing.length + 1), moved?.id)
    }
    expect(isSorted(standing)).toBe(true)
    expect(longest()).toBeLessThan(64)
  })

  test('going back and forth at one spot, which halves the room each time, is cut short by new keys for the neighbours', () => {
    const { standing, put, longest } = keyList(4)
    put(0)
    put(1)
    for (let i = 0; i < 1_000; i++) put(1 + (i % 2 === 0 ? Math.floor(i / 2) : Math.ceil(i / 2)))
    expect(isSorted(standing)).toBe(true)
    expect(longest()).toBeLessThan(70)
  })
})

describe('M5 blocks stay together', () => {
  test('two blocks added at one place do not interleave', () => {
    const a = blockKeys({ low: 'a0', high: 'a1', count: 100, blockId: 'anna' })
    const b = blockKeys({ low: 'a0', high: 'a1', count: 100, blockId: 'ben' })
    const merged = [...a, ...b].sort()
    expect([a, b].map(([first]) => merged.indexOf(first ?? '')).sort((x, y) => x - y)).toEqual([0, 100])
    expect(merged.slice(0, 100)).toEqual(a[0] === merged[0] ? a : b)
  })

  test('the same block has the same keys on every peer', () => {
    const place = { low: 'a0', high: null, count: 3, blockId: 'anna' }
    expect(blockKeys(place)).toEqual(blockKeys(place))
  })

  test('items with equal keys, which only a merge makes, get new keys when something goes between them', () => {
    const standing = ['1', '2', '3', '4'].map((id) => ({ id, order: id === '4' ? 'a1' : 'a0' }))
    const placed = placeBlock(standing, 1, ['new'])
    expect(placed.map(({ id }) => id)).toEqual(['new', '2', '3'])
    const orders = new Map([...standing, ...placed].map(({ id, order }) => [id, order]))
    const sorted = [...orders].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id)
    expect(sorted).toEqual(['1', 'new', '2', '3', '4'])
  })
})

test.each<[string, unknown]>([
  ['an empty text', ''],
  ['a head alone', 'a'],
  ['an ending zero', 'a00'],
  ['too few digits for its head', 'b0'],
  ['no head', '0'],
  ['a sign that is no digit', 'a1/'],
  ['a space', 'a1 '],
  ['the smallest number, below which is no room', `A${'0'.repeat(26)}`],
  ['more digits than anybody accepts', `a1${'1'.repeat(maxKeyLength)}`],
  ['a number', 7],
  ['null', null],
  ['an object', {}],
])('%s is not an order key', (_, key) => {
  expect(isOrderKey(key)).toBe(false)
})
