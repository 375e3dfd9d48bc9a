import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { createRng } from '../../test/rng'
import { idOf } from '../documents/run-of-show/timing.fixture'
import { minute, second } from '../time'
import { isCall } from './command-kinds'
import { maxReadies } from './decide-plan'
import { type Entry, entry as entrySchema } from './entry'
import { maxOffline, mergeOffline, supersededEntry } from './merge'
import { replay } from './reduce'
import { assistant, caller, night, Stage, stageOf } from './run.fixture'
import { randomCall } from './world.fixture'

const seed = 293_031

/** The caller's device from here on: what the server had, and a log of its own. */
const offlineOf = (server: Stage): Stage => {
  const device = new Stage(server.snapshot, server.t)
  device.log = [...server.log]
  device.run = server.run
  return device.made(10_000)
}

const merged = (server: Stage, offline: readonly Entry[], device = caller) =>
  mergeOffline({
    run: server.run,
    offline,
    known: (id) => server.log.some((entry) => entry.id === id),
    user: device.user,
    device: device.device,
  })

const mergeInto = (server: Stage, offline: readonly Entry[]) => {
  const result = merged(server, offline)
  if (!result.ok) throw new Error(result.reason.message)
  server.log.push(...result.value.appended)
  server.run = result.value.run
  return result.value
}

/** Calls the second and third item offline, a minute apart, with a hold in between. */
const callOffline = (device: Stage): Entry[] => {
  const from = device.log.length
  device.wait(minute).go()
  device.wait(20 * second).say({ kind: 'hold', reason: 'Strap broke' })
  device.wait(15 * second).say({ kind: 'resume' })
  device.wait(25 * second).go()
  return device.log.slice(from)
}

const running = (): Stage => {
  const stage = stageOf(minute, minute, minute, minute)
  stage.go()
  return stage
}

describe('R29 a caller’s offline log', () => {
  test('is replayed with its own times, not with those of its arrival', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    server.at(night('20:30'))
    const { appended, superseded } = mergeInto(server, offline)
    expect(superseded).toEqual([])
    expect(appended.map(({ at }) => at)).toEqual([night('20:01'), night('20:01:20'), night('20:01:35'), night('20:02')])
    expect(server.run).toMatchObject({ startedAt: night('20:02'), current: { title: 'Item 3' }, next: { title: 'Item 4' } })
    expect(server.at(night('20:02:10')).projection().timers).toMatchObject({ elapsed: 10 * second })
    expect(replay(server.log)).toEqual(server.run)
  })

  test('stands behind readies and plan changes the server has meanwhile, without a gap', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    server.wait(5 * minute).say({ kind: 'ready', item: idOf(4), department: 'lx', ready: true }, assistant)
    server.edit((items) => items.map((row) => (row.id === idOf(4) ? { ...row, title: 'Changed' } : row)))
    mergeInto(server, offline)
    server.add({ kind: 'follow-plan' }, null)
    expect(server.log.map(({ seq }) => seq)).toEqual(server.log.map((_, i) => i + 1))
    expect(server.now).toEqual(['Item 3', 'Changed'])
    expect(server.run.readies.map(({ item }) => item)).toEqual([idOf(4)])
  })

  test('with what it made of the plan left out: that is the server’s to say', () => {
    const server = running()
    const device = offlineOf(server)
    device.edit((items) => items.slice(0, 2))
    const { appended } = mergeInto(server, [...device.log.slice(server.log.length), ...callOffline(offlineOf(server))])
    expect(appended.map(({ command }) => command.kind)).toEqual(['go', 'hold', 'resume', 'go'])
  })

  test('may end the run', () => {
    const server = stageOf(minute)
    server.go()
    const device = offlineOf(server)
    const from = device.log.length
    device.wait(minute).go()
    mergeInto(server.wait(minute * 10), device.log.slice(from))
    expect(server.run).toMatchObject({ state: 'ended', endedAt: night('20:01') })
  })
})

describe('R31 what the log has already', () => {
  test('is left out: the same log sent again changes nothing', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    mergeInto(server, offline)
    const { run } = server
    expect(mergeInto(server, offline)).toEqual({ run, appended: [], superseded: [] })
  })

  test('a GO that was committed while its acknowledgement was lost is neither doubled nor lost', () => {
    const server = running()
    const device = offlineOf(server)
    const offline = callOffline(device)
    const [first] = offline
    if (!first) throw new Error('Nothing was called.')
    server.append(first)
    const { appended } = mergeInto(server, offline)
    expect(appended.map(({ id }) => id)).toEqual(offline.slice(1).map(({ id }) => id))
    expect(server.run).toEqual(device.run)
  })
})

