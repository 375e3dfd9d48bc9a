import type { Template } from '../document-type'

/** What a new lineup may be filled with; what fills it stands in fillings.ts, which comes when it is asked for. */
export const templates = {
  'looks-18': {
    title: '18 looks',
    summary: '18 numbered looks in one go, for a capsule or a presentation.',
    showKinds: ['trunk-show', 'pop-up'],
  },
  'looks-30': { title: '30 looks', summary: '30 numbered looks in three sections.', showKinds: [] },
  'looks-48': { title: '48 looks', summary: '48 numbered looks in three sections, from day to evening.', showKinds: ['runway-show'] },
  'looks-60': { title: '60 looks', summary: '60 numbered looks in four sections.', showKinds: ['runway-show'] },
} satisfies Readonly<Record<string, Template>>
