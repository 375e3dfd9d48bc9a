import { classes } from './classes'

const isApple = () => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

const appleNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '⏎', Backspace: '⌫' }
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' }

const nameOf = (key: string) => (isApple() ? appleNames[key] : otherNames[key]) ?? key

/** A key combination written once for every device: `Mod+K`, `Shift+Enter`. `Mod` is ⌘ or Ctrl. */
export const Kbd = ({ keys, onInk = false }: { readonly keys: string; readonly onInk?: boolean }) => (
  <kbd className="relative inline-flex gap-0.5 font-text">
    <span className="sr-only">{keys.replace('Mod', isApple() ? 'Command' : 'Control')}</span>
    {keys.split('+').map((key) => (
      <span
        key={key}
        aria-hidden="true"
        className={classes(
          'min-w-4.5 rounded-[2px] border px-1 text-center text-label leading-4',
          onInk ? 'border-ivory/35 text-ivory' : 'border-line-2 text-ink-2',
        )}
      >
        {nameOf(key)}
      </span>
    ))}
  </kbd>
)
