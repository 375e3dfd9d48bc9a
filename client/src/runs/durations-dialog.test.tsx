import { afterEach, expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import type { proposedChanges } from '@fashionos/shared/run/proposals'
import { minute, second } from '@fashionos/shared/time'
import { openDom } from '../../test/dom'
import { rehearsal } from './reports.fixture'
import type { RunHead } from './run-head'

const { act, cleanup, fireEvent, render, screen, waitFor } = await openDom()
const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')
const { documentRunsQuery, reportsQuery } = await import('./queries')
const { DurationsDialog } = await import('./durations-dialog')

afterEach(cleanup)

const run = (n: number, parts: Partial<RunHead> = {}): RunHead => ({
  id: idOf(900 + n),
  showId: idOf(800),
  document: { id: idOf(700), title: 'Run of show', removed: false },
  kind: 'rehearsal',
  state: 'ended',
  speed: 1,
  openedBy: { id: idOf(600), name: 'Ana' },
  openedAt: '2027-03-05T14:00:00.000Z',
  beganAt: '2027-03-05T14:00:00.000Z',
  endedAt: '2027-03-05T14:02:00.000Z',
  ...parts,
})

const plan = (...lengths: number[]) => showOf(lengths.map((duration, i) => rowOf(i + 1, { duration })))
type Edit = ReturnType<typeof proposedChanges>

/** The dialog over a plan that may change behind it; answers come from the cache. */
const opened = (runs: readonly RunHead[], shown = plan(minute, minute)) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const address = { workspaceId: idOf(500), showId: idOf(800) }
  queries.setQueryData(documentRunsQuery(address, idOf(700)).queryKey, runs)
  const sources = runs.filter(({ speed }) => speed === 1)
  const reports = sources.map((one) => ({ run: one, report: rehearsal(70 * second, 50 * second) }))
  queries.setQueryData(reportsQuery({ workspaceId: idOf(500), documentId: idOf(700), runs: sources.map(({ id }) => id) }).queryKey, reports)
  const edits: Edit[] = []
  let current = shown
  const ui = (snapshot = current) => (
    <QueryClientProvider client={queries}>
      <DurationsDialog
        open
        onOpenChange={() => undefined}
        workspace={{ id: idOf(500) }}
        show={{ id: idOf(800), timeZone: 'Europe/Paris' }}
        documentId={idOf(700)}
        plan={{
          snapshot,
          current: () => current,
          apply: (edit) => {
            edits.push(edit)
            return null
          },
          undo: () => undefined,
        }}
      />
    </QueryClientProvider>
  )
  const { rerender } = render(ui())
  return {
    edits,
    /** Somebody changes the plan; `seen`: it is on screen already. */
    change: (next: typeof current, seen: boolean) => {
      current = next
      if (seen) rerender(ui(next))
    },
  }
}

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('R33 what rehearsals say is chosen, and applied as one edit', async () => {
  const { edits } = opened([run(1)])
  await press('Set 2 lengths')
  expect(edits).toEqual([
    {
      changes: [
        { id: idOf(1), duration: 70 * second },
        { id: idOf(2), duration: 50 * second },
      ],
    },
  ])
})

test('R33 what is not chosen stays as it is', async () => {
  const { edits } = opened([run(1)])
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Item 1' })))
  await press('Set 1 length')
  expect(edits.flatMap(({ changes }) => changes.map(({ id }) => id))).toEqual([idOf(2)])
})

test('R33 a length somebody changes while it is looked at falls out and says so, until it is chosen again', async () => {
  const { edits, change } = opened([run(1)])
  act(() => change(plan(45 * second, minute), true))
  await waitFor(() => expect(screen.getByText(/Changed from 1:00 while this was open/)).toBeDefined())
  expect(screen.getByRole('button', { name: 'Set 1 length' })).toBeDefined()
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Item 1' })))
  await press('Set 2 lengths')
  expect(edits).toHaveLength(1)
})

test('R33 a change that is not on screen yet is not written over', async () => {
  const { edits, change } = opened([run(1)])
  change(plan(45 * second, 45 * second), false)
  await press('Set 2 lengths')
  expect(edits).toEqual([])
  expect(screen.getByRole('alert').textContent).toContain('changed by somebody meanwhile')
})

test('a drill is no rehearsal to go by unless somebody says so', () => {
  opened([run(1, { speed: 10 })])
  expect(screen.getByRole('checkbox', { name: /Drill at 10×/ })).toHaveProperty('checked', false)
  expect(screen.getByText(/no rehearsal that ran at the speed of the show/)).toBeDefined()
})

test('before the first rehearsal it says what will be here', () => {
  opened([])
  expect(screen.getByText('Nothing has been rehearsed yet')).toBeDefined()
})
