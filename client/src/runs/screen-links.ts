import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { SharedScreen } from '@fashionos/shared/run/messages'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

/** A link to one screen of the live show, without its secret. */
export interface ScreenLink {
  readonly id: string
  /** `null`: the overview of the show. */
  readonly documentId: string | null
  readonly screen: SharedScreen
  readonly department: Department | null
  readonly label: string
  readonly createdBy: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly expired: boolean
}

export interface LinksAddress {
  readonly workspaceId: string
  readonly showId: string
}

const inWorkspace = (workspaceId: string) => api.workspaces({ workspace: workspaceId })

/** Links of the show and of its documents, newest first. For those who may call. */
export const linksQuery = ({ workspaceId, showId }: LinksAddress) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'show', showId, 'screen links'],
    queryFn: async (): Promise<readonly ScreenLink[]> =>
      (await answerOf(inWorkspace(workspaceId).shows({ show: showId })['screen-links'].get())).items,
  })

export interface NewLink {
  readonly documentId: string
  readonly screen: SharedScreen
  readonly department: Department | null
  readonly label: string
  /** ISO; `null`: it does not expire. */
  readonly expiresAt: string | null
}

/** Makes a link; the address is told here and never again. */
export const makeLink = async (queries: QueryClient, address: LinksAddress, link: NewLink): Promise<{ readonly url: string }> => {
  const { workspaceId, showId } = address
  const { documentId, screen, department, ...said } = link
  const once = { headers: { 'idempotency-key': crypto.randomUUID() } }
  const made = await answerOf(
    screen === 'overview'
      ? inWorkspace(workspaceId).shows({ show: showId })['screen-links'].post(said, once)
      : inWorkspace(workspaceId)
          .documents({ document: documentId })
          ['screen-links'].post({ ...said, screen, department }, once),
  )
  void queries.invalidateQueries({ queryKey: linksQuery(address).queryKey })
  return made
}

/** The screens open by it close at once. */
export const withdrawLink = async (queries: QueryClient, address: LinksAddress, id: string): Promise<void> => {
  const answer = await inWorkspace(address.workspaceId)['screen-links']({ link: id }).delete()
  if (answer.error) await answerOf(Promise.resolve(answer))
  await queries.invalidateQueries({ queryKey: linksQuery(address).queryKey })
}
