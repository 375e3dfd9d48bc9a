import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { type FollowScroll, followScrollAfter, type ScrollEvent, startFollowing } from './follow-scroll'
import { rowAt, topFor, topsOf } from './row-window'

interface List {
  readonly ids: readonly string[]
  /** px. */
  readonly heights: readonly number[]
  readonly playhead: string | null
}

/** Keeps the playhead's row in sight until a person scrolls; then keeps what they look at where it is, whatever comes and goes above. */
export const useFollowScroll = ({ ids, heights, playhead }: List) => {
  const scroller = useRef<HTMLDivElement>(null)
  const tops = useMemo(() => topsOf(heights), [heights])
  const { sight, look } = useSight(scroller)
  const follow = useRef<FollowScroll>(startFollowing)
  const byHand = useRef(false)
  const looked = useRef<{ id: string; within: number } | null>(null)
  const [isFree, setFree] = useState(false)
  const [asked, ask] = useReducer((times: number) => times + 1, 0)

  const happen = useCallback((event: ScrollEvent) => {
    follow.current = followScrollAfter(follow.current, event)
    setFree(follow.current.kind === 'free')
  }, [])

  const at = playhead === null ? -1 : ids.indexOf(playhead)
  useLayoutEffect(() => {
    const list = scroller.current
    if (!list || at < 0 || follow.current.kind === 'free') return
    const to = topFor(tops, at, list.clientHeight)
    byHand.current = false
    happen({ kind: 'sent', from: list.scrollTop, to })
    const isFar = Math.abs(list.scrollTop - to) > list.clientHeight
    list.scrollTo({ top: to, behavior: isFar || prefersStill() ? 'instant' : 'smooth' })
  }, [tops, at, sight.height, asked, happen])

  useLayoutEffect(() => {
    const list = scroller.current
    const seen = looked.current && ids.indexOf(looked.current.id)
    if (!list || follow.current.kind !== 'free' || !looked.current || seen === null || seen < 0) return
    list.scrollTop = (tops[seen] ?? 0) + looked.current.within
  }, [tops, ids])

  const onScroll = useCallback(() => {
    const list = scroller.current
    if (!list) return
    happen({ kind: 'scrolled', top: list.scrollTop, byHand: byHand.current })
    const row = rowAt(tops, list.scrollTop)
    const id = ids[row]
    looked.current = id === undefined ? null : { id, within: list.scrollTop - (tops[row] ?? 0) }
    look()
  }, [happen, ids, tops, look])

  const touched = useCallback(() => {
    byHand.current = true
  }, [])
  const backToNow = useCallback(() => {
    happen({ kind: 'back-to-now' })
    ask()
  }, [happen])
  const hands = { onScroll, onWheel: touched, onTouchMove: touched, onKeyDown: touched, onPointerDown: touched }
  return { scroller, tops, sight, isFree, backToNow, hands }
}

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** What of the list is in sight, px. */
const useSight = (scroller: React.RefObject<HTMLDivElement | null>) => {
  const [sight, setSight] = useState({ top: 0, height: 800 })
  const look = useCallback(() => {
    const list = scroller.current
    if (!list) return
    const { scrollTop: top, clientHeight: height } = list
    setSight((was) => (was.top === top && was.height === height ? was : { top, height }))
  }, [scroller])
  useEffect(() => {
    look()
    const list = scroller.current
    if (!list) return
    const watcher = new ResizeObserver(look)
    watcher.observe(list)
    return () => watcher.disconnect()
  }, [scroller, look])
  return { sight, look }
}
