import type { Category, ColumnKind, Phase, Priority } from '@fashionos/shared/documents/task-board/schema'

/** How the fixed words of a task are written on screen. */
export const categoryTitles: Readonly<Record<Category, string>> = {
  'event-planning': 'Event planning',
  sponsorship: 'Sponsorship',
  marketing: 'Marketing',
  operations: 'Operations',
  media: 'Media',
}

export const phaseTitles: Readonly<Record<Phase, string>> = {
  'pre-production': 'Pre-production',
  'venue-and-logistics': 'Venue and logistics',
  'creative-design': 'Creative design',
  'on-site-operations': 'On-site operations',
  'post-event': 'Post-event',
}

export const priorityTitles: Readonly<Record<Priority, string>> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' }

export const kindTitles: Readonly<Record<ColumnKind, string>> = {
  todo: 'To do',
  'in-progress': 'In progress',
  review: 'In review',
  done: 'Done',
}

/** Of a task nobody has named yet. */
export const untitled = 'Untitled task'
export const titleOf = ({ title }: { readonly title: string }): string => title.trim() || untitled
