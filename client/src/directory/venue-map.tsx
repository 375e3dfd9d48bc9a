import { useEffect, useRef, useState } from 'react'
import { useTheme } from '../ui/theme'
import type { DrawMap, DrawnMap, MapScene } from './place-map'

export interface VenueMapProps extends MapScene {
  /** Of Mapbox; `null`: a map without streets. */
  readonly token: string | null
}

/** Either library is fetched when a map is first drawn, and never with another page. */
const drawerOf = async (token: string | null, isDark: boolean): Promise<DrawMap> =>
  token === null ? (await import('./maplibre-map')).drawMap : (await import('./mapbox-map')).drawMapWith(token, isDark)

/** A map with the venue on it. Drawn anew when the theme changes, because its colours are the page's. */
export const VenueMap = (props: VenueMapProps) => {
  const { token, place, name } = props
  const isDark = useTheme() === 'dark'
  const container = useRef<HTMLDivElement>(null)
  const drawn = useRef<DrawnMap | null>(null)
  const latest = useRef(props)
  latest.current = props
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming')
  const isFree = props.onMove !== null

  useEffect(() => {
    const element = container.current
    if (!element) return
    let isWanted = true
    const scene = (): MapScene => ({
      ...latest.current,
      onMove: isFree ? (moved) => latest.current.onMove?.(moved) : null,
    })
    const draw = async () => {
      const map = await (await drawerOf(token, isDark))(element, scene())
      if (!isWanted) return map.remove()
      drawn.current = map
      setState('there')
    }
    setState('coming')
    draw().catch(() => isWanted && setState('failed'))
    return () => {
      isWanted = false
      drawn.current?.remove()
      drawn.current = null
    }
  }, [token, isDark, isFree])

  useEffect(() => drawn.current?.setPlace(place), [place])

  return (
    <div className="relative h-[300px] overflow-hidden border border-line bg-paper">
      <section ref={container} aria-label={`Map around ${name}`} className="size-full" />
      {state !== 'there' && (
        <p className="absolute inset-0 grid place-items-center px-6 text-center text-ink-2">
          {state === 'failed' ? 'The map cannot be drawn here. The coordinates below are what counts.' : 'The map is on its way.'}
        </p>
      )}
    </div>
  )
}
