import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { useState } from 'react'
import type { LiveSession } from '../live/live-session'

/** Says ready for a cue and takes it back; what it came to where it was refused. */
export const useReady = (session: LiveSession, department: Department) => {
  const [saying, setSaying] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const say = async (item: string, ready: boolean) => {
    if (saying.includes(item)) return
    setSaying((items) => [...items, item])
    setRefusal(null)
    const said = await session.say({ kind: 'ready', item, department, ready })
    setSaying((items) => items.filter((one) => one !== item))
    if (!said.ok && said.reason.code !== 'unchanged') setRefusal(said.reason.message)
  }
  return { say, isSaying: (item: string) => saying.includes(item), refusal }
}

export type Readying = ReturnType<typeof useReady>
