import { startTransition, useOptimistic } from 'react'

/**
 * Whether a box is shown ticked, and what ticks it. The board is drawn when
 * there is time; a box that waited for it would fall back for that long.
 */
export const useTick = (done: boolean, onTick: (done: boolean) => void): [boolean, (done: boolean) => void] => {
  const [shown, show] = useOptimistic(done)
  const tick = (next: boolean) =>
    startTransition(() => {
      show(next)
      onTick(next)
    })
  return [shown, tick]
}
