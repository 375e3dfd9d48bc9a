import type { Run } from '@fashionos/shared/run/run'
import { useEffect, useRef, useState } from 'react'
import { type Before, backFor, beforeOf } from './back'

/** What ran before the last GO, for as long as the way back is offered. */
export const useBack = (run: Run): Before | null => {
  const was = useRef<Run | null>(null)
  const [before, setBefore] = useState<Before | null>(null)
  useEffect(() => {
    const found = beforeOf(was.current, run)
    was.current = run
    if (found) setBefore(found)
  }, [run])
  useEffect(() => {
    if (!before) return
    const over = setTimeout(() => setBefore(null), backFor)
    return () => clearTimeout(over)
  }, [before])
  return before
}
