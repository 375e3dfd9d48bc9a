import type { Casting, ChangeClass, FittingStatus, LookStatus, Piece, PieceKind } from './schema'

/** How a table says what a lineup has as one of a few values: the first word is written, all are read. */
export type WordTable<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>

export const statusWords: WordTable<LookStatus> = {
  in: ['in', 'yes', 'ok', 'show', 'walks', 'walking', 'confirmed'],
  held: ['held', 'hold', 'on hold', 'hold look', 'standby'],
  cut: ['cut', 'cut look', 'out', 'dropped', 'no', 'cancelled', 'canceled', 'killed'],
  substituted: ['substituted', 'substitute', 'sub', 'replaced'],
}

export const changeWords: WordTable<ChangeClass> = {
  quick: ['quick', 'quick change', 'fast', 'q', 'qc'],
  standard: ['standard', 'normal', 'regular', 's'],
  complex: ['complex', 'long', 'slow', 'c'],
  full: ['full', 'full change', 'f'],
}

export const fittingWords: WordTable<FittingStatus> = {
  none: ['none', 'no', 'not fitted', 'open', 'to do'],
  'first-fitting': ['first fitting', 'first-fitting', 'fitting 1', '1st fitting', '1st'],
  'second-fitting': ['second fitting', 'second-fitting', 'fitting 2', '2nd fitting', '2nd'],
  fitted: ['fitted', 'done', 'yes'],
  confirmed: ['confirmed', 'approved', 'final'],
}

export const castingWords: WordTable<Casting> = {
  option: ['option', 'second option', 'opt'],
  'first-option': ['first option', 'first-option', '1st option'],
  confirmed: ['confirmed', 'yes', 'cast', 'booked'],
  no: ['no', 'declined', 'released', 'out'],
}

export const kindWords: WordTable<PieceKind> = {
  garment: ['garment', 'clothes', 'ready-to-wear', 'rtw'],
  shoes: ['shoes', 'shoe', 'boots', 'footwear'],
  accessory: ['accessory', 'accessories'],
  jewel: ['jewel', 'jewels', 'jewellery', 'jewelry'],
  bag: ['bag', 'bags', 'handbag'],
  hat: ['hat', 'hats', 'headwear', 'headpiece'],
  microphone: ['microphone', 'mic'],
  prop: ['prop', 'props'],
}

/** The value a word stands for; `null`: none. */
export const meaningIn = <T extends string>(words: WordTable<T>, text: string): T | null => {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, ' ')
  for (const value in words) if (words[value].includes(wanted)) return value
  return null
}

export const wordOf = <T extends string>(words: WordTable<T>, value: T): string => words[value][0]

/** `Patent pumps, black | shoes | tray S2 | size 40 | shared`: a line of a cell. Parts that are empty are left out. */
export const pieceText = ({ title, kind, tray, size, looks }: Pick<Piece, 'title' | 'kind' | 'tray' | 'size' | 'looks'>): string =>
  [
    oneLine(title),
    wordOf(kindWords, kind),
    ...(tray ? [`tray ${oneLine(tray)}`] : []),
    ...(size ? [`size ${oneLine(size)}`] : []),
    ...(Object.keys(looks).length > 1 ? ['shared'] : []),
  ].join(separator)

export interface ReadPiece {
  readonly title: string
  readonly kind: PieceKind
  readonly tray: string
  readonly size: string
  readonly shared: boolean
}

/** A line of a cell, as `pieceText` or a person writes it; `kind` is what its column is about. */
export const readPiece = (line: string, kind: PieceKind): ReadPiece => {
  const piece = { title: '', kind, tray: '', size: '', shared: false }
  for (const [i, part] of line.split('|').entries()) {
    const text = part.trim()
    const named = /^(tray|size) (.+)$/i.exec(text)
    const word = meaningIn(kindWords, text)
    if (i === 0) piece.title = text
    else if (named?.[1]?.toLowerCase() === 'tray') piece.tray = named[2] ?? ''
    else if (named) piece.size = named[2] ?? ''
    else if (text.toLowerCase() === 'shared') piece.shared = true
    else if (word) piece.kind = word
    else if (text !== '') piece.title = `${piece.title}${separator}${text}`
  }
  return piece
}

const separator = ' | '

const oneLine = (text: string): string => text.replace(/\s*[\r\n|]+\s*/g, ' ').trim()
