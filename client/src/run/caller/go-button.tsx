import { classes } from '../../ui/classes'
import { fullNameOf, goOf } from './go'
import { runWord } from './questions'
import type { Desk } from './use-desk'

/**
 * GO. It fires when the finger comes down, not when it leaves: that is a tenth
 * of a second on every cue, and what went wrong is taken back with “Back”.
 * A click without a pointer is Enter or an assistive device.
 */
export const GoButton = ({ desk, isPressed }: { readonly desk: Desk; readonly isPressed: boolean }) => {
  const { run } = desk.shown
  const go = goOf(run)
  return (
    <button
      type="button"
      className={classes('go-button', go.kind === 'end' && 'go-end')}
      aria-keyshortcuts="Space"
      aria-label={labelOf(go, run)}
      aria-disabled={go.kind === 'none' || undefined}
      data-pressed={isPressed || undefined}
      onPointerDown={(event) => {
        if (event.button === 0) desk.go(event.timeStamp)
      }}
      onClick={(event) => {
        if (event.detail === 0) desk.go(event.timeStamp)
      }}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault()
      }}
    >
      <span className="go-word">{go.kind === 'end' ? `End ${runWord(run)}` : 'GO'}</span>
      <span className="go-to">{desk.isSlow ? 'On its way' : toOf(go)}</span>
    </button>
  )
}

const labelOf = (go: ReturnType<typeof goOf>, run: Desk['shown']['run']): string => {
  if (go.kind === 'start') return `GO ${fullNameOf(go.item)}`
  return go.kind === 'end' ? `End ${runWord(run)}` : go.why
}

const toOf = (go: ReturnType<typeof goOf>): string => {
  if (go.kind === 'start') return fullNameOf(go.item)
  return go.kind === 'end' ? 'That was the last item' : ''
}
