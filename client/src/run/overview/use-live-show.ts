import { useEffect, useState } from 'react'
import { askLiveShow, type LiveShow, liveShowIn } from './live-show'

interface Known {
  readonly show: LiveShow | null
  readonly refusal: string | null
  /** Nobody has answered since the page opened. */
  readonly isKept: boolean
}

/** Asked again after so long while nobody answers, ms; a random part keeps many pages from coming at once. */
const againMs = () => 3_000 + Math.random() * 3_000

/** The show's runs of show: at once those this device kept, then those the api knows. */
export const useLiveShow = (show: string, secret: string | null): Known => {
  const [known, setKnown] = useState<Known>(() => ({ show: keptShow(show), refusal: null, isKept: true }))
  useEffect(() => {
    let isOver = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await askLiveShow({ show, secret, request: (url, init) => fetch(url, init) })
      if (isOver) return
      if (answer.kind === 'unreachable') waiting = setTimeout(ask, againMs())
      if (answer.kind === 'refused') setKnown({ show: null, refusal: answer.reason, isKept: false })
      if (answer.kind !== 'show') return
      keepShow(show, answer.show)
      setKnown({ show: answer.show, refusal: null, isKept: false })
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(waiting)
    }
  }, [show, secret])
  return known
}

const keyOf = (show: string): string => `live-show:${show}`

const keptShow = (show: string): LiveShow | null => {
  try {
    return liveShowIn(JSON.parse(window.localStorage.getItem(keyOf(show)) ?? 'null'))
  } catch {
    return null
  }
}

const keepShow = (show: string, known: LiveShow): void => {
  try {
    window.localStorage.setItem(keyOf(show), JSON.stringify(known))
  } catch {
    // The overview works without; it just does not open with no network.
  }
}
