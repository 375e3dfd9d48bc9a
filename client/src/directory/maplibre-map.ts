import 'maplibre-gl/dist/maplibre-gl.css'
import './place-map.css'
import {
  type LngLatLike,
  Map as MapLibre,
  Marker,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type Place, ringAround } from './place'
import { type DrawMap, firstZoom, type MapScene, markOf, tokenColour, wordOf } from './place-map'

/**
 * A map with nothing fetched for it: ground, a graticule, and rings of walking
 * distance around the venue. No glyphs and no tiles, so it says nothing to
 * anybody and is there without a network.
 */
const ringsM = [250, 500, 1_000, 2_000, 4_000] as const

/** Lines of the graticule, in degrees; about 360 m at the latitude of Paris from west to east. */
const meshDegrees = 0.005
const meshLines = 40

const pointOf = ({ longitude, latitude }: Place): LngLatLike => [longitude, latitude]

const line = (coordinates: [number, number][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'LineString' as const, coordinates },
})

const collection = (features: ReturnType<typeof line>[]) => ({ type: 'FeatureCollection' as const, features })

const ringsAt = (place: Place) => collection(ringsM.map((radius) => line(ringAround(place, radius))))

const meshAt = ({ latitude, longitude }: Place) => {
  const middle = { x: Math.round(longitude / meshDegrees) * meshDegrees, y: Math.round(latitude / meshDegrees) * meshDegrees }
  const reach = meshLines * meshDegrees
  const steps = Array.from({ length: meshLines * 2 + 1 }, (_, i) => (i - meshLines) * meshDegrees)
  return collection(
    steps.flatMap((step) => [
      line([
        [middle.x + step, middle.y - reach],
        [middle.x + step, middle.y + reach],
      ]),
      line([
        [middle.x - reach, middle.y + step],
        [middle.x + reach, middle.y + step],
      ]),
    ]),
  )
}

const styleAt = (place: Place): StyleSpecification => ({
  version: 8,
  sources: { mesh: { type: 'geojson', data: meshAt(place) }, rings: { type: 'geojson', data: ringsAt(place) } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': tokenColour('--paper') } },
    { id: 'mesh', type: 'line', source: 'mesh', paint: { 'line-color': tokenColour('--line'), 'line-width': 1 } },
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': tokenColour('--edge'), 'line-width': 1, 'line-dasharray': [4, 4] },
    },
  ],
})

const distanceText = (metres: number): string => (metres < 1_000 ? `${metres} m` : `${metres / 1_000} km`)

/** The words beside the rings, at their north. */
const ringWords = (place: Place): Marker[] =>
  ringsM.map((radius) => {
    const [longitude, latitude] = ringAround(place, radius)[0] ?? [place.longitude, place.latitude]
    return new Marker({ element: wordOf(distanceText(radius), { withDot: false }), anchor: 'bottom' }).setLngLat([longitude, latitude])
  })

export const drawMap: DrawMap = async (container, scene) => {
  setWorkerUrl(workerUrl)
  const map = new MapLibre({
    container,
    style: styleAt(scene.place),
    center: pointOf(scene.place),
    zoom: firstZoom,
    minZoom: 9,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: true,
  })
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left')
  for (const other of scene.others)
    new Marker({ element: wordOf(other.name, { withDot: true }), anchor: 'left' }).setLngLat(pointOf(other.place)).addTo(map)
  return around(map, scene)
}

const around = (map: MapLibre, scene: MapScene) => {
  const marker = new Marker({ element: markOf(scene.name, scene.onMove !== null), draggable: scene.onMove !== null })
  marker.setLngLat(pointOf(scene.place)).addTo(map)
  let words = ringWords(scene.place).map((word) => word.addTo(map))
  const show = (place: Place) => {
    marker.setLngLat(pointOf(place))
    for (const word of words) word.remove()
    words = ringWords(place).map((word) => word.addTo(map))
    for (const [id, data] of [
      ['rings', ringsAt(place)],
      ['mesh', meshAt(place)],
    ] as const) {
      const source = map.getSource(id)
      if (source && 'setData' in source && typeof source.setData === 'function') source.setData(data)
    }
  }
  marker.on('dragend', () => {
    const { lng, lat } = marker.getLngLat().wrap()
    const place = { latitude: lat, longitude: lng }
    show(place)
    scene.onMove?.(place)
  })
  return {
    setPlace: (place: Place) => {
      show(place)
      if (!map.getBounds().contains(pointOf(place))) map.easeTo({ center: pointOf(place) })
    },
    remove: () => map.remove(),
  }
}
