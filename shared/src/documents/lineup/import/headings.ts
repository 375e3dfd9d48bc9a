import { type Cell, isBlank, type Sheet, textOf } from '../../../import-files/workbook'
import type { PieceKind } from '../schema'

/** What a column of a table may be about. `derived` is reckoned and not read; `keep` goes into the notes. */
export const targets = [
  'number',
  'title',
  'section',
  'status',
  'model',
  'standIn',
  'designer',
  'collection',
  'dresser',
  'change',
  'changeTime',
  'walk',
  'exitEvery',
  'pieces',
  'shoes',
  'accessories',
  'jewels',
  'bags',
  'hats',
  'lightCue',
  'soundCue',
  'music',
  'hairAndMakeUp',
  'fitting',
  'fittingNotes',
  'casting',
  'photo',
  'notes',
  'sectionPace',
  'sectionPause',
  'sectionMusic',
  'derived',
  'keep',
] as const
export type Target = (typeof targets)[number]

export interface ColumnMapping {
  /** From 0. */
  readonly column: number
  readonly heading: string
  readonly target: Target
}

/** As people head their columns, in lower case and without signs. The first of each is ours. */
const headings: Readonly<Record<Exclude<Target, 'keep'>, readonly string[]>> = {
  number: ['look', 'look number', 'look no', 'look nr', 'number', 'no', 'nr', 'exit', 'exit number', 'exit no', 'order', 'look id', ''],
  title: ['title', 'description', 'look description', 'look name', 'outfit', 'style', 'name', 'silhouette'],
  section: ['section', 'segment', 'chapter', 'act', 'block', 'group', 'story'],
  status: ['status', 'look status', 'state'],
  model: ['model', 'model name', 'talent', 'worn by', 'girl', 'cast'],
  standIn: ['stand in', 'standin', 'substitute', 'replacement', 'understudy'],
  designer: ['designer', 'brand', 'label', 'house'],
  collection: ['collection', 'line', 'season'],
  dresser: ['dresser', 'dressed by', 'dresser name'],
  change: ['change', 'change class', 'change type', 'quick change'],
  changeTime: ['change time', 'time of the change', 'change length'],
  walk: ['walk', 'walk time', 'runway time'],
  exitEvery: ['until the next exit', 'interval', 'pace', 'exit every', 'spacing'],
  pieces: ['pieces', 'garments', 'items', 'clothes', 'garment', 'styling', 'looks pieces', 'rtw', 'ready to wear'],
  shoes: ['shoes', 'shoe', 'footwear'],
  accessories: ['accessories', 'accessory', 'acc'],
  jewels: ['jewels', 'jewellery', 'jewelry', 'jewel'],
  bags: ['bags', 'bag', 'handbag'],
  hats: ['hats', 'hat', 'headwear'],
  lightCue: ['lighting cue', 'light cue', 'lx', 'lx cue', 'lighting', 'lights'],
  soundCue: ['sound cue', 'snd', 'snd cue', 'sound', 'audio cue', 'music cue'],
  music: ['music', 'track', 'song'],
  hairAndMakeUp: ['hair and make up', 'hair and makeup', 'hair make up', 'hair makeup', 'hmu', 'beauty', 'hair'],
  fitting: ['fitting', 'fitting status', 'fitted'],
  fittingNotes: ['fitting notes', 'alterations', 'fitting comments'],
  casting: ['casting', 'options'],
  photo: ['photo', 'picture', 'image', 'photo file', 'file'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks'],
  sectionPace: ['section pace'],
  sectionPause: ['section pause'],
  sectionMusic: ['section music'],
  derived: ['entrance', 'back stage', 'slack of the change'],
}

const byHeading = new Map<string, Target>(
  targets.flatMap((target) => (target === 'keep' ? [] : headings[target].filter(Boolean).map((heading) => [heading, target] as const))),
)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[#.:*]/g, ' ')
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** "#" alone is a number too. */
export const targetOf = (heading: string): Target | null => (heading.trim() === '#' ? 'number' : (byHeading.get(plain(heading)) ?? null))

/** What single-kind columns of pieces hold. */
export const pieceColumns: Readonly<Partial<Record<Target, PieceKind>>> = {
  pieces: 'garment',
  shoes: 'shoes',
  accessories: 'accessory',
  jewels: 'jewel',
  bags: 'bag',
  hats: 'hat',
}

/** How many headings a row has that are known, each target once. */
const scoreOf = (row: readonly Cell[]): number => new Set(row.flatMap((cell) => targetOf(textOf(cell)) ?? [])).size

/** The row of the headings from 0, among the first of a sheet; `null`: none is like one. */
export const headerRowOf = ({ rows }: Sheet): number | null => {
  const scores = rows.slice(0, 20).map(scoreOf)
  const best = Math.max(0, ...scores)
  return best >= 2 ? scores.indexOf(best) : null
}

/** How much a sheet looks like one of looks. */
export const sheetScoreOf = (sheet: Sheet): number => {
  const header = headerRowOf(sheet)
  const row = header === null ? [] : (sheet.rows[header] ?? [])
  const hasLooks = row.some((cell) => targetOf(textOf(cell)) === 'number') ? 100 : 0
  return scoreOf(row) + hasLooks
}

/** Each target is taken by its first column; what is left over, or unknown, is kept in the notes. */
export const mappingOf = ({ rows }: Sheet, header: number): ColumnMapping[] => {
  const taken = new Set<Target>()
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: widest }, (_, column): ColumnMapping => {
    const heading = textOf(rows[header]?.[column])
    const found = targetOf(heading)
    const isFree = found !== null && (found === 'derived' || !taken.has(found))
    if (isFree) taken.add(found)
    return { column, heading, target: isFree ? found : 'keep' }
  }).filter(({ column, heading }) => heading !== '' || rows.slice(header + 1).some((row) => !isBlank(row[column])))
}
