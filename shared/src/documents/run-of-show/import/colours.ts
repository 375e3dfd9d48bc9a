import { colours, type Row } from '../schema'

type Colour = NonNullable<Row['colour']>

/** A colour as files write it (a name, `#3E75E8`, `rgb(62, 117, 232)`) as the nearest of the row colours; `null` for none. */
export const colourNamed = (text: string): Colour | null => {
  const name = text.trim().toLowerCase()
  const known = colours.find((colour) => colour === name) ?? names.get(name)
  if (known) return known
  const channels = channelsOf(name)
  return channels ? nearest(channels) : null
}

const names: ReadonlyMap<string, Colour> = new Map([
  ['yellow', 'amber'],
  ['gelb', 'amber'],
  ['jaune', 'amber'],
  ['gold', 'amber'],
  ['rot', 'red'],
  ['rouge', 'red'],
  ['rojo', 'red'],
  ['grün', 'green'],
  ['vert', 'green'],
  ['verde', 'green'],
  ['lime', 'green'],
  ['cyan', 'teal'],
  ['turquoise', 'teal'],
  ['blau', 'blue'],
  ['bleu', 'blue'],
  ['azul', 'blue'],
  ['purple', 'violet'],
  ['lila', 'violet'],
  ['magenta', 'pink'],
  ['rosa', 'pink'],
  ['gray', 'grey'],
  ['grau', 'grey'],
  ['gris', 'grey'],
  ['black', 'grey'],
])

const channelsOf = (text: string): [number, number, number] | null => {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(text)?.[1] ?? /^#([0-9a-f]{3})$/.exec(text)?.[1]?.replace(/./g, '$&$&')
  if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text)
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null
}

/** By hue, in degrees; what has hardly any colour is grey, and white is none. */
const hues: readonly [Colour, number][] = [
  ['red', 0],
  ['orange', 25],
  ['amber', 48],
  ['green', 120],
  ['teal', 178],
  ['blue', 218],
  ['violet', 265],
  ['pink', 320],
  ['red', 360],
]

const nearest = ([r, g, b]: [number, number, number]): Colour | null => {
  const high = Math.max(r, g, b)
  const span = high - Math.min(r, g, b)
  if (span < 24) return high > 240 ? null : 'grey'
  const sixth = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4
  const hue = sixth * 60
  return hues.reduce((best, candidate) => (Math.abs(candidate[1] - hue) < Math.abs(best[1] - hue) ? candidate : best))[0]
}
