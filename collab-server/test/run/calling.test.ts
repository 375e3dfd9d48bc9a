import { describe, expect, test } from 'bun:test'
import { setStage } from '../stage'
import { until } from '../until'
import { isEntry } from './screen'
import { createShow } from './show'

const stage = setStage()

describe('a called show', () => {
  test('GO reaches everybody, once, in one message', async () => {
    const show = await createShow(stage)
    const [ines, tom] = [await stage.as('stage-manager'), await stage.as('viewer')]
    const followers = await Promise.all(Array.from({ length: 3 }, () => show.screen(tom)))
    const desk = await show.caller(ines)
    const go = await desk.go()
    expect(isEntry(go) && go.effect).toMatchObject({ kind: 'started', current: { item: show.items[0] }, next: { item: show.items[1] } })
    await until(() => followers.every(({ run }) => run?.current?.item === show.items[0]), 'all see the item')
    for (const { told } of followers) expect(told.map(({ kind }) => kind)).toEqual(['state', 'entry', 'entry', 'caller', 'entry'])
    for (const follower of followers) expect(follower.run).toEqual(desk.run)
  })
})
