import { useEffect, useMemo, useRef } from 'react'
import { createRegistry, useRegister } from './registered'

export interface Shortcut {
  /** As `Kbd` writes it: `Mod+K`, `?`. */
  readonly keys: string
  readonly label: string
}

export interface ShortcutSection {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

/** What the keyboard help lists: the sections of everything on the screen now. */
export const shortcutSections = createRegistry<ShortcutSection>()

/** Lists shortcuts in the keyboard help while mounted. Keep `shortcuts` stable. */
export const useShortcutHelp = (title: string, shortcuts: readonly Shortcut[]): void => {
  useRegister(
    shortcutSections,
    useMemo(() => ({ title, shortcuts }), [title, shortcuts]),
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Whether an event is that combination. Without `Mod` it is never one while a person types. */
export const isShortcut = (event: KeyboardEvent, keys: string): boolean => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('Mod')
  if (mod !== (event.metaKey || event.ctrlKey)) return false
  if (event.altKey !== parts.includes('Alt')) return false
  if (!mod && isTyping(event.target)) return false
  if (key.length > 1 || /[a-z]/i.test(key)) {
    if (event.shiftKey !== parts.includes('Shift')) return false
  }
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Runs something on a key combination anywhere on the page, unless something nearer took the key. */
export const useShortcut = (keys: string, run: () => void): void => {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isShortcut(event, keys)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [keys])
}
