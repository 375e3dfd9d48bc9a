import { describe, expect, test } from 'bun:test'
import type { PaletteGroup } from '../ui/command-palette'
import { actionsOfMenu } from '../ui/menu-actions'
import { foundGroups } from './found-groups'
import { joinedGroups, matchingGroups, saysIt } from './matching'
import { paletteSaid } from './palette-said'
import type { Hit } from './queries'
import { recentPlaces, rememberPlace } from './recent'

const nothing = () => undefined
const action = (id: string, label: string, keywords?: readonly string[]) => ({ id, label, keywords, onSelect: nothing })
const labels = (groups: readonly PaletteGroup[]) => groups.map(({ label, actions }) => [label, ...actions.map((one) => one.label)])

describe('what is typed', () => {
  test('is found by the beginnings of words, in any order, without case and accents', () => {
    expect(saysIt('maison AURE', ['Maison Aurélie'])).toBe(true)
    expect(saysIt('aurélie mai', ['Maison', 'Aurelie'])).toBe(true)
    expect(saysIt('rélie', ['Maison Aurélie'])).toBe(false)
    expect(saysIt('·', ['Maison Aurélie'])).toBe(false)
  })
  test('puts what is called so before what is only about it, and shows so many of a group', () => {
    const groups = [
      { label: 'Do', actions: [action('a', 'Dark theme', ['print']), action('b', 'A small print'), action('c', 'Print labels')] },
    ]
    expect(labels(matchingGroups(groups, 'print', 2))).toEqual([['Do', 'Print labels', 'A small print']])
    expect(matchingGroups(groups, 'velvet', 2)).toEqual([])
  })
  test('finds a command by the name of its group', () => {
    expect(labels(matchingGroups([{ label: 'Lineup', actions: [action('a', 'New look')] }], 'lineup new', 6))).toEqual([
      ['Lineup', 'New look'],
    ])
  })
})

test('Groups of one name are one, and a thing stands in it once', () => {
  const groups = joinedGroups([
    { label: 'Shows', actions: [action('1', 'Known here')] },
    { label: 'People', actions: [] },
    { label: 'Shows', actions: [action('1', 'Found there'), action('2', 'Other')] },
  ])
  expect(labels(groups)).toEqual([['Shows', 'Known here', 'Other']])
})

const place = { title: 'Look 14', excerpt: 'silver velvet cape', near: false }
const item: Hit = {
  kind: 'item',
  item: 'looks/a',
  documentId: 'd',
  documentTitle: 'Lineup',
  type: 'lineup',
  showId: 's',
  showName: 'AW27',
  ...place,
}

describe('what the server found', () => {
  test('leads to the item in its document', () => {
    const opened: unknown[] = []
    const go = { document: (of: unknown) => opened.push(of), show: nothing, entry: nothing, people: nothing }
    const [group] = foundGroups([item], { typed: 'velvet', go }).exact
    group?.actions[0]?.onSelect()
    expect(opened).toEqual([{ show: 's', id: 'd', item: 'looks/a' }])
    expect(group?.actions[0]).toMatchObject({ label: 'Look 14', below: 'silver velvet cape', detail: 'Lineup · AW27' })
  })
  test('says where it says so only when its name does not', () => {
    const go = { document: nothing, show: nothing, entry: nothing, people: nothing }
    expect(foundGroups([item], { typed: 'look', go }).exact[0]?.actions[0]?.below).toBeUndefined()
  })
  test('stands by kind, what is only near apart from it', () => {
    const show: Hit = { kind: 'show', id: 's', title: 'AW27', excerpt: '2027-03-06', near: false }
    const go = { document: nothing, show: nothing, entry: nothing, people: nothing }
    const { exact, near } = foundGroups([show, item, { ...item, item: 'looks/b', near: true }, { ...item, item: 'threads/t' }], {
      typed: 'velvet',
      go,
    })
    expect([labels(exact), labels(near)]).toEqual([
      [
        ['Items', 'Look 14'],
        ['Shows', 'AW27'],
      ],
      [['Items', 'Look 14']],
    ])
  })
})

describe('what is said about it', () => {
  const said = (more: Partial<Parameters<typeof paletteSaid>[0]>) =>
    paletteSaid({ typed: 'silvr', state: 'answered', fault: '', exact: 0, near: 0, ...more })
  test('near misses are called that', () => {
    expect(said({ near: 3 }).note).toBe('Nothing says “silvr” exactly. Near it:')
    expect(said({ near: 3, exact: 1 })).toMatchObject({ note: '', status: '4 found' })
  })
  test('without a network it says what is looked through', () => {
    expect(said({ state: 'offline', exact: 1 }).status).toBe('No connection: only names this device has seen are found. 1 found')
  })
  test('while it waits nothing is called missing', () => {
    expect(said({ state: 'waiting' }).empty).toBe('Looking…')
    expect(said({}).empty).toBe('Nothing says “silvr”, nor anything like it.')
  })
})

describe('where one was lately', () => {
  const store = () => {
    const kept = new Map<string, string>()
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  }
  const owner = { userId: 'u', workspaceId: 'w' }
  test('is kept per person and workspace, the latest first, each once, and not without end', () => {
    const kept = store()
    for (let n = 0; n < 30; n++) rememberPlace(kept, owner, { kind: 'show', id: String(n) })
    rememberPlace(kept, owner, { kind: 'document', id: '25', show: 's' })
    expect(recentPlaces(kept, owner).length).toBe(12)
    expect(recentPlaces(kept, owner).slice(0, 2)).toEqual([
      { kind: 'document', id: '25', show: 's' },
      { kind: 'show', id: '29' },
    ])
    expect(recentPlaces(kept, { ...owner, userId: 'v' })).toEqual([])
  })
  test('is nowhere when what is kept cannot be read', () => {
    expect(recentPlaces({ getItem: () => '{', setItem: nothing }, owner)).toEqual([])
    expect(recentPlaces({ getItem: () => '[{"kind":"show"}]', setItem: nothing }, owner)).toEqual([])
  })
})

test('A menu stands in the palette with its submenus, without what cannot be done now', () => {
  const actions = actionsOfMenu([
    { kind: 'action', label: 'Import a file', onSelect: nothing },
    { kind: 'separator' },
    { kind: 'action', label: 'Restore', onSelect: nothing, disabled: 'Nothing is removed.' },
    { kind: 'submenu', label: 'Export', entries: [{ kind: 'action', label: 'CSV', onSelect: nothing }] },
  ])
  expect(actions.map(({ label, detail }) => [label, detail])).toEqual([
    ['Import a file', undefined],
    ['CSV', 'Export'],
  ])
})
