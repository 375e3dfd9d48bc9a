import { afterEach, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { joinSisterTabs, type SisterTabs } from './sister-tabs'

interface Tab {
  readonly doc: Y.Doc
  readonly tabs: SisterTabs
  away: boolean
  mayEdit: boolean
  /** How often edits of other tabs came in. */
  heard: number
}

const opened: Tab[] = []
afterEach(() => {
  for (const { tabs, doc } of opened.splice(0)) {
    tabs.close()
    doc.destroy()
  }
})

const aName = () => `sister tabs ${crypto.randomUUID()}`

const openTab = (named: string, state: { away: boolean; mayEdit?: boolean }): Tab => {
  const doc = new Y.Doc()
  const tab: Tab = {
    ...{ doc, away: state.away, mayEdit: state.mayEdit ?? true, heard: 0 },
    tabs: joinSisterTabs({
      ...{ name: named, doc },
      isAway: () => tab.away,
      mayEdit: () => tab.mayEdit,
      onEdits: () => {
        tab.heard += 1
      },
    }),
  }
  opened.push(tab)
  return tab
}

const write = ({ doc }: Tab, text: string) => doc.getText('t').insert(doc.getText('t').length, text)
const textOf = ({ doc }: Tab) => doc.getText('t').toString()

const becomes = async (claim: () => boolean) => {
  while (!claim()) await new Promise((resume) => setTimeout(resume, 1))
}

/** Messages said so far have been heard: channels keep their order. */
const allHeard = async (named: string) => {
  const [from, to] = [new BroadcastChannel(named), new BroadcastChannel(named)]
  const heard = new Promise((resume) => {
    to.onmessage = resume
  })
  from.postMessage('nothing a tab understands')
  await heard
  from.close()
  to.close()
}

test('tabs without a server see each other’s edits, each once and with no echo', async () => {
  const named = aName()
  const [a, b] = [openTab(named, { away: true }), openTab(named, { away: true })]
  write(a, 'one ')
  await becomes(() => textOf(b) === 'one ')
  write(b, 'two')
  await becomes(() => textOf(a) === 'one two')
  await allHeard(named)
  expect([a.heard, b.heard]).toEqual([1, 1])
})

test('a tab that is live takes in what a tab that is away made, and leaves to the server what a live tab made', async () => {
  const named = aName()
  const [away, live] = [openTab(named, { away: true }), openTab(named, { away: false })]
  write(away, 'offline')
  await becomes(() => textOf(live) === 'offline')
  away.away = false
  write(away, ', live')
  await allHeard(named)
  expect(textOf(live)).toBe('offline')
})

test('tabs that lost the server give each other what they missed, deletions too', async () => {
  const named = aName()
  const [a, b] = [openTab(named, { away: false }), openTab(named, { away: false })]
  write(a, 'both have this')
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
  a.doc.getText('t').delete(0, 5)
  write(b, ' and more')
  await allHeard(named)
  expect(textOf(b)).toBe('both have this and more')
  a.away = true
  b.away = true
  a.tabs.catchUp()
  await becomes(() => textOf(a) === 'have this and more' && textOf(b) === 'have this and more')
})

test('who may only look takes in nothing, and another person’s or document’s tabs are not heard', async () => {
  const named = aName()
  const [writer, reader, other] = [
    openTab(named, { away: true }),
    openTab(named, { away: true, mayEdit: false }),
    openTab(aName(), { away: true }),
  ]
  write(writer, 'mine')
  await allHeard(named)
  expect([textOf(reader), textOf(other)]).toEqual(['', ''])
})
