import { afterEach, expect, setDefaultTimeout, test } from 'bun:test'
import { second } from '@fashionos/shared/time'
import { openDom } from '../../../test/dom'
import { ines, yuki } from '../live/local-show.fixture'
import { deskTools, marc } from './desk.fixture'

const library = await openDom()
const { act, cleanup, fireEvent, screen, waitFor, within } = library
const { CallerScreen } = await import('./caller-screen')
const { desk, press, click, painted } = deskTools(library, CallerScreen)

afterEach(cleanup)
setDefaultTimeout(30_000)

test('Space calls the next item, from anywhere on the page', async () => {
  const { playhead } = desk()
  await press(' ')
  expect(playhead()).toBe('H1')
  screen.getByRole('button', { name: 'Jump' }).focus()
  await press(' ', { target: screen.getByRole('button', { name: 'Jump' }) })
  expect(playhead()).toBe('H2')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a Space held down is one GO, and its repeats press no button either', async () => {
  const { playhead } = desk()
  const hold = screen.getByRole('button', { name: /^Hold/ })
  await press(' ', { target: hold })
  for (let i = 0; i < 5; i++) await press(' ', { target: hold, repeat: true })
  await press(' ', { target: hold, type: 'keyup' })
  expect(playhead()).toBe('H1')
})

test('R2 a double tap on Space is one GO: the second is refused in words', async () => {
  const { playhead } = desk()
  await painted()
  await press(' ')
  await press(' ', { at: 0 })
  expect(playhead()).toBe('H1')
  expect(screen.getByRole('alert').textContent).toContain('is running already')
})

test('a standby said right after GO is for the item that is next now', async () => {
  const { run, playhead } = desk()
  await painted()
  await press(' ')
  await press('s', { at: 0 })
  expect(playhead()).toBe('H1')
  expect(run().standby?.item).toBe(run().next?.item ?? '')
  expect(run().next?.cue).toBe('H2')
})

test('GO fires when the finger comes down, once', async () => {
  const { playhead } = desk()
  const button = screen.getByRole('button', { name: 'GO H1 Doors, welcome drinks' })
  await act(async () => {
    fireEvent.pointerDown(button, { button: 0 })
    fireEvent.click(button, { detail: 1 })
  })
  expect(playhead()).toBe('H1')
})

test('a Space in a text field is a space', async () => {
  const { playhead } = desk({ gos: 1 })
  await press('j')
  const field = screen.getByRole('combobox')
  expect(document.activeElement).toBe(field)
  await press(' ', { target: field })
  expect(playhead()).toBe('H1')
})

test('the desk says what runs, what GO does next, and who is ready for it', async () => {
  const { show, run } = desk({ gos: 5 })
  expect(screen.getByRole('heading', { level: 2, name: /Look 1/ })).toBeDefined()
  expect(screen.getByRole('button', { name: /^GO L2 Look 2/ })).toBeDefined()
  const strip = screen.getByRole('region', { name: 'Departments for L2' })
  const [first] = run().next?.calls ?? []
  if (!first) throw new Error('The demo calls nobody in L2.')
  expect(within(strip).queryByText('Ready')).toBeNull()
  act(() => show.call(yuki, { kind: 'ready', item: run().next?.item ?? '', department: first.department, ready: true }))
  expect(within(strip).getByText('Ready')).toBeDefined()
})

test('a question is void when the show moves on under it, and never stands in the way of GO', async () => {
  const { playhead } = desk({ gos: 5 })
  await press('e')
  expect(screen.getByRole('alertdialog').textContent).toContain('before its last item')
  await press(' ')
  expect(playhead()).toBe('L2')
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('a wrong GO is taken back with one key, without a question', async () => {
  const { playhead } = desk({ gos: 5 })
  await press(' ')
  expect(playhead()).toBe('L2')
  await press('b')
  expect(playhead()).toBe('L1')
})

test('R3 behind the last item GO says that it ends the show, and asks', async () => {
  const { show, run, from } = desk({ gos: 5 })
  const { plan } = show.view()
  const last = plan.items.findLast(({ counts }) => counts)?.row.id ?? ''
  act(() => show.call(ines, { kind: 'jump', from: from(), to: last }))
  expect(screen.getByRole('button', { name: 'End show' })).toBeDefined()
  await press(' ')
  expect(run().state).toBe('running')
  await act(async () => void fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'End show' })))
  expect(run().state).toBe('ended')
  expect(screen.getByRole('heading', { name: 'Thank you' })).toBeDefined()
})

test('R9 who does not call sees the desk without its keys, and takes over only when asked twice', async () => {
  const { run, playhead } = desk({ as: marc, gos: 5 })
  await press(' ')
  await press('h')
  expect(playhead()).toBe('L1')
  expect(run().state).toBe('running')
  expect(screen.queryByRole('button', { name: /^GO/ })).toBeNull()
  await click('Take over')
  expect(run().lease?.holder).toBe('ines')
  await act(async () => void fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Take over' })))
  expect(run().lease?.holder).toBe('marc')
  await press(' ')
  expect(playhead()).toBe('L2')
})

test('R9 the show is handed over to somebody who has the desk open', async () => {
  const { run, session } = desk({ gos: 5 })
  await press('o')
  expect(screen.getByRole('dialog').textContent).toContain('Nobody else has this screen open.')
  const { user, name, device } = marc
  act(() => session.show({ caller: { connected: true, heardAt: null, couldCall: [{ user, name, device }] } }))
  await click('Hand over')
  expect(run().lease).toMatchObject({ holder: 'marc', device: 'marc-laptop' })
  expect(screen.getByText('Called by Marc Olivier')).toBeDefined()
})

test('without a server the desk says that calling goes on and how many calls wait', async () => {
  const { session, wait } = desk({ gos: 5 })
  act(() => session.show({ isHeard: false, silentSince: session.synced(), unsent: 3 }))
  wait(18 * second)
  expect(screen.getByText('Server away for 0:18. You call on; 3 calls wait.')).toBeDefined()
  act(() => session.show({ isHeard: true, superseded: ['L25'] }))
  expect(screen.queryByText(/Server away/)).toBeNull()
  expect(screen.getByText(/One call made offline no longer counted/)).toBeDefined()
})

test('no live region changes while seconds pass', async () => {
  const { wait } = desk({ gos: 5 })
  const read = () =>
    screen
      .queryAllByRole('status')
      .concat(screen.queryAllByRole('alert'))
      .map(({ textContent }) => textContent)
  const before = read()
  for (let i = 0; i < 5; i++) {
    wait(second)
    expect(read()).toEqual(before)
  }
})

test('before a run somebody opens it as what it is, and calls it', async () => {
  const { show } = desk({ isOpen: false })
  fireEvent.click(screen.getByLabelText(/^Drill/))
  await click('Open drill')
  await waitFor(() => expect(show.view().run?.lease?.holder).toBe('ines'))
  expect(show.view().run).toMatchObject({ kind: 'rehearsal', state: 'preshow', pace: { speed: 10 } })
  expect(screen.getByRole('button', { name: /^GO H1/ })).toBeDefined()
})

test('who may not call is not offered to open a run', () => {
  desk({ as: yuki, isOpen: false })
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull()
  expect(screen.getByRole('link', { name: 'Follow the show' }).getAttribute('href')).toEndWith('/follow')
})
