import type { RunHead } from './run-head'

const words: Readonly<Record<RunHead['state'], string>> = { preshow: 'Open, not begun', running: 'On air', hold: 'On hold', ended: 'Ended' }

/** How a run that has not ended stands. */
export const OnAir = ({ state }: Pick<RunHead, 'state'>) => (
  <span className={state === 'running' ? 'inline-flex items-center gap-1.5 text-thread' : 'inline-flex items-center gap-1.5 text-amber'}>
    <span aria-hidden="true" className="size-2 rounded-full bg-current" />
    {words[state]}
  </span>
)
