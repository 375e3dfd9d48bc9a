import type { Department, RowKind } from '../schema'

/** What a table's column may be of a row. `column`: a department column of its own. */
export const targets = [
  'title',
  'cue',
  'kind',
  'group',
  'start',
  'end',
  'ends-at',
  'duration',
  'turnaround',
  'count-to-end',
  'link',
  'skip',
  'float',
  'colour',
  'notes',
  'row',
  'column',
  'ignore',
] as const
export type Target = (typeof targets)[number]

/** Letters and digits only, without accents: `Durée (min)` is `duree min`. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()

/** Headings by what they mean, the surest first. English, German, French, Spanish, Italian. */
const headings: Readonly<Partial<Record<Target, readonly string[]>>> = {
  title:
    'title|item|item title|event|event title|name|item name|event name|activity|programme|program|action|scene|what|element|segment title|titel|bezeichnung|programmpunkt|ablauf|punkt|titre|intitule|evenement|titulo|nombre|titolo|nome|evento|look'.split(
      '|',
    ),
  cue: 'cue|cue number|cue no|cue #|cue nr|cue id|q|lfx|no|nr|#|number|item no|item number|nummer|numero|num'.split('|'),
  kind: 'kind|row type|timer type|type|item type|entry type|art|typ|tipo'.split('|'),
  group: 'group|section|segment|block|part|act|chapter|session|gruppe|abschnitt|groupe|partie|seccion|gruppo'.split('|'),
  start:
    'start|start time|time start|starts|begin|begins|time|time in|in|from|on air|clock|clock time|timecode|time code|tc|tc in|startzeit|beginn|zeit|uhrzeit|von|debut|heure|heure de debut|heure debut|inicio|hora|hora de inicio|hora inicio|inizio|ora|ora inizio'.split(
      '|',
    ),
  end: 'end|end time|time end|ends|finish|time out|out|to|until|tc out|endzeit|ende|bis|fin|heure de fin|heure fin|hora fin|hora de fin|fine|ora fine'.split(
    '|',
  ),
  'ends-at': ['ends at', 'count to', 'hard end'],
  duration:
    'duration|length|dur|len|run time|runtime|running time|trt|est duration|estimated duration|planned duration|time allotted|dauer|lange|laenge|duree|duracion|durata'.split(
      '|',
    ),
  turnaround: ['turnaround', 'turnaround before', 'changeover', 'umbau'],
  'count-to-end': ['count to end', 'count to time'],
  link: ['link start', 'linked', 'link', 'linked start'],
  skip: ['skip', 'skipped', 'cut', 'inactive'],
  float: ['float', 'floating'],
  colour: ['colour', 'color', 'farbe', 'couleur', 'colore'],
  notes:
    'notes|note|comments|comment|remarks|remark|details|description|body html|body|bemerkung|bemerkungen|notiz|notizen|beschreibung|remarques|remarque|commentaire|commentaires|notas|nota|descripcion|descrizione'.split(
      '|',
    ),
  row: ['row'],
  ignore: 'id|planned start|planned end|gap|slack|latest start|actual start|actual end|expected start|expected end'.split('|'),
}

const byHeading: ReadonlyMap<string, { target: Target; rank: number }> = new Map(
  Object.entries(headings).flatMap(([target, names]) =>
    (names ?? []).map((name, rank) => [name, { target: targets.find((known) => known === target) ?? 'column', rank }] as const),
  ),
)

const withoutUnit = (heading: string): string =>
  heading.replace(/ (min|mins|minutes|sec|secs|seconds|s|hours|hrs|h|hh mm|hh mm ss|mm ss|time)$/, '')

/** What a heading means, and how sure that is (0 = surest). `null`: nothing known. */
export const meaningOf = (heading: string): { target: Target; rank: number } | null => {
  const name = plain(heading)
  return byHeading.get(name) ?? byHeading.get(withoutUnit(name)) ?? null
}

/** The unit a heading names for bare numbers: `Duration (s)`. */
export const unitIn = (heading: string): 'seconds' | 'minutes' | 'hours' => {
  const name = plain(heading)
  if (/ (sec|secs|seconds|s|sek|sekunden)$/.test(name)) return 'seconds'
  return / (hours|hrs|h|std|stunden)$/.test(name) ? 'hours' : 'minutes'
}

export const isTimecode = (heading: string): boolean => /^(timecode|time code|tc|tc in)$/.test(plain(heading))

const departmentWords: readonly [Department, RegExp][] = [
  ['lx', /\b(lx|lights?|lighting|licht|beleuchtung|lumieres?|luces|iluminacion|luci|follow ?spots?|dimmer)\b/],
  ['snd', /\b(snd|sound|audio|ton|son|sonido|suono|music|musik|musique|musica|mics?|microphones?|rf)\b/],
  ['vid', /\b(vid|video|videos|screens?|led wall|graphics|gfx|power ?point|ppt|slides?|playback|projection|cameras?|cam|bild|ecrans?)\b/],
  ['fly', /\b(fly|flys|rigging|automation|scenery|set|stage machinery|maschinerie)\b/],
  ['hmu', /\b(hmu|hair|make ?up|beauty|maske|maquillage|maquillaje|trucco)\b/],
  ['dress', /\b(dress|dressing|dressers?|wardrobe|costumes?|garments?|outfits?|kostum|habillage|vestuario|looks?)\b/],
  ['talent', /\b(talent|models?|cast|presenters?|hosts?|speakers?|mc|performers?|mannequins?|modelos?|modelle)\b/],
  ['foh', /\b(foh|front of house|ushers?|doors?|house|guests?|seating|einlass|accueil)\b/],
]

/** The department a column heading belongs to. */
export const departmentOf = (heading: string): Department | null => {
  const name = plain(heading)
  return departmentWords.find(([, words]) => words.test(name))?.[0] ?? null
}

export const isPersonHeading = (heading: string): boolean =>
  /\b(owner|who|person|people|responsible|operator|op|caller|presenter|lead|verantwortlich|wer|responsable|qui|quien|chi)\b/.test(
    plain(heading),
  )

const kindWords: ReadonlyMap<string, RowKind | 'group-end'> = new Map([
  ...'group|group start|heading|header|section|segment|block|gruppe|groupe|abschnitt'.split('|').map((word) => [word, 'group'] as const),
  ...'group end|end group|block end|section end'.split('|').map((word) => [word, 'group-end'] as const),
  ...'milestone|meilenstein|jalon|hito|call|call time'.split('|').map((word) => [word, 'milestone'] as const),
  ...'item|event|cue|count down|countdown|count up|countup|clock|none|element|part|delay'.split('|').map((word) => [word, 'item'] as const),
])

/** What a cell of a kind column says: `group-start`, `Milestone`, `count-down`. */
export const kindNamed = (text: string): RowKind | 'group-end' | null => kindWords.get(plain(text)) ?? null

/** Yes or no as people fill it in; `null` for anything else. Blank is no. */
export const yesOrNo = (text: string): boolean | null => {
  const word = text.trim().toLowerCase()
  if (/^(yes|y|true|x|✓|✔|☑|1|on|ja|oui|si|sí|vrai|wahr)$/.test(word)) return true
  return /^(|no|n|false|0|-|off|nein|non|☐|faux|falsch)$/.test(word) ? false : null
}
