import { afterEach, expect, test } from 'bun:test'
import { openDom } from '../../test/dom'

const { act, cleanup, fireEvent, render, screen, waitFor } = await openDom()
const { useState } = await import('react')
const { ConfirmDialog } = await import('./confirm-dialog')

afterEach(cleanup)

const Asking = ({ onConfirm }: { readonly onConfirm: () => Promise<void> }) => {
  const [open, setOpen] = useState(true)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title="Remove Marc?"
      description="It closes."
      confirm="Remove"
      onConfirm={onConfirm}
    />
  )
}

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('what was confirmed and done closes the question', async () => {
  let done = 0
  render(
    <Asking
      onConfirm={async () => {
        done += 1
      }}
    />,
  )
  await press('Remove')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(done).toBe(1)
})

test('what failed is said in the dialog, which stays so that one can try again', async () => {
  render(<Asking onConfirm={() => Promise.reject(new Error('A workspace keeps at least one owner.'))} />)
  await press('Remove')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('A workspace keeps at least one owner.'))
  expect(screen.queryByRole('alertdialog')).not.toBeNull()
})
