import { useEffect, useState } from 'react'

/** Nobody has touched the page for so long, ms: what is only for hands goes away. */
export const useIdle = (afterMs: number): boolean => {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>
    const stir = () => {
      setIdle(false)
      clearTimeout(waiting)
      waiting = setTimeout(() => setIdle(true), afterMs)
    }
    stir()
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const sign of signs) document.addEventListener(sign, stir)
    return () => {
      clearTimeout(waiting)
      for (const sign of signs) document.removeEventListener(sign, stir)
    }
  }, [afterMs])
  return isIdle
}
