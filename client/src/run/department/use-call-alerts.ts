import { useEffect, useRef, useState } from 'react'
import { pageTicker } from '../live/ticker'
import { useKeptChoice } from '../parts/kept-choice'
import { alertBetween } from './call-alert'
import { createCallSounds } from './call-sounds'
import type { MyCall } from './my-calls'

/** Sound, buzz and a word for those who listen, when one of my cues takes a step. */
export const useCallAlerts = (calls: readonly MyCall[]) => {
  const [sounds] = useState(createCallSounds)
  const [kept, keep] = useKeptChoice('live-call-sounds', 'off')
  const [isAwake, setAwake] = useState(false)
  const [said, setSaid] = useState('')
  const before = useRef<readonly MyCall[]>([])
  const isWanted = kept === 'on'

  useEffect(() => {
    const alert = alertBetween(before.current, calls)
    before.current = calls
    if (!alert) return
    setSaid(alert.said)
    if (isWanted) sounds.give(alert.kind)
  }, [calls, isWanted, sounds])

  // A phone in a pocket and a tab behind others are called too.
  useEffect(() => (isWanted ? pageTicker().listen() : undefined), [isWanted])

  const wake = () =>
    sounds.wake().then(
      () => setAwake(sounds.isAwake()),
      () => setAwake(false),
    )
  const toggle = async () => {
    keep(isWanted ? 'off' : 'on')
    if (isWanted) return
    await wake()
    sounds.give('standby')
  }

  // What was switched on before the page was loaded anew sleeps until the first tap anywhere.
  const isAsleep = isWanted && !isAwake
  useEffect(() => {
    if (!isAsleep) return
    document.addEventListener('pointerdown', wake, { once: true })
    document.addEventListener('keydown', wake, { once: true })
    return () => {
      document.removeEventListener('pointerdown', wake)
      document.removeEventListener('keydown', wake)
    }
  })
  return { said, isWanted, isAsleep, toggle }
}
