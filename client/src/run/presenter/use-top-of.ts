import { useLayoutEffect, useRef } from 'react'

/** A region that goes back to its top whenever it shows another thing. */
export const useTopOf = (shown: string) => {
  const region = useRef<HTMLDivElement>(null)
  const last = useRef(shown)
  useLayoutEffect(() => {
    if (last.current !== shown && region.current) region.current.scrollTop = 0
    last.current = shown
  }, [shown])
  return region
}
