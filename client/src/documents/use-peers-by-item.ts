import { useMemo, useRef } from 'react'
import type { Peer } from '../live/presence'

/** Peers by the item they are in; an item's array stays the same while nobody in it moves. */
export const usePeersByItem = (peers: readonly Peer[]): ReadonlyMap<string, readonly Peer[]> => {
  const last = useRef<ReadonlyMap<string, readonly Peer[]>>(new Map())
  return useMemo(() => {
    const next = new Map<string, Peer[]>()
    for (const peer of peers) if (peer.at) next.set(peer.at.item, [...(next.get(peer.at.item) ?? []), peer])
    last.current = new Map([...next].map(([item, own]) => [item, sameOr(last.current.get(item), own)]))
    return last.current
  }, [peers])
}

const sameOr = (before: readonly Peer[] | undefined, now: readonly Peer[]): readonly Peer[] =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now
