import { afterEach, expect, test } from 'bun:test'
import { openDom } from '../test/dom'

const { act, cleanup, fireEvent, render, screen, waitFor } = await openDom()
const { RequestFailure } = await import('./failure')
const { textIn, useForm } = await import('./form')
const { TextField } = await import('./ui/text-field')

afterEach(cleanup)

interface SheetProps {
  readonly submit: (name: string) => Promise<void>
}

const Sheet = ({ submit }: SheetProps) => {
  const form = useForm({
    check: (values): Record<string, string> => (textIn(values, 'name') === '' ? { name: 'Give it a name.' } : {}),
    submit: (values) => submit(textIn(values, 'name')),
  })
  return (
    <form {...form.props} aria-label="sheet">
      <TextField label="Name" name="name" error={form.faults.name} />
      <p role="alert">{form.failure}</p>
      <button type="submit" disabled={form.busy}>
        Send
      </button>
    </form>
  )
}

const send = () => act(async () => void fireEvent.submit(screen.getByRole('form')))
const field = () => screen.getByLabelText<HTMLInputElement>('Name')
const type = (value: string) => act(async () => void fireEvent.change(field(), { target: { value } }))

test('a form with a fault is not sent, says the fault at its field and puts the focus there', async () => {
  const sent: string[] = []
  render(<Sheet submit={async (name) => void sent.push(name)} />)
  await send()
  expect(sent).toEqual([])
  await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'))
  expect(screen.getByText('Give it a name.')).toBeDefined()
  expect(document.activeElement).toBe(field())
})

test('what the server refuses is said in the form, by field when it names one, and what was typed stays', async () => {
  const failure = { code: 'conflict', message: 'This name is taken.', fields: { name: 'Taken.' } } as const
  render(<Sheet submit={() => Promise.reject(new RequestFailure(failure))} />)
  await type('Maison')
  await send()
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('This name is taken.'))
  expect(screen.getByText('Taken.')).toBeDefined()
  expect(field().value).toBe('Maison')
})

test('a form under way is not sent twice', async () => {
  let finish = () => {}
  let times = 0
  const submit = () => {
    times += 1
    return new Promise<void>((resolve) => {
      finish = resolve
    })
  }
  render(<Sheet submit={submit} />)
  await type('Maison')
  await send()
  await send()
  expect(times).toBe(1)
  await act(async () => finish())
  await send()
  expect(times).toBe(2)
})

test('a fault of this program is a sentence too, never a stack', async () => {
  render(<Sheet submit={() => Promise.reject(new TypeError('x is undefined'))} />)
  await type('Maison')
  await send()
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Try again'))
  expect(screen.getByRole('alert').textContent).not.toContain('undefined')
})
