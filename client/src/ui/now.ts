import { useEffect, useState } from 'react'

/** The instant now, epoch ms, renewed at each whole `stepMs` of the clock. */
export const useNow = (stepMs: number): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>
    const tick = () => {
      const at = Date.now()
      setNow(at)
      waiting = setTimeout(tick, stepMs - (at % stepMs) + 4)
    }
    tick()
    return () => clearTimeout(waiting)
  }, [stepMs])
  return now
}
