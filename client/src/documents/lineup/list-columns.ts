import { changeClasses, fittingStatuses, type Lineup, type Look, lookStatuses } from '@fashionos/shared/documents/lineup/schema'
import { changeWords, fittingWords, statusWords } from './look-words'

export const listKeys = [
  'number',
  'title',
  'model',
  'designer',
  'collection',
  'change',
  'lightCue',
  'soundCue',
  'music',
  'dresser',
  'hairAndMakeUp',
  'fitting',
  'status',
] as const
export type ListKey = (typeof listKeys)[number]

/** Texts of the document: several people may type into one. The others are taken whole. */
export const textKeys = ['title', 'music', 'hairAndMakeUp'] as const
export type TextKey = (typeof textKeys)[number]

export const isTextKey = (key: ListKey): key is TextKey => textKeys.some((text) => text === key)

export const isListKey = (key: string | null | undefined): key is ListKey => listKeys.some((one) => one === key)

export interface ListColumn {
  readonly key: ListKey
  readonly title: string
  /** In px. The title takes what is left over and is never narrower than this. */
  readonly width: number
}

const titles: Readonly<Record<ListKey, string>> = {
  number: 'No.',
  title: 'Look',
  model: 'Model',
  designer: 'Designer',
  collection: 'Collection',
  change: 'Change',
  lightCue: 'LX',
  soundCue: 'SND',
  music: 'Music',
  dresser: 'Dresser',
  hairAndMakeUp: 'Hair and make-up',
  fitting: 'Fitting',
  status: 'Status',
}

const widths: Readonly<Record<ListKey, number>> = {
  number: 56,
  title: 300,
  model: 120,
  designer: 110,
  collection: 110,
  change: 92,
  lightCue: 70,
  soundCue: 74,
  music: 130,
  dresser: 100,
  hairAndMakeUp: 150,
  fitting: 112,
  status: 96,
}

export const listColumns: readonly ListColumn[] = listKeys.map((key) => ({ key, title: titles[key], width: widths[key] }))

/** Names the cells are read with. */
export type ListNames = Pick<Lineup, 'models' | 'dressers'>

/** What a cell says; the same text pasted back means the same. */
export const listText = (look: Look, key: ListKey, names: ListNames): string => {
  switch (key) {
    case 'model':
      return nameOf(names.models, look.model)
    case 'dresser':
      return nameOf(names.dressers, look.dresser)
    case 'designer':
    case 'collection':
      return look[key]?.name ?? ''
    case 'change':
      return changeWords[look.change]
    case 'fitting':
      return look.fitting === 'none' ? '' : fittingWords[look.fitting]
    case 'status':
      return look.status === 'substituted'
        ? `${nameOf(names.models, look.standIn)} for ${nameOf(names.models, look.model)}`
        : statusWords[look.status]
    default:
      return look[key]
  }
}

const nameOf = (people: readonly { readonly id: string; readonly name: string }[], id: string | null): string =>
  people.find((one) => one.id === id)?.name ?? ''

/** What may be chosen in a cell. */
export const listOptions = (
  key: ListKey,
  { models, dressers, looks }: Pick<Lineup, 'models' | 'dressers' | 'looks'>,
): readonly string[] => {
  switch (key) {
    case 'model':
      return models.map(({ name }) => name).filter(Boolean)
    case 'dresser':
      return dressers.map(({ name }) => name).filter(Boolean)
    case 'designer':
    case 'collection':
      return [...new Set(looks.flatMap((look) => look[key]?.name ?? []))]
    case 'change':
      return changeClasses.map((value) => changeWords[value])
    case 'fitting':
      return fittingStatuses.map((value) => fittingWords[value])
    case 'status':
      return lookStatuses.filter((value) => value !== 'substituted').map((value) => statusWords[value])
    default:
      return []
  }
}
