import { afterEach, expect, test } from 'bun:test'
import type { Capability } from '@fashionos/shared/access'
import { openDom } from '../../test/dom'

const { act, cleanup, fireEvent, render, screen } = await openDom()
const { LiveMenu } = await import('./live-menu')

afterEach(cleanup)

const opened = (capabilities: readonly Capability[]) =>
  act(
    async () =>
      void render(
        <LiveMenu
          trigger={<button type="button">Live</button>}
          document={{ id: '019b3c00-0000-7000-8000-000000000031', title: 'Run of show', capabilities }}
          show={{ id: '019b3c00-0000-7000-8000-000000000021', name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }}
          workspace={{ id: 'w' }}
          columns={[{ department: 'snd' }, { department: null }]}
        />,
      ),
  )

const names = (): (string | null)[] => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)

test('who may call is offered the caller’s screen and sharing', async () => {
  await opened(['view', 'edit', 'call'])
  expect(names()).toEqual([
    'Call the show',
    'Follow',
    'Department',
    'Stage display',
    'Talent calls',
    'Presenter notes',
    'Overview of the show',
    'Share a screen',
  ])
})

test('who only looks is offered the screens that follow', async () => {
  await opened(['view'])
  expect(names()).not.toContain('Call the show')
  expect(names()).not.toContain('Share a screen')
  expect(names()).toContain('Follow')
})

test('a screen opens beside the plan, at its own address', async () => {
  const before = window.open
  const asked: unknown[][] = []
  window.open = (...args) => {
    asked.push(args)
    return null
  }
  await opened(['view'])
  await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name: 'Stage display' })))
  window.open = before
  expect(asked).toEqual([['/live/019b3c00-0000-7000-8000-000000000031/stage', '_blank', 'noopener']])
})
