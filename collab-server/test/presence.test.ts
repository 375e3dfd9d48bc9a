import { describe, expect, test } from 'bun:test'
import { awarenessFrame } from '../src/frames'
import type { Editor } from './editor'
import { connectRaw } from './raw-client'
import { setStage } from './stage'
import { until } from './until'

const stage = setStage({ maxShownPresences: 3 })

const statesIn = ({ provider }: Editor) => provider.awareness?.getStates() ?? new Map<number, Record<string, unknown>>()
const stateOf = (seenBy: Editor, of: Editor) => statesIn(seenBy).get(of.doc.clientID)
const audienceIn = (editor: Editor) => [...statesIn(editor).values()].find((state) => 'audience' in state)?.audience

const shownIn = (editor: Editor) => [...statesIn(editor).values()].filter((state) => !('audience' in state))
const cellsIn = (editor: Editor) =>
  shownIn(editor)
    .map(({ cell }) => cell)
    .sort()
const isPresent = (seenBy: Editor, people: number) =>
  shownIn(seenBy).length === Math.min(people, 3) && (audienceIn(seenBy) ?? 0) === Math.max(0, people - 3)

describe('presence', () => {
  test('the person shown is the person of the token, whatever the client says; the colour is theirs to choose', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document, { role: 'crew' })]
    one.provider.setAwarenessField('user', { id: 'somebody', name: 'The Director', color: '#aa0000' })
    one.provider.setAwarenessField('cell', { row: 1 })
    await until(() => stateOf(two, one)?.cell !== undefined, 'the other person sees it')
    const { id, name } = await stage.as('producer')
    expect(stateOf(two, one)).toEqual({ user: { id, name, color: '#aa0000' }, cell: { row: 1 } })
  })

  test('who leaves is gone at once: by saying so, by closing, and comes back', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document)]
    const announce = async () => {
      one.provider.awareness?.setLocalState({ cell: 'a' })
      await until(() => stateOf(two, one)?.cell === 'a', 'the other person sees it')
    }
    await announce()
    one.provider.awareness?.setLocalState(null)
    await until(() => !statesIn(two).has(one.doc.clientID), 'it is gone')
    await announce()
    one.disconnect()
    await until(() => !statesIn(two).has(one.doc.clientID), 'it is gone')
    const again = await stage.open(document, { doc: one.doc })
    again.provider.awareness?.setLocalState({ cell: 'a' })
    await until(() => stateOf(two, one)?.cell === 'a', 'it is back')
  })

  test('nobody can speak for somebody else', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document)]
    one.provider.awareness?.setLocalState({ cell: 'mine' })
    await until(() => stateOf(two, one)?.cell === 'mine', 'the other person sees it')
    const crew = await stage.as('crew')
    const liar = await connectRaw({ url: stage.server.url, name: document.name, token: await stage.world.tokenOf(crew) })
    const text = new TextEncoder().encode('null')
    const gone = new Uint8Array([1, ...varUint(one.doc.clientID), ...varUint(99), text.length, ...text])
    liar.send(awarenessFrame(document.name, gone))
    const own = new TextEncoder().encode('{"cell":"liar"}')
    liar.send(awarenessFrame(document.name, new Uint8Array([1, ...varUint(one.doc.clientID), ...varUint(99), own.length, ...own])))
    liar.send(awarenessFrame(document.name, new Uint8Array([1, 9, 1, own.length, ...own])))
    await until(() => statesIn(two).get(9)?.cell === 'liar', 'its own state arrives')
    expect(stateOf(two, one)?.cell).toBe('mine')
    liar.socket.close()
    await until(() => !statesIn(two).has(9), 'it is gone with its connection')
  })

  test('of a large audience the first are shown, the others are counted, and who waits longest takes the place of who leaves', async () => {
    const document = await stage.world.document()
    const people: Editor[] = []
    for (let i = 0; i < 6; i++) {
      const editor = await stage.open(document)
      people.push(editor)
      editor.provider.awareness?.setLocalState({ cell: i })
      const [first = editor] = people
      // They came one after the other, whatever their sockets do.
      await until(() => isPresent(first, people.length), `${people.length} are there`)
    }
    const [first, second, , fourth, fifth] = people
    if (!first || !second || !fourth || !fifth) throw new Error('Somebody is missing.')
    await until(() => cellsIn(first).join() === '0,1,2', 'the first three are shown')
    fourth.provider.awareness?.setLocalState({ cell: 'moved' })
    second.disconnect()
    await until(() => stateOf(first, fourth)?.cell === 'moved', 'the fourth is shown, where they are now')
    await until(() => audienceIn(first) === 2, 'two are counted')
    expect(cellsIn(first).join()).toBe('0,2,moved')
    // Nobody but who leaves says anything.
    fourth.disconnect()
    await until(() => cellsIn(first).join() === '0,2,4', 'the fifth is shown')
    await until(() => audienceIn(first) === 1, 'one is counted')
    expect(stateOf(first, fifth)?.user).toBeDefined()
  })
})

function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
