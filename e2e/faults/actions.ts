import type { Called } from './called'
import type { Seat } from './house'

/** Something that happens in a called show. Does not wait for what comes of it. */
export type Action = (called: Called) => void | Promise<void>

const go: Action = (called) => void (callerAmong(called) ?? called.rng.pick(called.callers)).device.go()
/** Somebody else's device taps, too, whatever it shows. */
const goOfAnybody: Action = ({ callers, rng }) => void rng.pick(callers).device.go()
const doubleTap: Action = (called) => {
  const { device } = callerAmong(called) ?? called.rng.pick(called.callers)
  device.go()
  device.go()
}
const hold: Action = (called) => {
  const { device } = callerAmong(called) ?? {}
  if (device) device.say(device.view.run?.state === 'hold' ? { kind: 'resume' } : { kind: 'hold', reason: 'Fog' })
}
const addTime: Action = (called) => {
  const { device } = callerAmong(called) ?? {}
  const instance = device?.view.run?.current?.id
  if (device && instance) device.say({ kind: 'add-time', instance, by: 1_000 * (called.rng.int(20) - 10) })
}
const takeOver: Action = ({ callers, rng }) => void rng.pick(callers).device.takeOver()
const ready: Action = ({ followers, rng }) => {
  const { device } = rng.pick(followers)
  const item = device.view.run?.next?.item
  if (item) device.say({ kind: 'ready', item, department: 'lx', ready: rng.chance(0.8) })
}

const edit: Action = ({ plan, rng }) => {
  const rows = plan.rows()
  const id = rng.pick(rows)
  const kind = rng.int(5)
  if (kind === 0 && rows.length > 60) plan.edit('removeItems', { ids: [id] })
  else if (kind === 1) plan.edit('moveItems', { ids: [id], after: rng.pick(rows) })
  else if (kind === 2) plan.edit('addItems', { items: [{ id: rng.uuid(), title: `Added ${rng.int(1_000)}` }], after: rng.pick(rows) })
  else if (kind === 3) plan.edit('changeItems', { changes: [{ id, skip: rng.chance(0.3) }] })
  else plan.edit('changeItems', { changes: [{ id, duration: 1_000 * (20 + rng.int(90)) }] })
}

/** The caller's own line breaks more often than any other: that is what is tried here. */
const victim = (called: Called): Seat => {
  const { rng, seats } = called
  return (rng.chance(0.6) ? callerAmong(called) : undefined) ?? rng.pick(seats)
}

const cut: Action = (called) => victim(called).line.cut()
const stall: Action = (called) => victim(called).line.stall()
const slow: Action = (called) => victim(called).line.slow(called.rng.int(250))
const cutAll: Action = ({ seats }) => {
  for (const { line } of seats) line.cut()
}
const healOne: Action = ({ rng, seats }) => rng.pick(seats).line.heal()
const healAll: Action = ({ seats }) => {
  for (const { line } of seats) line.heal()
}

const kill: Action = async (called) => {
  const { rng, house } = called
  if (!house.isUp || house.kills - called.killsBefore >= maxKills) return start(called)
  if (rng.chance(0.5)) return house.killWhileCommitting(() => void go(called))
  if (rng.chance(0.7)) go(called)
  await new Promise((resolve) => setTimeout(resolve, rng.next() * 12))
  await house.kill()
}
/** It comes back while the show goes on. */
const start: Action = ({ house }) => void house.start()

const pageDies: Action = ({ rng, seats }) => rng.pick(seats).device.die()
const clockJumps: Action = ({ rng, seats }) => {
  rng.pick(seats).device.wallOff = (rng.int(7_200) - 3_600) * 1_000
}
/** Long enough for a dead line to be noticed. */
const wait: Action = ({ rng }) => new Promise((resolve) => setTimeout(resolve, rng.next() * 1_500))

/** Starting a server takes a second or more; the rest of the round is calls. */
const maxKills = 3

/** Whose device believes to call; of two one by chance, as one may not have heard yet. */
const callerAmong = ({ callers, rng }: Called): Seat | undefined => rng.shuffle(callers).find(({ device }) => device.view.isCaller)

const weights: readonly (readonly [number, Action])[] = [
  [24, go],
  [4, goOfAnybody],
  [4, doubleTap],
  [4, hold],
  [3, addTime],
  [5, takeOver],
  [6, ready],
  [7, edit],
  [4, cut],
  [4, stall],
  [3, slow],
  [1, cutAll],
  [6, healOne],
  [3, healAll],
  [3, kill],
  [4, start],
  [3, pageDies],
  [2, clockJumps],
  [3, wait],
]

/** Each as often as it is likely. */
export const actions: readonly Action[] = weights.flatMap(([weight, action]) => Array.from({ length: weight }, () => action))
