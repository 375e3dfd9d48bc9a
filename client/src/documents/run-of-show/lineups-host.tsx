import { lineup as lineupType } from '@fashionos/shared/documents/lineup/index'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { expandedPlan } from '@fashionos/shared/run/expanded-plan'
import { withItemTimes } from '@fashionos/shared/run/item-times'
import { type LineupState, noLooksText } from '@fashionos/shared/run/lineup-state'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { getAccessToken } from '../../auth'
import type { Session } from '../../live/session'
import { createSessionCache } from '../../live/session-cache'
import { useSession, useSnapshot, useWatched } from '../../live/use-document'
import { onSignedOutElsewhere } from '../../session'
import { documentsQuery, type ShowAddress } from '../../shows/queries'
import { configQuery } from '../../workspaces/queries'
import { useMe } from '../../workspaces/workspace'
import { newId } from '../new-id'
import type { LineupsKnown } from './performed'

export interface LineupsHostProps {
  /** Ids of documents, with a space between. */
  readonly wanted: string
  readonly address: ShowAddress
  readonly onKnown: (known: LineupsKnown | null) => void
}

/** Lineups opened for one plan. */
const maxLineups = 20

/** Opens the lineups that a plan refers to, to read them, and keeps what is known of them up to date. Shows nothing. */
export const LineupsHost = ({ wanted, address, onKnown }: LineupsHostProps) => {
  const ids = useMemo(() => wanted.split(' ').slice(0, maxLineups), [wanted])
  const { data: documents, refetch, isFetchedAfterMount } = useQuery(documentsQuery(address))
  const [states, setStates] = useState<ReadonlyMap<string, LineupState>>(new Map())
  const onState = useCallback((id: string, state: LineupState) => {
    setStates((before) => (before.get(id) === state ? before : new Map(before).set(id, state)))
  }, [])
  const found = useMemo(() => new Map((documents ?? []).filter(({ type }) => type === 'lineup').map((one) => [one.id, one])), [documents])
  useEffect(() => {
    const lineups = new Map(ids.map((id) => [id, found.has(id) || !isFetchedAfterMount ? (states.get(id) ?? loading) : closed]))
    const titles = new Map([...found].map(([id, { title }]) => [id, title]))
    onKnown({ lineups, titles, expandedPlan, withItemTimes, noLooksText })
  }, [ids, found, states, isFetchedAfterMount, onKnown])
  useEffect(() => () => onKnown(null), [onKnown])
  useEffect(() => onSignedOutElsewhere(cache.closeAll), [])
  return ids.map((id) => {
    const name = found.get(id)?.name
    return name && <Follower key={id} id={id} name={name} onState={onState} onRenamed={() => void refetch()} />
  })
}

const cache = createSessionCache<typeof lineupType>()
const loading: LineupState = { kind: 'loading' }
/** Not among the documents this person may see: it was removed, or is not for them. */
const closed: LineupState = { kind: 'closed' }
const failed: LineupState = { kind: 'failed' }

interface FollowerProps {
  readonly id: string
  readonly name: string
  readonly onState: (id: string, state: LineupState) => void
  readonly onRenamed: () => void
}

const Follower = ({ id, name, onState, onRenamed }: FollowerProps) => {
  const { user } = useMe()
  const { collabUrl } = useSuspenseQuery(configQuery).data
  const { id: userId, name: userName } = user
  const request = useMemo(
    () => ({
      type: lineupType,
      name,
      me: { id: userId, name: userName },
      collabUrl,
      versions: { schema: lineupType.version, editor: editorVersion },
      access: getAccessToken,
      store: window.localStorage,
      random: Math.random,
      now: Date.now,
      newId,
    }),
    [name, userId, userName, collabUrl],
  )
  const session = useSession(cache, request, onRenamed)
  return session && <Reading session={session} onState={(state) => onState(id, state)} />
}

const Reading = ({
  session,
  onState,
}: {
  readonly session: Session<typeof lineupType>
  readonly onState: (state: LineupState) => void
}) => {
  const loaded = useWatched(session.loaded)
  const { kind } = useWatched(session.connection)
  const lineup = useSnapshot(session)
  const told = useRef(onState)
  told.current = onState
  const state = useMemo((): LineupState => {
    if (kind === 'refused') return closed
    if (loaded) return { kind: 'known', lineup }
    return kind === 'offline' ? failed : loading
  }, [kind, loaded, lineup])
  useEffect(() => told.current(state), [state])
  // Whoever reads the plan is not at the lineup.
  useEffect(() => session.presence.awareness.setLocalState(null), [session])
  return null
}
