import { useLayoutEffect } from 'react'

/** The desk stands in the dark: dark unless a person chose otherwise on this device, whatever the device prefers. */
export const useDarkFirst = (): void => {
  useLayoutEffect(() => {
    const chosen = window.localStorage.getItem('theme')
    if (chosen === 'light' || chosen === 'dark') return
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = 'dark'
    return () => {
      if (before !== undefined) dataset.theme = before
    }
  }, [])
}