describe('R30 a chain the log does not continue', () => {
  test('does not count when somebody took over: their GO stands, and the calls are kept', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    server.wait(30 * second).say({ kind: 'take-over', seen: 1 }, assistant)
    server.say({ kind: 'go', to: idOf(2) }, assistant)
    const { run } = server
    const { appended, superseded } = mergeInto(server, offline)
    expect(appended).toEqual([])
    expect(superseded).toEqual(offline)
    expect(server.run).toEqual(run)
    server.append(supersededEntry(server.run, superseded, server.context(null)))
    expect(server.run).toEqual({ ...run, seq: run.seq + 1 })
    expect(server.log.at(-1)?.effect).toMatchObject({ calls: [{ at: night('20:01'), title: 'Item 2' }, {}, {}, { title: 'Item 3' }] })
  })

  test('does not count either when the caller has the lease again by then', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    server.say({ kind: 'take-over', seen: 1 }, assistant)
    server.say({ kind: 'take-over', seen: 2 }, caller)
    expect(mergeInto(server, offline).appended).toEqual([])
  })

  test('counts up to where it broke, and readies count beyond', () => {
    const server = running()
    const device = offlineOf(server)
    const offline = callOffline(device)
    device.say({ kind: 'ready', item: idOf(4), department: 'snd', ready: true })
    const ready = device.log.at(-1)
    const [go, , resume, last] = offline
    if (!go || !resume || !last || !ready) throw new Error('Nothing was called.')
    const { appended, superseded } = mergeInto(server, [go, resume, last, ready])
    expect(appended.map(({ id }) => id)).toEqual([go.id, ready.id])
    expect(superseded).toEqual([resume, last])
    expect(server.now).toEqual(['Item 2', 'Item 3'])
  })

  test('does not count on a run that ended', () => {
    const server = running()
    const offline = callOffline(offlineOf(server))
    server.say({ kind: 'end' })
    expect(mergeInto(server, offline)).toMatchObject({ appended: [], superseded: offline, run: { state: 'ended' } })
  })
})

test(`R29 R30 R31 property, seed ${seed}: whoever calls on while the caller is offline, each call counts once, in its chain, or is kept as superseded`, () => {
  const calls = fc.array(fc.noBias(fc.nat(2 ** 31 - 1)), { maxLength: 12 })
  fc.assert(
    fc.property(calls, calls, fc.boolean(), (offlineSeeds, onlineSeeds, isTakenOver) => {
      const server = running()
      const device = offlineOf(server)
      const from = device.log.length
      callSome(device, offlineSeeds, caller)
      if (isTakenOver) server.say({ kind: 'take-over', seen: 1 }, assistant)
      callSome(server, onlineSeeds, isTakenOver ? assistant : { user: 'cem', name: 'Cem', device: 'tablet' })
      const before = server.run
      const offline = device.log.slice(from)
      const { appended, superseded } = mergeInto(server, offline)
      expect([...appended, ...superseded].map(({ id }) => id).sort()).toEqual(
        offline
          .filter((entry) => isCall(entry.command) || appended.some(({ id }) => id === entry.id))
          .map(({ id }) => id)
          .sort(),
      )
      if (isTakenOver) expect(server.run).toMatchObject({ current: before.current, turn: before.turn, head: before.head })
      else expect([superseded, server.run.head, server.run.current]).toEqual([[], device.run.head, device.run.current])
      expect(new Set(server.log.map(({ id }) => id)).size).toBe(server.log.length)
      expect(replay(server.log)).toEqual(server.run)
    }),
    { seed, numRuns: 150 },
  )
})

const callSome = (stage: Stage, seeds: readonly number[], who: Parameters<Stage['say']>[1]): void => {
  for (const n of seeds) {
    const rng = createRng(n)
    const command = randomCall(rng, stage.wait(rng.int(minute)))
    if (command.kind !== 'take-over') stage.add(command, who)
  }
}

