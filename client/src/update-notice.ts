import { useEffect } from 'react'

/** Has the app kept for use without a network, once the first screen stands. */
export const UpdateNotice = () => {
  useEffect(() => {
    if (!import.meta.env.PROD) return
    let isOver = false
    let end: (() => void) | undefined
    import('./keep-app').then(
      ({ keepApp }) => {
        if (!isOver) end = keepApp()
      },
      // Without a network there is nothing to keep it from; the next visit tries again.
      () => undefined,
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [])
  return null
}
