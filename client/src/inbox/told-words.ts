import type { Told } from './merged-inbox'

const deeds: Readonly<Record<Told['kind'], { readonly by: string; readonly passive: string }>> = {
  mention: { by: 'mentioned you', passive: 'You were mentioned' },
  reply: { by: 'wrote in your thread', passive: 'There is an answer in your thread' },
  comment: { by: 'commented on your task', passive: 'There is a comment on your task' },
  assigned: { by: 'gave you a task', passive: 'You have a new task' },
}

/** Who did what: "Claire Dubois", "mentioned you". Nobody, when it was several people. */
export const toldWords = ({ kind, actor }: Pick<Told, 'kind' | 'actor'>): { readonly who: string | null; readonly did: string } => {
  const { by, passive } = deeds[kind]
  return actor ? { who: actor.name, did: by } : { who: null, did: passive }
}

/** What each kind is called in settings. */
export const kindTitles: Readonly<Record<Told['kind'], string>> = {
  mention: 'Somebody mentions you',
  reply: 'Somebody writes in a thread of yours',
  comment: 'Somebody comments on a task of yours',
  assigned: 'Somebody gives you a task',
}

/** Where it happened: "Run of show · Autumn/Winter 2027". */
export const placeOf = ({ documentTitle, showName }: Pick<Told, 'documentTitle' | 'showName'>): string =>
  [documentTitle, showName].filter(Boolean).join(' · ')
