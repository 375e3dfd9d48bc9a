/**
 * The directory of the demo workspace. Ids are fixed and tell the kind:
 * `…-8010-…` designers, `8011` collections, `8012` models, `8013` venues,
 * `8014` crew. Rates in cents.
 */
const idOf = (kind: number, place: number): string => `019b3c00-0000-7000-80${kind}-${String(place).padStart(12, '0')}`

const designers = [
  [
    'Aurélie Morel',
    'Maison Aurélie',
    'aurelie@maison-aurelie.example',
    '+33 1 55 00 10 14',
    'https://maison-aurelie.example',
    'Tailoring that moves. Founded the house in 2014 in the rue de Turenne.',
  ],
  [
    'Jun Hayashi',
    'Hayashi Works',
    'jun@hayashi-works.example',
    '+81 3 5550 0112',
    'https://hayashi-works.example',
    'Felted wool and paper taffeta, cut without a shoulder seam.',
  ],
  [
    'Solveig Brandt',
    'Brandt',
    'studio@brandt.example',
    '+45 55 50 01 33',
    'https://brandt.example',
    'Knitwear for cold rooms and colder harbours.',
  ],
  [
    'Théo Lacombe',
    'Lacombe Père et Fils',
    'theo@lacombe.example',
    '+33 1 55 00 22 07',
    '',
    'Shoes and leather; makes every pair for the house.',
  ],
  [
    'Ngozi Adeyemi',
    'Adeyemi',
    'ngozi@adeyemi.example',
    '+234 1 555 0140',
    'https://adeyemi.example',
    'Evening, bead by bead. Guest of the spring shows.',
  ],
  ['Mirela Popescu', 'Atelier Popescu', 'mirela@popescu.example', '+40 21 555 0186', '', 'Millinery and jewels.'],
] as const

export const demoDesigners = designers.map(([name, house, email, phone, website, bio], i) => ({
  id: idOf(10, i + 1),
  ...{ name, house, email, phone, website, bio },
}))

const collections = [
  ['Nocturne', 1, 'autumn-winter', 2027, 48, 'Forty-eight looks from bone to ink. The show of March.'],
  ['Marée', 1, 'spring-summer', 2027, 42, 'Wet silk, salt and rope.'],
  ['Kami', 2, 'capsule', 2027, 12, 'Twelve pieces in paper taffeta for the house.'],
  ['Havn', 3, 'pre-fall', 2027, 26, 'Boiled wool for the harbour.'],
  ['Adire', 5, 'couture', 2026, 18, 'Eighteen gowns, dyed by hand.'],
] as const

export const demoCollections = collections.map(([name, designer, season, year, lookCount, description], i) => ({
  id: idOf(11, i + 1),
  designerId: idOf(10, designer),
  ...{ name, season, year, lookCount, description },
}))

const agencies = ['Rive Gauche', 'Atelier Nord', 'Oko Models', 'Faces of Lisbon'] as const

/** Name; height, bust, waist, hips in mm; shoe and dress, European; hair; eyes. The first thirteen walk in the demo's show. */
const models = [
  ['Adaeze Obi', 1790, 800, 600, 880, 40, 34, 'Black, cropped', 'Brown'],
  ['Noor Haddad', 1780, 820, 610, 890, 39.5, 36, 'Black, long', 'Dark brown'],
  ['Katya Orlova', 1770, 810, 600, 880, 39, 34, 'Ash blond', 'Grey'],
  ['Sunniva Dahl', 1810, 830, 620, 900, 41, 36, 'Blond', 'Blue'],
  ['Mei Lin', 1760, 790, 590, 870, 38.5, 34, 'Black, fringe', 'Brown'],
  ['Isolde Maes', 1800, 820, 610, 890, 40.5, 36, 'Red', 'Green'],
  ['Fatou Ndiaye', 1820, 820, 610, 900, 41, 36, 'Black, braids', 'Brown'],
  ['Ravn Iversen', 1880, 940, 760, 930, 44, 46, 'Brown, short', 'Grey'],
  ['Yuki Arai', 1750, 780, 590, 860, 38, 34, 'Black, bob', 'Brown'],
  ['Amara Diallo', 1790, 810, 600, 890, 40, 34, 'Shaved', 'Brown'],
  ['Lotte de Wit', 1780, 830, 620, 900, 39.5, 36, 'Brown, long', 'Hazel'],
  ['Thandi Mokoena', 1800, 820, 610, 890, 40.5, 36, 'Black, afro', 'Brown'],
  ['Ines Ferreira', 1770, 810, 600, 880, 39, 34, 'Dark brown', 'Brown'],
  ['Clémence Roy', 1790, 820, 610, 890, 40, 36, 'Chestnut', 'Blue'],
  ['Saoirse Walsh', 1800, 820, 620, 890, 40, 36, 'Copper', 'Green'],
  ['Priya Nair', 1760, 800, 600, 880, 38.5, 34, 'Black, long', 'Brown'],
  ['Oksana Melnyk', 1780, 820, 610, 890, 39.5, 36, 'Platinum', 'Blue'],
  ['Tobias Lind', 1870, 950, 770, 940, 43.5, 48, 'Blond, short', 'Blue'],
  ['Zola Okafor', 1810, 810, 600, 890, 41, 34, 'Black, locs', 'Brown'],
  ['Hana Kovář', 1770, 800, 600, 880, 39, 34, 'Brown, bob', 'Grey'],
] as const

export const demoModels = models.map(([name, heightMm, bustMm, waistMm, hipsMm, shoeEu, dressEu, hair, eyes], i) => ({
  id: idOf(12, i + 1),
  agency: agencies[i % agencies.length] ?? '',
  email: `booking@${(agencies[i % agencies.length] ?? '').toLowerCase().replaceAll(' ', '-')}.example`,
  phone: `+33 6 55 50 ${String(10 + i)} 0${i % 10}`,
  ...{ name, heightMm, bustMm, waistMm, hipsMm, shoeEu, dressEu, hair, eyes },
}))