describe('a log that cannot be', () => {
  const server = running()
  const offline = callOffline(offlineOf(server))
  const [first, second] = offline as [Entry, Entry]
  const stolen = { ...first.effect, current: { ...server.run.current, id: second.id } }

  test.each<[string, readonly Entry[]]>([
    ['is of another run', [{ ...first, run: idOf(9) }]],
    ['is of another device', [{ ...first, device: 'phone' }]],
    ['is of another person', [{ ...first, actor: { user: 'ben', name: 'Ben' } }]],
    ['runs backwards', [{ ...first, offset: second.offset + 1 }, second]],
    ['does what it does not say', [{ ...first, effect: { kind: 'resumed' } }]],
    ['ends the run where it says GO to an item', [{ ...first, effect: { kind: 'ended' } }]],
    ['holds for another reason than it says', [{ ...second, effect: { kind: 'held', reason: 'Another' } }]],
    ['starts an instance under a strange id', [{ ...first, effect: stolen as Entry['effect'] }]],
    ['is longer than any night', Array.from({ length: maxOffline + 1 }, () => first)],
  ])('is refused whole when it %s', (_, log) => {
    const result = merged(server, log)
    expect(result).toMatchObject({ ok: false, reason: { code: 'bad-log' } })
  })

  const added = (device: Stage, by: number): Entry => {
    const entry = device.say({ kind: 'add-time', instance: device.run.current?.id ?? '', by: -10_000 })
    return { ...entry, effect: { kind: 'added', by } }
  }

  test.each([8e15, -11_000, 10_000, 0])('is refused whole when it adds %d ms where it says to cut 10 s', (by) => {
    expect(merged(server, [added(offlineOf(server), by)])).toMatchObject({ ok: false, reason: { code: 'bad-log' } })
  })

  test('a cut of what was left is no more than it says', () => {
    expect(merged(server, [added(offlineOf(server), -4_000)])).toMatchObject({ ok: true, value: { superseded: [] } })
  })

  test('no entry has an instant that no clock can show', () => {
    for (const at of [9e15, -9e15]) expect(entrySchema.safeParse({ ...first, at }).success).toBe(false)
    expect(entrySchema.safeParse(first).success).toBe(true)
  })

  test('a call from where the run is not does not count', () => {
    const impossible = (command: Entry['command'], effect: Entry['effect']) => merged(server, [{ ...first, command, effect }])
    const kept = { ok: true, value: { appended: [], superseded: [{ id: first.id }] } }
    expect(impossible({ kind: 'resume', epoch: 1 }, { kind: 'resumed' })).toMatchObject(kept)
    const elsewhere = { instance: idOf(9), seq: 1 }
    expect(
      impossible({ kind: 'go', epoch: 1, from: elsewhere, to: first.command.kind === 'go' ? first.command.to : null }, first.effect),
    ).toMatchObject(kept)
    expect(impossible({ kind: 'end', epoch: 1, from: elsewhere }, { kind: 'ended' })).toMatchObject(kept)
    expect(impossible({ kind: 'add-time', epoch: 1, instance: idOf(9), by: 1 }, { kind: 'added', by: 1 })).toMatchObject(kept)
    const before = stageOf(minute)
    const held = {
      ...first,
      follows: before.run.head,
      command: { kind: 'hold', epoch: 1, reason: '' } as const,
      effect: { kind: 'held', reason: '' } as const,
    }
    expect(merged(before, [held])).toMatchObject(kept)
  })

  test('readies that wait are bounded in it too', () => {
    const said = (n: number): Entry => ({
      ...first,
      id: idOf(10_000 + n),
      follows: null,
      command: { kind: 'ready', item: idOf(20_000 + n), department: 'lx', ready: true },
      effect: { kind: 'readied' },
    })
    const stage = running()
    mergeInto(
      stage,
      Array.from({ length: maxOffline }, (_, n) => said(n)),
    )
    mergeInto(stage, [said(maxOffline)])
    expect(stage.run.readies.length).toBe(maxReadies)
  })

  test('a take-over made offline does not count: the lease changes hands only at the server', () => {
    const device = offlineOf(server)
    device.say({ kind: 'take-over', seen: 1 }, assistant)
    const taken = device.log.at(-1)
    expect(merged(server, taken ? [taken] : [], assistant)).toMatchObject({ ok: true, value: { appended: [], superseded: [] } })
  })
})
