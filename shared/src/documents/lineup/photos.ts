import type { Look } from './schema'

/** Which look a photo is of. */
export interface PhotoMatch {
  /** The file's name. */
  readonly name: string
  /** The look's id; `null`: none is like it. */
  readonly look: string | null
}

/**
 * Matches photos to looks by file name: by the look's number (`14.jpg`,
 * `look_14A.png`, `014 back.jpg`, `AW27-Look-14.webp`), else by its title
 * (`cape-silver.jpg`). Of several photos of one look the plainest name
 * comes first (`14.jpg` before `14 back.jpg`). A number that several looks have matches none.
 */
export const photosFor = (names: readonly string[], looks: readonly Look[]): PhotoMatch[] => {
  const numbers = unique(looks.map(({ id, number }) => [numberKey(number), id]))
  const titles = unique(looks.map(({ id, title }) => [wordKey(title), id]))
  const matches = names.map((name): PhotoMatch => ({ name, look: lookFor(stemOf(name), numbers, titles) }))
  return matches.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
}

const lookFor = (stem: string, numbers: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string>): string | null => {
  const said = /(?:^|[^\p{L}])(?:look|exit|lk|l)[\s._#-]*(?:n[ro°]?[\s._-]*)?(\d{1,6}\s?[a-z]?)(?![\p{L}\d])/iu.exec(stem)?.[1]
  const first = /^[\s._#-]*(\d{1,6}[a-z]?)(?![\p{L}\d])/iu.exec(stem)?.[1]
  const alone = stem.match(/(?<![\p{L}\d])\d{1,6}[a-z]?(?![\p{L}\d])/giu) ?? []
  const wanted = [
    numberKey(stem),
    said && numberKey(said),
    first && numberKey(first),
    alone.length === 1 ? numberKey(alone[0] ?? '') : undefined,
  ]
  for (const key of wanted) {
    const look = key ? numbers.get(key) : undefined
    if (look !== undefined) return look
  }
  return titles.get(wordKey(stem)) ?? null
}

/** Without its folder and ending. */
const stemOf = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{2,5}$/i, '')

/** `014A` and `14 a` are one number. */
const numberKey = (number: string): string =>
  number
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')

const wordKey = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Keys that one look alone has, and that say something. */
const unique = (pairs: readonly (readonly [string, string])[]): Map<string, string> => {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const [key, id] of pairs) {
    if (key === '' || found.has(key)) twice.add(key)
    found.set(key, id)
  }
  for (const key of twice) found.delete(key)
  return found
}
