import { formatDuration } from '../../time-text'
import type { WordsOf } from '../words'
import type { DirectoryEntry, Lineup, schema } from './schema'

const duration = (title: string) => ({ title, textOf: (ms: number | null) => (ms === null ? '' : formatDuration(ms)) })
const entry = (title: string) => ({ title, textOf: (value: DirectoryEntry | null) => value?.name ?? '' })
const nameIn =
  (list: 'models' | 'dressers') =>
  (id: string | null, lineup: Lineup): string =>
    lineup[list].find((one) => one.id === id)?.name ?? ''
const lookNumber = (id: string | null, { looks }: Lineup): string => looks.find((look) => look.id === id)?.number ?? ''

/** How the parts of a lineup are called in sentences. */
export const words: WordsOf<typeof schema> = {
  show: { title: 'Show', parts: { date: 'Date', timeZone: 'Time zone' } },
  pace: { title: 'Pace', parts: { exitEvery: duration('One exit every'), walk: duration('Walk') } },
  changes: {
    title: 'Changes',
    parts: {
      quick: duration('Quick change'),
      standard: duration('Standard change'),
      complex: duration('Complex change'),
      full: duration('Full change'),
      toRail: duration('Walk to the rail'),
      touchUp: duration('Touch-up'),
      queueLead: duration('Queue lead'),
      margin: duration('Margin'),
      handOver: duration('Hand-over'),
    },
  },
  finale: {
    title: 'Finale',
    parts: {
      included: { title: 'Finale', textOf: (included) => (included ? 'Yes' : 'No') },
      gap: duration('Gap before the finale'),
      exitEvery: duration('One exit every'),
      order: { title: 'Order', textOf: (order) => (order === 'first-look' ? 'By first look' : 'As the models are listed') },
    },
  },
  sections: {
    one: 'section',
    many: 'sections',
    titleOf: ({ title }) => title,
    parts: { title: 'Title', exitEvery: duration('One exit every'), pause: duration('Pause before'), music: 'Music' },
  },
  looks: {
    one: 'look',
    many: 'looks',
    titleOf: ({ number, title }) => [number, title].filter(Boolean).join(' · '),
    parts: {
      number: 'Number',
      title: 'Title',
      section: { title: 'Section', textOf: (id, { sections }) => sections.find((section) => section.id === id)?.title ?? '' },
      status: 'Status',
      designer: entry('Designer'),
      collection: entry('Collection'),
      model: { title: 'Model', textOf: nameIn('models') },
      standIn: { title: 'Stand-in', textOf: nameIn('models') },
      dresser: { title: 'Dresser', textOf: nameIn('dressers') },
      change: 'Change',
      changeTime: duration('Time of the change'),
      walk: duration('Walk'),
      exitEvery: duration('Until the next exit'),
      lightCue: 'Lighting cue',
      soundCue: 'Sound cue',
      music: 'Music',
      hairAndMakeUp: 'Hair and make-up',
      photo: { title: 'Photo', textOf: (photo) => photo?.name ?? '' },
      fitting: 'Fitting',
      fittingNotes: 'Fitting notes',
      casting: {
        title: 'Casting',
        textOf: (casting, lineup) =>
          Object.entries(casting)
            .map(([model, state]) => `${nameIn('models')(model, lineup)}: ${state}`)
            .join(', '),
      },
      notes: 'Notes',
    },
  },
  pieces: {
    one: 'piece',
    many: 'pieces',
    titleOf: ({ title }) => title,
    parts: {
      title: 'Title',
      kind: 'Kind',
      tray: 'Tray',
      size: 'Size',
      looks: {
        title: 'Looks',
        textOf: (looks, lineup) =>
          Object.keys(looks)
            .map((id) => lookNumber(id, lineup))
            .join(', '),
      },
    },
  },
  models: {
    one: 'model',
    many: 'models',
    titleOf: ({ name }) => name,
    parts: {
      name: 'Name',
      entry: null,
      agency: 'Agency',
      arrival: 'Arrival',
      finaleLook: { title: 'Look for the finale', textOf: lookNumber },
      notes: 'Notes',
    },
  },
  dressers: { one: 'dresser', many: 'dressers', titleOf: ({ name }) => name, parts: { name: 'Name', person: null } },
}