/** Who is away around the demo's show of 6 March 2027. */
export const demoAbsences = [
  { modelId: idOf(12, 14), firstDay: '2027-03-04', lastDay: '2027-03-07', reason: 'Campaign in Lanzarote' },
  { modelId: idOf(12, 17), firstDay: '2027-03-06', lastDay: '2027-03-06', reason: 'Exclusive elsewhere' },
  { modelId: idOf(12, 9), firstDay: '2027-03-08', lastDay: '2027-03-14', reason: 'Tokyo' },
]

export const demoVenues = [
  {
    ...{ id: idOf(13, 1), name: 'Palais de Tokyo', address: '13 avenue du Président Wilson, 75116 Paris', city: 'Paris', country: 'FR' },
    ...{
      latitude: 48.864,
      longitude: 2.2976,
      capacityStanding: 1_200,
      capacitySeated: 620,
      dayRateMinor: 4_200_000,
      halfDayRateMinor: 2_600_000,
    },
    ...{ contactName: 'Sylvie Garnier', email: 'events@palais-de-tokyo.example', phone: '+33 1 55 00 54 01' },
    features: ['Daylight', 'Loading dock', 'Power 400 A', 'Rigging points', 'Step-free'],
    notes: 'Load-in from the avenue de New York, from 22:00. No open flame.',
  },
  {
    ...{ id: idOf(13, 2), name: 'Grand Palais Éphémère', address: 'Place Joffre, 75007 Paris', city: 'Paris', country: 'FR' },
    ...{
      latitude: 48.8533,
      longitude: 2.3029,
      capacityStanding: 4_500,
      capacitySeated: 2_000,
      dayRateMinor: 9_800_000,
      halfDayRateMinor: 6_000_000,
    },
    ...{ contactName: 'Karim Benali', email: 'events@grand-palais.example', phone: '+33 1 55 00 71 20' },
    features: ['Blackout', 'Loading dock', 'Power 800 A', 'Rigging points', 'Step-free'],
    notes: '',
  },
  {
    ...{ id: idOf(13, 3), name: 'Hôtel de Soubise', address: '60 rue des Francs-Bourgeois, 75003 Paris', city: 'Paris', country: 'FR' },
    ...{
      latitude: 48.86,
      longitude: 2.3587,
      capacityStanding: 380,
      capacitySeated: 220,
      dayRateMinor: 1_650_000,
      halfDayRateMinor: 980_000,
    },
    ...{ contactName: 'Odile Perrin', email: 'reception@soubise.example', phone: '+33 1 55 00 33 60' },
    features: ['Courtyard', 'Daylight', 'Listed building'],
    notes: 'Heels need caps on the parquet.',
  },
  {
    ...{ id: idOf(13, 4), name: 'Halle Pajol', address: '20 esplanade Nathalie Sarraute, 75018 Paris', city: 'Paris', country: 'FR' },
    ...{
      latitude: 48.8876,
      longitude: 2.3616,
      capacityStanding: 900,
      capacitySeated: 400,
      dayRateMinor: 1_200_000,
      halfDayRateMinor: 700_000,
    },
    ...{ contactName: 'Louis Amar', email: 'halle@pajol.example', phone: '+33 1 55 00 18 44' },
    features: ['Daylight', 'Loading dock', 'Power 250 A', 'Step-free'],
    notes: '',
  },
]

/** Name, department, position, day rate, and which of the demo's people they are. */
const crew = [
  ['Claire Fontaine', 'production', 'Producer', 95_000, 15],
  ['Marc Delorme', 'stage-management', 'Show caller', 80_000, 12],
  ['Yuki Tanaka', 'dressing', 'Head dresser', 52_000, 13],
  ['Hélène Brunet', 'dressing', 'Dresser', 28_000, null],
  ['Omar Cissé', 'dressing', 'Dresser', 28_000, null],
  ['Viktor Sand', 'lighting', 'Lighting designer', 110_000, null],
  ['Pauline Aubry', 'lighting', 'Desk operator', 58_000, null],
  ['Ada Lindqvist', 'sound', 'Music director', 120_000, null],
  ['Rémi Kessler', 'video', 'Playback', 56_000, null],
  ['Gaspard Noël', 'rigging', 'Head rigger', 62_000, null],
  ['Ludivine Serra', 'hair-and-make-up', 'Key hair', 90_000, null],
  ['Bao Tran', 'front-of-house', 'Door', 32_000, null],
] as const

export const demoCrew = crew.map(([name, department, position, dayRateMinor, person], i) => ({
  id: idOf(14, i + 1),
  userId: person === null ? null : `019b3c00-0000-7000-8000-0000000000${person}`,
  email: `${plainOf(name).replaceAll(' ', '.')}@crew.example`,
  phone: `+33 6 55 51 0${i % 10} ${String(20 + i)}`,
  ...{ name, department, position, dayRateMinor },
}))

function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** Who takes part in the demo's show: its venue, its designer, the collection, who makes it. */
export const demoShowLinks = [
  { kind: 'venue', entryId: idOf(13, 1), role: '' },
  { kind: 'designer', entryId: idOf(10, 1), role: 'Designer' },
  { kind: 'designer', entryId: idOf(10, 4), role: 'Shoes' },
  { kind: 'collection', entryId: idOf(11, 1), role: '' },
  ...[1, 2, 3, 6, 8, 11].map((place) => ({ kind: 'crew', entryId: idOf(14, place), role: '' })),
]
