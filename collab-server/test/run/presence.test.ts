import { describe, expect, test } from 'bun:test'
import { minute } from '@fashionos/shared/time'
import { setStage } from '../stage'
import { until } from '../until'
import { openRawScreen } from './raw-screen'
import { isEntry } from './screen'
import { createShow } from './show'

const stage = setStage()

describe('a run', () => {
  test('is where its document is open: another server names it', async () => {
    const show = await createShow(stage)
    const other = await stage.another()
    await expect(show.screen(await stage.as('viewer'), { on: other })).rejects.toThrow(stage.server.url)
  })
})

describe('who calls', () => {
  test('is told to be gone when the device falls silent, though its connection stays', async () => {
    const show = await createShow(stage)
    const ines = await stage.as('stage-manager')
    const follower = await show.screen(await stage.as('viewer'))
    const desk = await show.caller(ines)
    desk.close()
    await until(() => follower.told.some((message) => message.kind === 'caller' && !message.caller.connected), 'the caller is gone')
    const silent = openRawScreen({
      url: stage.server.url,
      document: show.document.id,
      token: await stage.world.tokenOf(ines),
      screen: 'caller',
      device: desk.device,
    })
    await until(() => follower.caller.connected, 'the caller is back')
    await until(() => !follower.caller.connected, 'the caller has fallen silent')
    expect(silent.isOpen()).toBe(true)
    silent.send({ kind: 'clock', sent: 1 })
    await until(() => follower.caller.connected, 'the caller is heard again')
    silent.destroy()
  })

  test('is told to be connected, and not when the device leaves', async () => {
    const show = await createShow(stage)
    const follower = await show.screen(await stage.as('viewer'))
    const desk = await show.caller(await stage.as('stage-manager'))
    await until(() => follower.caller.connected, 'the caller is there')
    desk.close()
    await until(() => !follower.caller.connected, 'the caller is gone')
    expect(follower.caller.heardAt).toBeGreaterThan(Date.now() - minute)
    await show.screen(await stage.as('stage-manager'), { screen: 'caller', device: desk.device })
    await until(() => follower.caller.connected, 'the caller is back')
    const told = follower.told.flatMap((message) => (message.kind === 'caller' ? [message.caller.connected] : []))
    expect(told.filter((connected, i) => connected === told[i - 1])).toEqual([])
  })

  test('is told whom the run can be handed to, and hands it over', async () => {
    const show = await createShow(stage)
    const marc = await stage.world.person('producer')
    const desk = await show.caller(await stage.as('stage-manager'))
    const other = await show.screen(marc, { screen: 'caller' })
    const viewer = await show.screen(await stage.as('viewer'), { screen: 'caller' })
    await until(() => desk.caller.couldCall?.length === 1, 'the other desk is named')
    const [to] = desk.caller.couldCall ?? []
    expect(to).toEqual({ user: marc.id, name: marc.name, device: other.device })
    if (to) await desk.say({ kind: 'hand-over', to })
    await until(() => other.run?.lease?.device === other.device, 'the run is handed over')
    expect(isEntry(await other.go())).toBe(true)
    expect(viewer.caller.connected).toBe(true)
  })
})
