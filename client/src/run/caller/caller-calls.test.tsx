import { afterEach, expect, setDefaultTimeout, test } from 'bun:test'
import { minute, second } from '@fashionos/shared/time'
import { openDom } from '../../../test/dom'
import { deskTools } from './desk.fixture'

const library = await openDom()
const { act, cleanup, fireEvent, screen, within } = library
const { CallerScreen } = await import('./caller-screen')
const { desk, press, click } = deskTools(library, CallerScreen)

afterEach(cleanup)
setDefaultTimeout(30_000)

test('Standby, hold with a reason said afterwards, resume, time: by key', async () => {
  const { run, wait } = desk({ gos: 5 })
  await press('s')
  expect(run().standby?.item).toBe(run().next?.item ?? '')
  await press('h')
  wait(20 * second)
  await click('Guest late')
  expect(run()).toMatchObject({ state: 'hold', holdReason: 'Guest late' })
  expect(screen.getByText('Held 0:20')).toBeDefined()
  await press('h')
  expect(run()).toMatchObject({ state: 'running', holds: 20 * second })
  await press('ArrowUp')
  await press('ArrowDown')
  await press('ArrowUp', {})
  expect(run().addedTime).toBe(10 * second)
})

test('R6 a cut beyond what is left is asked about; Esc leaves it, Enter’s button does it', async () => {
  const { run, wait } = desk({ gos: 5 })
  wait(12 * second)
  await press('ArrowDown')
  expect(run().addedTime).toBe(0)
  expect(screen.getByRole('alertdialog').textContent).toContain('Only 0:06 is left of L1.')
  await press('Escape')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  await press('ArrowDown')
  expect(document.activeElement?.textContent).toBe('Cut')
  await click('Cut')
  expect(run().addedTime).toBe(-6 * second)
})

test('jump finds an item by its cue number; a jump back is asked about', async () => {
  const { playhead } = desk({ gos: 5 })
  await press('j')
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'l20' } })
  await press('Enter', { target: screen.getByRole('combobox') })
  expect(playhead()).toBe('L20')
  await press('j')
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'l4' } })
  await press('Enter', { target: screen.getByRole('combobox') })
  expect(playhead()).toBe('L20')
  await click('Go back')
  expect(playhead()).toBe('L4')
})

test('an item skipped today is said so, and can be taken in again', async () => {
  const { run } = desk({ gos: 5 })
  const skipped = run().next?.item ?? ''
  await press('x')
  expect(run().skipped).toEqual([skipped])
  await click('Take it in again')
  expect(run().skipped).toEqual([])
})

test('R14 a float is taken next or now', async () => {
  const { run } = desk({ gos: 5 })
  await press('f')
  await click('Next')
  expect(run().next?.cue).toBe('F3')
  await press(' ')
  expect(run().current?.cue).toBe('F3')
})

test('R12 a change of the running item is told, left for later, accepted', async () => {
  const { show, run } = desk({ gos: 5 })
  const lengthen = (duration: number) =>
    act(() =>
      show.edit((snapshot) => ({
        ...snapshot,
        items: snapshot.items.map((row) => (row.id === run().current?.item ? { ...row, duration } : row)),
      })),
    )
  lengthen(24 * second)
  expect(screen.getByText('length 0:18 → 0:24.')).toBeDefined()
  await press('l')
  expect(screen.queryByText('length 0:18 → 0:24.')).toBeNull()
  lengthen(30 * second)
  expect(screen.getByText('length 0:18 → 0:30.')).toBeDefined()
  await press('a')
  expect(run().current?.duration).toBe(30 * second)
  expect(run().pending).toBeNull()
})

test('a message goes to whom it is for, and is taken down', async () => {
  const { run } = desk({ gos: 5 })
  await press('m')
  fireEvent.change(screen.getByLabelText('What they read'), { target: { value: 'Two minutes, please' } })
  await click('The stage')
  await click('Show it')
  expect(run().message).toMatchObject({ text: 'Two minutes, please', to: 'stage' })
  await click('Take down')
  expect(run().message).toBeNull()
})

test('R24 lead times of a department are set in seconds or as people write them', async () => {
  const { run } = desk({ gos: 5 })
  await press('d')
  const field = within(screen.getByRole('group', { name: 'LX' })).getByLabelText('Stand by')
  fireEvent.change(field, { target: { value: '20' } })
  await act(async () => void fireEvent.blur(field))
  expect(run().leads.lx).toMatchObject({ standby: 20 * second })
})

test('more holds the rarer calls, and Esc closes it', async () => {
  const { run } = desk({ gos: 1 })
  await click('More')
  await click(`+${1}:00`)
  expect(run().addedTime).toBe(minute)
  await press('Escape')
  expect(screen.queryByRole('dialog')).toBeNull()
})
