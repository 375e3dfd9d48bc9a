import type { Arrival, Casting, ChangeClass, FittingStatus, Look, LookStatus, PieceKind } from '@fashionos/shared/documents/lineup/schema'

/** How the choices of a lineup are called on screen and on paper. */
export const statusWords: Readonly<Record<LookStatus, string>> = { in: 'in', held: 'held', cut: 'cut', substituted: 'substituted' }

export const fittingWords: Readonly<Record<FittingStatus, string>> = {
  none: 'no fitting',
  'first-fitting': 'first fitting',
  'second-fitting': 'second fitting',
  fitted: 'fitted',
  confirmed: 'confirmed',
}

export const changeWords: Readonly<Record<ChangeClass, string>> = {
  quick: 'quick',
  standard: 'standard',
  complex: 'complex',
  full: 'full',
}

export const castingWords: Readonly<Record<Casting, string>> = {
  option: 'option',
  'first-option': 'first option',
  confirmed: 'confirmed',
  no: 'no',
}

export const arrivalWords: Readonly<Record<Arrival, string>> = { expected: 'expected', here: 'here', late: 'late', missing: 'missing' }

export const pieceWords: Readonly<Record<PieceKind, string>> = {
  garment: 'garment',
  shoes: 'shoes',
  accessory: 'accessory',
  jewel: 'jewel',
  bag: 'bag',
  hat: 'hat',
  microphone: 'microphone',
  prop: 'prop',
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a look is called where its number may be missing. */
export const lookName = ({ number, title }: Pick<Look, 'number' | 'title'>): string => {
  if (number) return `Look ${number}`
  return title || 'Look without a number'
}

/** The few words beside the number of a card. A look that walks says how its fitting stands. */
export const lookState = ({ status, fitting }: Pick<Look, 'status' | 'fitting'>): string => {
  if (status !== 'in') return statusWords[status]
  return fitting === 'none' ? '' : fittingWords[fitting]
}

/** Who is in the look, and who for when somebody stands in. */
export const wearerWords = (
  { status, model, standIn }: Pick<Look, 'status' | 'model' | 'standIn'>,
  names: ReadonlyMap<string, string>,
): { readonly name: string; readonly instead: string | null } => {
  const own = (model && names.get(model)) || ''
  if (status !== 'substituted') return { name: own, instead: null }
  return { name: (standIn && names.get(standIn)) || '', instead: own || null }
}
