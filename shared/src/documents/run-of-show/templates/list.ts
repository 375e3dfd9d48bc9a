import type { Template } from '../../document-type'

export const templateNames = ['runway-show', 'trunk-show', 'activation', 'pop-up', 'photo-shoot'] as const
export type TemplateName = (typeof templateNames)[number]

/** What a new run of show may be filled with. The rows themselves are apart, and pages are built without them. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  'runway-show': {
    title: 'Runway show, evening',
    summary: 'Calls from load-in to line-up, doors at half past seven, the collection at eight, finale and get-out.',
    showKinds: ['runway-show'],
  },
  'trunk-show': {
    title: 'Trunk show, one day',
    summary:
      'A day in the store: set-up, staff briefing, appointments by the hour, a presentation at noon and at five, orders and pack-out.',
    showKinds: ['trunk-show'],
  },
  activation: {
    title: 'Activation, one day',
    summary: 'An experience open from noon to nine: press hour, slots for guests, creators at six, a set at eight, strike.',
    showKinds: ['activation'],
  },
  'pop-up': {
    title: 'Pop-up, opening day',
    summary: 'From the keys to the first evening: stock and tills, staff, press preview, ribbon, trading, opening drinks.',
    showKinds: ['pop-up'],
  },
  'photo-shoot': {
    title: 'Photo shoot, one day',
    summary: 'Call sheet as a plan: light by set-up, first shot at half past nine, three set-ups, lunch, details, wrap and backup.',
    showKinds: ['photo-shoot'],
  },
}

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name)
