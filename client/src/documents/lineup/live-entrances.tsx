import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import { lookEntrancesOf } from '@fashionos/shared/run/look-entrances'
import type { Instant } from '@fashionos/shared/time'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getAccessToken } from '../../auth'
import { useCalmly } from '../../live/use-document'
import type { Followed } from '../../run/live/followed'
import { watchRun } from '../../run/live/watch-run'
import { type RunsAddress, runsQuery } from '../../runs/queries'
import { isOpen } from '../../runs/run-head'
import { configQuery } from '../../workspaces/queries'
import { newId } from '../new-id'
import type { LineupSession } from './lineup-model'

export type Entrances = ReadonlyMap<string, Instant>

export interface LiveEntrancesProps {
  readonly address: RunsAddress
  /** Of the lineup. */
  readonly document: string
  readonly session: LineupSession
  /** Nothing: no run is on that goes by the clock on the wall. */
  readonly onEntrances: (entrances: Entrances | undefined) => void
}

/** How often it is asked whether a run was opened, ms. */
const askMs = 15_000

/** Tells when looks really went out, while a run of the show is on. Shows nothing. */
export const LiveEntrances = ({ address, document, session, onEntrances }: LiveEntrancesProps) => {
  const { looks } = useCalmly(session.snapshot, 'calm')
  const runs = useQuery({ ...runsQuery(address, 1), refetchInterval: askMs }).data?.items ?? []
  const open = runs.find(isOpen)?.document.id ?? null
  const followed = useFollowedRun(open)
  const entrances = useMemo(() => entrancesIn(followed, document, looks), [followed, document, looks])
  const last = useRef<Entrances | undefined>(undefined)
  useEffect(() => {
    if (same(last.current, entrances)) return
    last.current = entrances
    onEntrances(entrances)
  }, [entrances, onEntrances])
  useEffect(() => () => onEntrances(undefined), [onEntrances])
  return null
}

const useFollowedRun = (document: string | null): Followed | null => {
  const { collabUrl } = useSuspenseQuery(configQuery).data
  const [followed, setFollowed] = useState<Followed | null>(null)
  useEffect(() => {
    if (document === null) return
    const stop = watchRun({
      document,
      collabUrl,
      device: newId(),
      access: getAccessToken,
      openSocket,
      wait,
      random: Math.random,
      onChange: setFollowed,
    })
    return () => {
      stop()
      setFollowed(null)
    }
  }, [document, collabUrl])
  return followed
}

/** R35: a drill has a clock of its own, which says nothing about when somebody really goes out. */
const entrancesIn = (followed: Followed | null, document: string, looks: Lineup['looks']): Entrances | undefined => {
  const { run, plan } = followed ?? {}
  if (!run || !plan || run.state === 'ended' || run.pace) return undefined
  const entrances = lookEntrancesOf(run, { items: plan.snapshot.items, document, lineup: { looks } })
  return entrances.size === 0 ? undefined : entrances
}

const same = (a: Entrances | undefined, b: Entrances | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.size === b.size && [...a].every(([id, at]) => b.get(id) === at))

const openSocket: Parameters<typeof watchRun>[0]['openSocket'] = (url, { onOpen, onMessage, onClose }) => {
  const socket = new WebSocket(url)
  socket.onopen = onOpen
  socket.onmessage = ({ data }) => onMessage(String(data))
  socket.onclose = ({ code, reason }) => onClose({ code, reason })
  return { send: (text) => socket.send(text), close: () => socket.close() }
}

const wait = (ms: number, done: () => void): (() => void) => {
  const timer = setTimeout(done, ms)
  return () => clearTimeout(timer)
}
