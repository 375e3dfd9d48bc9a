import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { codeOf, sentenceOf } from '../failure'
import { useReach } from '../reach'
import { foundQuery, type Hit } from './queries'

/** How long nobody types before the server is asked, ms. */
const quietMs = 140

export interface Found {
  readonly hits: readonly Hit[]
  /** `waiting`: not all that there is yet. `offline`: the server was not asked, or did not answer. */
  readonly state: 'idle' | 'waiting' | 'answered' | 'offline' | 'failed'
  /** Why it failed. */
  readonly fault: string
}

/** What the server finds for what is typed, once it is typed. */
export const useFound = (workspaceId: string, typed: string): Found => {
  const words = typed.trim()
  const settled = useSettled(words)
  const isOff = useReach() === 'unreached'
  const query = useQuery({ ...foundQuery({ workspaceId, words: settled }), enabled: settled !== '' && !isOff })
  if (words === '') return { hits: [], state: 'idle', fault: '' }
  if (isOff) return { hits: [], state: 'offline', fault: '' }
  if (settled !== words) return { hits: [], state: 'waiting', fault: '' }
  if (query.data) return { hits: query.data, state: 'answered', fault: '' }
  if (!query.error) return { hits: [], state: 'waiting', fault: '' }
  return codeOf(query.error) === 'unavailable'
    ? { hits: [], state: 'offline', fault: '' }
    : { hits: [], state: 'failed', fault: sentenceOf(query.error) }
}

const useSettled = (words: string): string => {
  const [settled, settle] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => settle(words), quietMs)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
