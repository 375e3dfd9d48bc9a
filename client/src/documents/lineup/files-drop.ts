import { useEffect, useRef } from 'react'

/** Files dropped anywhere on the page are given to `onFiles`. `null`: none are taken. */
export const useFilesDrop = (onFiles: ((files: readonly File[]) => void) | null): void => {
  const take = useRef(onFiles)
  take.current = onFiles
  const taken = onFiles !== null
  useEffect(() => {
    if (!taken) return
    const hover = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take.current?.(files)
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [taken])
}
