import type { LiveView } from '../live/live-session'

/** Addresses of what belongs to a run and is no live screen; `null` until it is known where the run belongs. */

export const planPath = ({ document, show }: Pick<LiveView, 'document' | 'show'>): string | null =>
  document && show && `${showPath(document.workspace, show.id)}/d/${document.id}`

export const reportPath = ({ document, show, run }: Pick<LiveView, 'document' | 'show' | 'run'>): string | null =>
  document && show && run && `${showPath(document.workspace, show.id)}/runs/${run.id}`

const showPath = (workspace: string, show: string): string => `/w/${workspace}/shows/${show}`
