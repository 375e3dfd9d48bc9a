import { useMemo, useRef } from 'react'
import type { Peer } from '../../live/presence'

/** Peers by the row they are in; a row's array stays the same while nobody in it moves. */
export const usePeersByRow = (peers: readonly Peer[]): ReadonlyMap<string, readonly Peer[]> => {
  const last = useRef<ReadonlyMap<string, readonly Peer[]>>(new Map())
  return useMemo(() => {
    const next = new Map<string, Peer[]>()
    for (const peer of peers) if (peer.at) next.set(peer.at.item, [...(next.get(peer.at.item) ?? []), peer])
    last.current = new Map([...next].map(([row, own]) => [row, sameOr(last.current.get(row), own)]))
    return last.current
  }, [peers])
}

const sameOr = (before: readonly Peer[] | undefined, now: readonly Peer[]): readonly Peer[] =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now
