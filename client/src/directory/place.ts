import { ok, type Result, refused } from '@fashionos/shared/errors'
import type { Venue } from './entry'

/** Degrees, WGS 84. */
export type Place = NonNullable<Venue['place']>

/** Five digits are a metre. */
export const placeText = ({ latitude, longitude }: Place): string => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

/** "48.8640, 2.2976", as maps and messages write places. */
export const placeOf = (typed: string): Result<Place> => {
  const match = /^\s*([+-]?\d{1,2}(?:\.\d+)?)°?\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)°?\s*$/.exec(typed)
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return refused('Expected latitude and longitude, such as 48.86400, 2.29760.')
  return ok({ latitude, longitude })
}

const metresPerDegree = 111_320

/** A circle on the ground as a line of points, longitude first; `radius` in m. */
export const ringAround = ({ latitude, longitude }: Place, radius: number, points = 64): [number, number][] => {
  const north = radius / metresPerDegree
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return Array.from({ length: points + 1 }, (_, i) => {
    const angle = (i / points) * 2 * Math.PI
    return [longitude + east * Math.sin(angle), latitude + north * Math.cos(angle)]
  })
}
