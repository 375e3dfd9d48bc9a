import type { templates } from './templates'

/** What an empty lineup gets. */
export interface Filling {
  readonly sections: { id: string; title: string }[]
  readonly looks: { id: string; number: string; section: string | null }[]
}

interface Stretch {
  /** Empty: these looks stand in no section. */
  readonly title: string
  readonly looks: number
}

/** Numbered looks without anything else, by section. */
const stretches: Readonly<Record<keyof typeof templates, readonly Stretch[]>> = {
  'looks-18': [{ title: '', looks: 18 }],
  'looks-30': [
    { title: 'Opening', looks: 10 },
    { title: 'Middle', looks: 10 },
    { title: 'Closing', looks: 10 },
  ],
  'looks-48': [
    { title: 'Day', looks: 16 },
    { title: 'Dusk', looks: 16 },
    { title: 'Evening', looks: 16 },
  ],
  'looks-60': [
    { title: 'Opening', looks: 15 },
    { title: 'Day', looks: 15 },
    { title: 'Dusk', looks: 15 },
    { title: 'Evening', looks: 15 },
  ],
}

/** What a template fills an empty lineup with; `null`: nobody knows it, as one of a newer version. */
export const fillingOf = (template: string, newId: () => string): Filling | null => {
  const found = Object.entries(stretches).find(([name]) => name === template)?.[1]
  if (!found) return null
  const filling: Filling = { sections: [], looks: [] }
  for (const { title, looks } of found) {
    const section = title === '' ? null : newId()
    if (section !== null) filling.sections.push({ id: section, title })
    for (let i = 0; i < looks; i++) filling.looks.push({ id: newId(), number: String(filling.looks.length + 1), section })
  }
  return filling
}
