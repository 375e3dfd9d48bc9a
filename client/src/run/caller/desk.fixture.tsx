import type { openDom } from '../../../test/dom'
import { createLocalShow, ines, type LocalPerson, localAddress } from '../live/local-show.fixture'
import type { CallerScreen as Screen } from './caller-screen'

/** Somebody else who may call. */
export const marc: LocalPerson = { ...ines, user: 'marc', name: 'Marc Olivier', device: 'marc-laptop' }

interface DeskOptions {
  readonly as?: LocalPerson
  /** How many GOs were said before. */
  readonly gos?: number
  readonly isOpen?: boolean
}

interface Press {
  /** ms from now; by itself long after everything on the screen was seen. */
  readonly at?: number
  readonly target?: Element
  readonly repeat?: boolean
  readonly type?: 'keydown' | 'keyup'
}

/** The caller's screen over a show in memory whose clock is moved by hand, and hands to call it with. */
export const deskTools = ({ act, fireEvent, render, screen }: Awaited<ReturnType<typeof openDom>>, CallerScreen: typeof Screen) => {
  const desk = ({ as = ines, gos = 0, isOpen = true }: DeskOptions = {}) => {
    let t = Date.UTC(2027, 2, 6, 18, 14)
    const show = createLocalShow({ synced: () => t })
    const run = () => {
      const found = show.view().run
      if (!found) throw new Error('No run is open.')
      return found
    }
    const from = () => ({ instance: run().current?.id ?? null, seq: run().seq })
    if (isOpen) {
      show.open({ kind: 'show', speed: 1 })
      show.call(ines, { kind: 'take-over', seen: 0 })
      for (let i = 0; i < gos; i++) show.call(ines, { kind: 'go', from: from(), to: run().next?.item ?? null })
    }
    const session = show.session(as)
    render(<CallerScreen session={session} address={localAddress('caller')} />)
    const wait = (ms: number) =>
      act(() => {
        t += ms
        show.ticked()
      })
    return { show, session, run, from, wait, playhead: () => run().current?.cue ?? null }
  }

  const press = (key: string, { at = 10_000, target = document.body, repeat = false, type = 'keydown' }: Press = {}) =>
    act(async () => {
      const event = new KeyboardEvent(type, { key, code: key === ' ' ? 'Space' : '', bubbles: true, cancelable: true, repeat })
      Object.defineProperty(event, 'timeStamp', { value: performance.now() + at })
      fireEvent(target, event)
    })
  const click = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  const painted = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))
  return { desk, press, click, painted }
}
