import { useEffect } from 'react'

/** What was opened has the network and the processor to itself this long, ms. */
const restMs = 4_000

/** Has the app kept for use without a network, some time after the first screen stands. */
export const UpdateNotice = () => {
  useEffect(() => {
    if (!import.meta.env.PROD) return
    let isOver = false
    let end: (() => void) | undefined
    const keep = () =>
      void import('./keep-app').then(
        ({ keepApp }) => {
          if (!isOver) end = keepApp()
        },
        // Without a network there is nothing to keep it from; the next visit tries again.
        () => undefined,
      )
    const timer = setTimeout(keep, restMs)
    return () => {
      isOver = true
      clearTimeout(timer)
      end?.()
    }
  }, [])
  return null
}
