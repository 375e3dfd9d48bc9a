import { afterEach, expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { HookRefusal, OpenElsewhere, refusal } from '../refusal'
import { Filler } from './filler'

const minute = 60_000
const idOf = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`
const fillers: Filler[] = []
afterEach(async () => {
  for (const filler of fillers.splice(0)) await filler.close()
})

/** A filler of as many documents, whose fillings end as `fill` does. */
function stage(count: number, fill: (id: string) => Promise<void> = async () => {}) {
  const ids = Array.from({ length: count }, (_, n) => idOf(n + 1))
  const filled = new Set<string>()
  const tries: string[] = []
  const warnings: { document?: string; reason?: string }[] = []
  const asked: number[] = []
  const clock = { now: 0 }
  const filler = new Filler({
    fill: async (id) => {
      tries.push(id)
      await fill(id)
      filled.add(id)
    },
    documentsAfter: async (after, most) => {
      asked.push(most)
      const next = ids.filter((id) => id > after).slice(0, most)
      return next.map((id) => ({ id, filled: filled.has(id) }))
    },
    now: () => clock.now,
    log: { warn: (said: object) => warnings.push(said) },
  })
  fillers.push(filler)
  return { filler, ids, filled, tries, warnings, asked, clock }
}

/** Fillings that end when the test says so. */
function held() {
  const ends: (() => void)[] = []
  return { ends, fill: () => new Promise<void>((resolve) => ends.push(resolve)) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('before the server is ready what was told waits', async () => {
  const { filler, tries } = stage(0)
  filler.add(idOf(7))
  await turn()
  expect(tries).toEqual([])
  await filler.begin()
  expect(tries).toEqual([idOf(7)])
})

test('at the start all that were never filled are filled, a page and a few of them at a time', async () => {
  let running = 0
  let most = 0
  const { filler, ids, tries, asked } = stage(1_234, async () => {
    most = Math.max(most, ++running)
    await turn()
    running--
  })
  await filler.begin()
  expect(tries).toEqual(ids)
  expect(most).toBe(2)
  expect(Math.max(...asked)).toBe(500)
  await filler.look()
  expect(tries.length).toBe(1_234)
})

test('what is told while as many wait as may is left to the next look', async () => {
  const { ends, fill } = held()
  const { filler, ids, filled } = stage(0, fill)
  await filler.begin()
  for (let n = 1; n <= 1_100; n++) ids.push(idOf(n))
  for (const id of ids) filler.add(id)
  const end = async () => {
    for (let end = ends.shift(); end; end = ends.shift()) {
      end()
      await turn()
    }
  }
  await end()
  // Two of them did not wait: they were filled already.
  expect(filled.size).toBe(1_002)
  const looked = filler.look()
  while (ends.length === 0) await turn()
  await end()
  await looked
  expect(filled.size).toBe(1_100)
})

test('one told of twice while it is filled is filled once', async () => {
  const { ends, fill } = held()
  const { filler, tries } = stage(0, fill)
  await filler.begin()
  filler.add(idOf(1))
  filler.add(idOf(1))
  expect(tries).toEqual([idOf(1)])
  ends[0]?.()
  const closed = filler.close()
  for (const end of ends) end()
  await closed
  expect(tries).toEqual([idOf(1)])
})

test('one that cannot be filled is said so, keeps no other from being filled, and is tried ever more rarely', async () => {
  const { filler, filled, tries, warnings, clock } = stage(3, async (id) => {
    if (id === idOf(2)) throw new HookRefusal(refusal(closeCodes.noAccess, 'There is no such document.'))
  })
  const triesAt = async (now: number) => {
    clock.now = now
    await filler.look()
    return tries.filter((id) => id === idOf(2)).length
  }
  void filler.begin()
  expect(await triesAt(0)).toBe(1)
  expect([...filled]).toEqual([idOf(1), idOf(3)])
  expect(warnings).toEqual([{ reason: 'There is no such document.', document: idOf(2), times: 1 } as object])
  expect(await triesAt(4 * minute)).toBe(1)
  expect(await triesAt(5 * minute)).toBe(2)
  expect(await triesAt(64 * minute)).toBe(2)
  expect(await triesAt(65 * minute)).toBe(3)
  expect(await triesAt(65 * minute + 359 * minute)).toBe(3)
  expect(await triesAt(65 * minute + 360 * minute)).toBe(4)
  expect(await triesAt(65 * minute + 719 * minute)).toBe(4)
  expect(warnings.length).toBe(4)
})

test('one that another node fills, or that there is no room for, is no failure and looked for again', async () => {
  const refusals = [new OpenElsewhere('ws://other'), new HookRefusal(refusal(closeCodes.tooMany, 'Full.'))]
  const { filler, filled, warnings } = stage(1, async () => {
    const refused = refusals.shift()
    if (refused) throw refused
  })
  await filler.begin()
  await filler.look()
  expect(filled.size).toBe(0)
  await filler.look()
  expect(filled.size).toBe(1)
  expect(warnings).toEqual([])
})

test('after the database was away all are looked for anew, also those that failed', async () => {
  let isAway = true
  const { filler, filled } = stage(2, async () => {
    if (isAway) throw new Error('The database is away.')
  })
  await filler.begin()
  expect(filled.size).toBe(0)
  isAway = false
  filler.lookAnew()
  await filler.look()
  expect(filled.size).toBe(2)
})

test('closing waits for what is being filled and begins nothing more', async () => {
  const { ends, fill } = held()
  const { filler, filled, tries } = stage(5, fill)
  void filler.begin()
  while (ends.length < 2) await turn()
  let isClosed = false
  const closed = filler.close().then(() => {
    isClosed = true
  })
  filler.add(idOf(9))
  ends.shift()?.()
  await turn()
  expect(isClosed).toBe(false)
  ends.shift()?.()
  await closed
  expect(tries.length).toBe(2)
  expect(filled.size).toBe(2)
})
