import type { Run } from '@fashionos/shared/run/run'
import { useEffect, useRef, useState } from 'react'
import type { Said } from '../live/live-session'
import { actionOf, isSpace, type KeyAction } from './keys'
import { acceptSaid, endSaid, holdSaid, skipSaid, standbySaid, timeSaid } from './said'
import type { Desk } from './use-desk'

/** How long a button looks pressed after its key, ms. */
const pressedMs = 140

/**
 * The keyboard of the desk, wherever the focus is: Space is GO on a focused
 * button too (Enter presses that), and types only in a text field. Returns what
 * was pressed just now, for its button to show.
 */
export const useDeskKeys = (desk: Desk): KeyAction['kind'] | null => {
  const latest = useRef(desk)
  latest.current = desk
  const [pressed, setPressed] = useState<KeyAction['kind'] | null>(null)
  useEffect(() => {
    if (pressed === null) return
    const timer = setTimeout(() => setPressed(null), pressedMs)
    return () => clearTimeout(timer)
  }, [pressed])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const current = latest.current
      if (event.defaultPrevented || isTyping(event.target, event.key)) return
      // A Space held down must not press the focused button either.
      if (isSpace(event) && current.isCalling) event.preventDefault()
      const action = actionOf(event)
      if (!action || !act(action, current, event.timeStamp)) return
      event.preventDefault()
      setPressed(action.kind)
    }
    // A button is clicked when Space comes up again.
    const onKeyUp = (event: KeyboardEvent) => {
      if (latest.current.isCalling && isSpace(event) && !isTyping(event.target, event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('keyup', onKeyUp)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('keyup', onKeyUp)
    }
  }, [])
  return pressed
}

const isTyping = (target: EventTarget | null, key: string): boolean =>
  key !== 'Escape' && target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Whether the key was for the desk. */
const act = (action: KeyAction, desk: Desk, pressed: number): boolean => {
  if (action.kind === 'leave') return leave(desk)
  if (action.kind === 'panel' && action.panel === 'keys') return toggle(desk, 'keys')
  if (!desk.isCalling) return false
  if (action.kind === 'panel') return toggle(desk, action.panel)
  if (action.kind === 'go') {
    desk.go(pressed)
    return true
  }
  return call(action, desk, pressed)
}

const toggle = (desk: Desk, panel: NonNullable<Desk['panel']>): boolean => {
  desk.show(desk.panel === panel ? null : panel)
  return true
}

/** The nearest thing is left first: a question, a list, a notice. */
const leave = (desk: Desk): boolean => {
  if (desk.question) desk.answer(false)
  else if (desk.panel) desk.show(null)
  else if (desk.notice) desk.dismiss()
  else return false
  return true
}

const call = (action: KeyAction, desk: Desk, pressed: number): boolean => {
  if (action.kind === 'back') {
    desk.back?.call()
    return true
  }
  const run = isOfInstance(action) ? desk.seen(pressed) : desk.shown.run
  const said = saidBy(action, run)
  if (action.kind === 'later' && run.pending) desk.leaveForLater()
  else if (said) desk.say(said)
  else return false
  return true
}

/**
 * What names the instance it was meant for is refused when another one runs
 * since. The others have nothing to be refused by: said of what stood there
 * before, a standby would make the running item next once more.
 */
const isOfInstance = ({ kind }: KeyAction): boolean => kind === 'time' || kind === 'end'

const saidBy = (action: KeyAction, run: Run): Said | null => {
  switch (action.kind) {
    case 'standby':
      return standbySaid(run)
    case 'hold':
      return holdSaid(run)
    case 'skip':
      return skipSaid(run)
    case 'time':
      return timeSaid(run, action.by)
    case 'accept':
      return acceptSaid(run)
    case 'end':
      return endSaid(run)
    default:
      return null
  }
}
