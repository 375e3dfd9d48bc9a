import { second } from '../../time'
import type { ChangesOf } from '../../ydoc/schema'
import { demoLooks } from '../demo-looks'
import type { ChangeClass, FittingStatus, PieceKind, schema } from './schema'

/**
 * The lineup of the demo show, look by look as its run of show has them: one
 * every 18 s in four sections, look 3 cut, thirteen models, six dressers. One
 * change is too short (look 5), three are tight, so that what the product says
 * about it can be seen.
 */
type New<K extends 'sections' | 'looks' | 'pieces' | 'models' | 'dressers'> = ChangesOf<(typeof schema)[K]['parts']> & {
  readonly id: string
}

export const demoSettings = {
  pace: { exitEvery: 18 * second, walk: 18 * second },
  changes: {
    quick: 25 * second,
    standard: 60 * second,
    complex: 120 * second,
    full: 300 * second,
    toRail: 5 * second,
    touchUp: 5 * second,
    queueLead: 10 * second,
    margin: 30 * second,
    handOver: 15 * second,
  },
  finale: { included: true, gap: 15 * second, exitEvery: 6 * second, order: 'first-look' },
} as const

const demoSections = [
  { title: 'Wool', until: 12, music: 'Pulse, then bass' },
  { title: 'Reversed', until: 23, music: 'Strings' },
  { title: 'Water', until: 34, music: 'Break, then pulse' },
  { title: 'Gold', until: 48, music: 'Swell' },
] as const

const demoDressers = ['Hélène', 'Bruno', 'Agnieszka', 'Omar', 'Delphine', 'Kwame'] as const

const agencies = ['Rive Gauche', 'Atelier Nord', 'Oko Models', 'Faces of Lisbon'] as const

/** Changes that are not standard, by number of the look. */
const classes: Readonly<Record<number, ChangeClass>> = { 5: 'quick', 16: 'complex', 35: 'complex', 47: 'complex', 48: 'complex' }

/** Times of changes that their class does not say right, ms, by number of the look. */
const changeTimes: Readonly<Record<number, number>> = { 16: 105 * second }

const hairAndMakeUp: Readonly<Record<number, string>> = {
  1: 'Hair wet, parted left. Bare skin.',
  15: 'Hair under the collar.',
  27: 'Hood: no shine on the forehead.',
  42: 'Crystals along the cheekbone.',
  48: 'Lips black, at the last moment.',
}

export const demoLineup = (newId: () => string) => {
  const sections = demoSections.map(({ title, music }): New<'sections'> => ({ id: newId(), title, music }))
  const models = [...new Set(demoLooks.map(({ model }) => model))].map(
    (name, i): New<'models'> => ({ id: newId(), name, agency: agencies[i % agencies.length] ?? '', arrival: i < 9 ? 'here' : 'expected' }),
  )
  const dressers = demoDressers.map((name): New<'dressers'> => ({ id: newId(), name }))
  const modelNamed = new Map(models.map(({ id, name }) => [name, id]))
  const looks = demoLooks.map((demo, index): New<'looks'> => {
    const model = modelNamed.get(demo.model) ?? null
    return {
      id: newId(),
      number: String(index + 1),
      title: capitalised(demo.look),
      section: sections[demoSections.findIndex(({ until }) => index < until)]?.id ?? null,
      status: demo.cut ? 'cut' : 'in',
      model,
      dresser: dressers[index % dressers.length]?.id ?? null,
      change: classes[index + 1] ?? 'standard',
      changeTime: changeTimes[index + 1] ?? null,
      // The last two walk on while the music stops.
      exitEvery: index < demoLooks.length - 2 ? null : 15 * second,
      lightCue: demo.lx ?? '',
      soundCue: demo.snd ?? '',
      hairAndMakeUp: hairAndMakeUp[index + 1] ?? '',
      fitting: fittingOf(index),
      ...(model && !demo.cut && { casting: { [model]: index < 40 ? 'confirmed' : 'first-option' } }),
    }
  })
  return { sections, models, dressers, looks, pieces: demoPieces(newId, looks) }
}

const fittingOf = (index: number): FittingStatus => {
  if (index % 5 === 1) return 'confirmed'
  if (index % 4 === 3) return 'fitted'
  return index % 3 === 0 ? 'second-fitting' : 'first-fitting'
}

/** Worn in more looks than one; those of one model stay on. */
const shared: readonly { title: string; kind: PieceKind; tray: string; size?: string; looks: readonly number[] }[] = [
  { title: 'Onyx brooch', kind: 'jewel', tray: 'J1', looks: [9, 12] },
  { title: 'Silver cuff', kind: 'jewel', tray: 'J2', looks: [4, 15] },
  { title: 'Patent pumps, black', kind: 'shoes', tray: 'S2', size: '40', looks: [8, 22] },
  { title: 'Long gloves, ivory', kind: 'accessory', tray: 'A3', looks: [17, 28, 36] },
]

const own: Readonly<Record<number, readonly { title: string; kind: PieceKind }[]>> = {
  1: [{ title: 'Felt beret', kind: 'hat' }],
  7: [{ title: 'Bib, detachable', kind: 'accessory' }],
  16: [{ title: 'Tool bag', kind: 'bag' }],
  27: [{ title: 'Radio microphone', kind: 'microphone' }],
  30: [{ title: 'Opera gloves', kind: 'accessory' }],
  42: [{ title: 'Bead collar', kind: 'jewel' }],
  48: [
    { title: 'Veil, black', kind: 'accessory' },
    { title: 'Single lily', kind: 'prop' },
  ],
}

const demoPieces = (newId: () => string, looks: readonly New<'looks'>[]): New<'pieces'>[] => {
  const worn = (...numbers: readonly number[]) => Object.fromEntries(numbers.map((number) => [looks[number - 1]?.id ?? '', true as const]))
  const perLook = looks.flatMap(({ title = '' }, index): New<'pieces'>[] => {
    const number = index + 1
    const rail = `R${Math.floor(index / 12) + 1}`
    const shoes = shared.some(({ kind, looks }) => kind === 'shoes' && looks.includes(number))
    return [
      { id: newId(), title, kind: 'garment', tray: rail, size: sizes[index % sizes.length] ?? '', looks: worn(number) },
      ...(shoes
        ? []
        : [
            {
              id: newId(),
              title: shoeNames[index % 3] ?? '',
              kind: 'shoes' as const,
              tray: `S${number}`,
              size: String(38 + (index % 4)),
              looks: worn(number),
            },
          ]),
      ...(own[number] ?? []).map((piece) => ({ id: newId(), ...piece, tray: `A${number}`, looks: worn(number) })),
    ]
  })
  return [...perLook, ...shared.map((piece) => ({ id: newId(), ...piece, looks: worn(...piece.looks) }))]
}

const sizes = ['34', '36', '36', '38'] as const
const shoeNames = ['Ankle boots, black', 'Loafers, oxblood', 'Slingbacks, bone'] as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
