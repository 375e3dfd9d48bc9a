import { useEffect, useRef, useState } from 'react'

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Whether a file hangs over the page; a dropped one is given to `onFile`. `null`: files are not taken. */
export const useFileDrop = (onFile: ((file: File) => void) | null): boolean => {
  const [over, setOver] = useState(false)
  const take = useRef(onFile)
  take.current = onFile
  const taken = onFile !== null
  useEffect(() => {
    if (!taken) return
    // Entering a child fires before leaving its parent: only the balance tells whether the pointer is inside.
    let depth = 0
    const move = (by: number) => (event: DragEvent) => {
      if (!hasFile(event)) return
      depth = Math.max(0, depth + by)
      setOver(depth > 0)
    }
    const enter = move(1)
    const leave = move(-1)
    const hover = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) take.current?.(file)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
      setOver(false)
    }
  }, [taken])
  return taken && over
}
