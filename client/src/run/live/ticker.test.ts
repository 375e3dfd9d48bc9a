import { expect, test } from 'bun:test'
import { createTicker, stepAt, untilNextStep } from './ticker'

/** A page whose time passes by hand; `pace`: how fast the run's clock runs. */
const page = ({ speed = 1, start = 0 } = {}) => {
  let t = start
  let due: { at: number; done: () => void } | null = null
  let hidden = false
  let shown = () => {}
  const session = { now: () => start + (t - start) * speed, view: () => ({ run: { pace: speed === 1 ? null : { speed } } }) } as never
  const ticker = createTicker({
    wait: (ms, done) => {
      const mine = { at: t + ms, done }
      due = mine
      return () => {
        if (due === mine) due = null
      }
    },
    isHidden: () => hidden,
    onVisibility: (listener) => {
      shown = listener
    },
  })
  return {
    ticker,
    session,
    at: () => t,
    isWaiting: () => due !== null,
    next: () => {
      const next = due
      due = null
      t = Math.max(t, next?.at ?? t)
      next?.done()
    },
    turn: (isHidden: boolean) => {
      hidden = isHidden
      shown()
    },
  }
}

test('a page is told exactly when its clock crosses a second, all of it in one turn', () => {
  const { ticker, session, at, next } = page({ start: 10_250 })
  const told: string[] = []
  ticker.watch({ session, step: 1_000, anchor: 0, listener: () => told.push(`a ${at()}`) })
  ticker.watch({ session, step: 1_000, anchor: 0, listener: () => told.push(`b ${at()}`) })
  next()
  next()
  expect(told).toEqual(['a 11000', 'b 11000', 'a 12000', 'b 12000'])
})

test('steps are counted from their anchor, and never before it', () => {
  expect(stepAt({ step: 1_000, anchor: 10_700 }, 12_699)).toBe(11_700)
  expect(stepAt({ step: 1_000, anchor: 10_700 }, 10_690)).toBe(10_700)
  const { session } = page({ start: 10_250 })
  expect(untilNextStep(session, { step: 1_000, anchor: 10_700 })).toBe(450)
})

test("R35 a drill's seconds come as much sooner", () => {
  const { ticker, session, at, next } = page({ speed: 10, start: 20_000 })
  ticker.watch({ session, step: 1_000, anchor: 0, listener: () => undefined })
  next()
  expect(at()).toBe(20_100)
})

test('nothing ticks while the page is hidden, and it is told when it is shown again', () => {
  const { ticker, session, isWaiting, turn } = page()
  let told = 0
  const stop = ticker.watch({ session, step: 1_000, anchor: 0, listener: () => told++ })
  turn(true)
  expect([isWaiting(), told]).toEqual([false, 1])
  turn(false)
  expect([isWaiting(), told]).toEqual([true, 2])
  stop()
  expect(isWaiting()).toBe(false)
})

test('a page that is hidden stands still, but for whoever listens for a call', () => {
  const { ticker, session, turn, isWaiting, next } = page()
  let told = 0
  ticker.watch({ session, step: 1_000, anchor: 0, listener: () => told++ })
  turn(true)
  expect(isWaiting()).toBe(false)
  const rest = ticker.listen()
  const before = told
  next()
  next()
  expect(told).toBe(before + 2)
  rest()
  expect(isWaiting()).toBe(false)
})
