import { afterEach, expect, test } from 'bun:test'
import { openDom } from '../../test/dom'

const { cleanup, fireEvent, render, screen } = await openDom()
const { useShortcut } = await import('./shortcuts')

afterEach(cleanup)

const Page = ({ keys, onKey }: { readonly keys: string; readonly onKey: () => void }) => {
  useShortcut(keys, onKey)
  return <input aria-label="cell" />
}

const count = (keys: string) => {
  let times = 0
  render(
    <Page
      keys={keys}
      onKey={() => {
        times += 1
      }}
    />,
  )
  return () => times
}

test('a combination with Ctrl or Command works everywhere, even while typing', () => {
  const times = count('Mod+K')
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  fireEvent.keyDown(screen.getByLabelText('cell'), { key: 'k', metaKey: true })
  fireEvent.keyDown(document.body, { key: 'k' })
  expect(times()).toBe(2)
})

test('a bare key is a letter while someone types', () => {
  const times = count('?')
  fireEvent.keyDown(screen.getByLabelText('cell'), { key: '?', shiftKey: true })
  expect(times()).toBe(0)
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
  expect(times()).toBe(1)
})

test('a key that something nearer took, or that is held down, does nothing more', () => {
  const times = count('Mod+K')
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, repeat: true })
  const cell = screen.getByLabelText('cell')
  cell.addEventListener('keydown', (event) => event.preventDefault())
  fireEvent.keyDown(cell, { key: 'k', ctrlKey: true })
  expect(times()).toBe(0)
})

test('Shift makes another combination', () => {
  const times = count('Mod+Z')
  fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(times()).toBe(1)
})
