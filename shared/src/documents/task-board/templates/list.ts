import type { Template } from '../../document-type'

export const templateNames = ['runway-show', 'trunk-show', 'activation', 'pop-up', 'photo-shoot'] as const
export type TemplateName = (typeof templateNames)[number]

/** What a new board may be filled with. The tasks themselves are apart: they are long, and needed only when one is used. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  'runway-show': {
    title: 'Runway show, 12 weeks',
    summary: 'From the slot in the calendar to the returns: casting, fittings, front row, light and music, show day by the clock.',
    showKinds: ['runway-show'],
  },
  'trunk-show': {
    title: 'Trunk show, 8 weeks',
    summary: 'A collection travels to a store: terms, clients and appointments, samples and customs, orders, deposits and delivery.',
    showKinds: ['trunk-show'],
  },
  activation: {
    title: 'Brand activation, 10 weeks',
    summary: 'An experience people walk into: visitor flow, prototype and test, permits, ambassadors and creators, consent and figures.',
    showKinds: ['activation'],
  },
  'pop-up': {
    title: 'Pop-up shop, 12 weeks and 4 of trading',
    summary: 'From the lease to the keys handed back: fit-out, stock, staff and tills, opening, trading by the week, sell-through.',
    showKinds: ['pop-up'],
  },
  'photo-shoot': {
    title: 'Photo shoot, 5 weeks',
    summary: 'From the image list to the last crop: usage and releases, casting, looks on loan, shot order, backups, retouching.',
    showKinds: ['photo-shoot'],
  },
}

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name)
