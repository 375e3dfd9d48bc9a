import type { Tone } from '@fashionos/shared/run/figures'
import type { CSSProperties } from 'react'
import { classes } from '../../ui/classes'
import { Digits } from '../../ui/digits'
import type { LiveSession } from '../live/live-session'
import { bigFigureOf } from './big-figure'
import type { Shown } from './shown'
import { useTicking } from './ticking'

/** R23 by colour; the words beside it say the same. */
export const toneClass: Readonly<Record<Tone, string>> = {
  calm: 'text-ink',
  warning: 'text-amber',
  danger: 'text-thread',
  over: 'text-thread',
}

const nothing = { label: '', text: '', tone: 'calm' as Tone }

interface CountdownProps {
  readonly session: LiveSession
  readonly shown: Shown
  /** Its size, such as `text-[92px]`: 72 px or more. `--figure-em` is how wide it is, for one that fills what it has. */
  readonly className: string
}

/** The giant figure. It is no live region: nobody wants seconds read out. */
export const Countdown = ({ session, shown, className }: CountdownProps) => {
  const figure = useTicking(session, (t) => ({ ...(bigFigureOf(shown, t) ?? nothing) }))
  if (figure.text === '') return null
  return (
    <div role="timer" aria-live="off" className={classes('leading-none', toneClass[figure.tone], className)} style={widthOf(figure.text)}>
      {/[a-z]/.test(figure.text) ? (
        <span aria-hidden="true" className="figure-large">
          {figure.text}
        </span>
      ) : (
        <Digits text={figure.text} className="-ml-[0.04em]" />
      )}
      <span className="sr-only">{`${figure.label} ${figure.text}`}</span>
    </div>
  )
}

/** Digits as wide as `Digits` sets them. */
const widthOf = (text: string): CSSProperties => {
  const digits = [...text].filter((character) => /\d/.test(character)).length
  return { '--figure-em': (digits * 0.57 + (text.length - digits) * 0.35).toFixed(2) }
}

/** What the giant figure counts, where it is not what everybody expects. */
export const CountdownLabel = ({ session, shown }: { readonly session: LiveSession; readonly shown: Shown }) => {
  const label = useTicking(session, (t) => bigFigureOf(shown, t)?.label ?? '')
  return label === '' || label === 'Left' ? null : <span>{label}</span>
}
