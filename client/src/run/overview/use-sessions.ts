import { useEffect, useState } from 'react'
import type { LiveAddress, LiveSession } from '../live/live-session'
import type { LiveShow } from './live-show'

export interface StageOf {
  readonly id: string
  readonly title: string
  readonly session: LiveSession
}

interface Opening {
  readonly documents: LiveShow['documents']
  readonly secret: string | null
  readonly openSession: (address: LiveAddress) => LiveSession
}

/** One session per run of show, opened when it is listed and stopped when it is not or the page goes. */
export const useSessions = ({ documents, secret, openSession }: Opening): readonly StageOf[] => {
  const [stages, setStages] = useState<readonly StageOf[]>([])
  const listed = JSON.stringify(documents)
  useEffect(() => {
    const wanted: LiveShow['documents'] = JSON.parse(listed)
    const opened = wanted.map(({ id, title }) => ({
      id,
      title,
      session: openSession({ document: id, screen: 'overview', department: null, secret }),
    }))
    setStages(opened)
    return () => {
      for (const { session } of opened) session.stop()
    }
  }, [listed, secret, openSession])
  return stages
}
