import { useEffect, useState } from 'react'
import { Button } from '../../ui/button'

/** Takes the page to the full screen and back, where the browser can; also with the f key. */
export const FullScreenButton = () => {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null && document.fullscreenElement !== undefined)
  useEffect(() => {
    const seen = () => setFull(document.fullscreenElement !== null)
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggle()
    }
    document.addEventListener('fullscreenchange', seen)
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('fullscreenchange', seen)
      document.removeEventListener('keydown', pressed)
    }
  }, [])
  if (!document.fullscreenEnabled) return null
  return <Button onClick={toggle}>{isFull ? 'Leave full screen' : 'Full screen'}</Button>
}

const toggle = () => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}
