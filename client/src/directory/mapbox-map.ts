import 'mapbox-gl/dist/mapbox-gl.css'
import './place-map.css'
import mapbox from 'mapbox-gl'
import type { Place } from './place'
import { type DrawMap, firstZoom, markOf, wordOf } from './place-map'

const pointOf = ({ longitude, latitude }: Place): [number, number] => [longitude, latitude]

/** A map with streets, which Mapbox draws for whoever has a token of theirs. */
export const drawMapWith =
  (accessToken: string, isDark: boolean): DrawMap =>
  async (container, scene) => {
    const map = new mapbox.Map({
      accessToken,
      container,
      style: `mapbox://styles/mapbox/${isDark ? 'dark' : 'light'}-v11`,
      center: pointOf(scene.place),
      zoom: firstZoom,
      maxZoom: 19,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: true,
    })
    map.addControl(new mapbox.NavigationControl({ showCompass: false }), 'top-right')
    map.addControl(new mapbox.ScaleControl({ maxWidth: 90 }), 'bottom-left')
    for (const other of scene.others)
      new mapbox.Marker({ element: wordOf(other.name, { withDot: true }), anchor: 'left' }).setLngLat(pointOf(other.place)).addTo(map)
    const marker = new mapbox.Marker({ element: markOf(scene.name, scene.onMove !== null), draggable: scene.onMove !== null })
    marker.setLngLat(pointOf(scene.place)).addTo(map)
    marker.on('dragend', () => {
      const { lng, lat } = marker.getLngLat().wrap()
      scene.onMove?.({ latitude: lat, longitude: lng })
    })
    return {
      setPlace: (place) => {
        marker.setLngLat(pointOf(place))
        if (!map.getBounds()?.contains(pointOf(place))) map.easeTo({ center: pointOf(place) })
      },
      remove: () => map.remove(),
    }
  }
