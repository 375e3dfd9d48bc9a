import type { Answer, Browser } from './browser'
import type { Ids } from './world'

export type Ask = (who: Browser, ids: Ids) => Promise<Answer>

/** A route inside a workspace. */
export interface MemberRoute {
  readonly happy: Ask
  /** Each answers 400, or 404 where the address itself cannot exist. */
  readonly bad: readonly Ask[]
  /** Parts of the address beside the workspace that another workspace has too. */
  readonly uses?: readonly (keyof Ids)[]
}

export interface PublicRoute {
  readonly happy: Ask
  readonly bad: readonly Ask[]
  /** Of somebody who has not signed in. */
  readonly unauthenticated: number
}

export const at = ({ workspace }: Pick<Ids, 'workspace'>) => `/api/workspaces/${workspace}`
export const showAt = (ids: Pick<Ids, 'workspace' | 'show'>) => `${at(ids)}/shows/${ids.show}`
export const documentAt = (ids: Pick<Ids, 'workspace' | 'document'>) => `${at(ids)}/documents/${ids.document}`
export const nonsense = 'not-an-id'
