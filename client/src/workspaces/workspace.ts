import type { Role } from '@fashionos/shared/access'
import type { QueryClient } from '@tanstack/react-query'
import { useSuspenseQuery } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import { meQuery } from './queries'

/** A workspace as one of its members sees it. */
export interface Workspace {
  readonly id: string
  readonly name: string
  /** Its name in addresses. */
  readonly slug: string
  readonly role: Role
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

interface Me {
  readonly user: Person
  readonly workspaces: readonly Workspace[]
}

const workspaceIn = (me: Me, address: string) => me.workspaces.find((one) => one.slug === address || one.id === address)

/** The workspace an address means. Asks the server once more for one this device does not know: it may be new. */
export const workspaceAt = async (queries: QueryClient, address: string): Promise<Workspace> => {
  const known = workspaceIn(await queries.ensureQueryData(meQuery), address)
  if (known) return known
  const fresh = workspaceIn(await queries.fetchQuery({ ...meQuery, staleTime: 0 }), address)
  if (!fresh) throw notFound()
  return fresh
}

export const useMe = (): Me => useSuspenseQuery(meQuery).data

const lastWorkspaceKey = 'workspace'

/** The workspace this device was in last, by its name in addresses. */
export const lastWorkspace = (): string | null => window.localStorage.getItem(lastWorkspaceKey)
export const rememberWorkspace = (slug: string): void => window.localStorage.setItem(lastWorkspaceKey, slug)

/** The workspace as it is now; as it was when the screen was opened, once this person has left it. */
export const useWorkspace = (known: Workspace): Workspace => useMe().workspaces.find((one) => one.id === known.id) ?? known
