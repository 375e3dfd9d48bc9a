import { type Capability, capabilitiesOf, type Role } from '@fashionos/shared/access'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'

export interface ShareAddress {
  readonly workspaceId: string
  readonly documentId: string
}

const grantsOf = ({ workspaceId, documentId }: ShareAddress) =>
  api.workspaces({ workspace: workspaceId }).documents({ document: documentId }).grants

/** Who was given more than their role on this document. Only for those who manage it. */
export const grantsQuery = (address: ShareAddress) =>
  queryOptions({
    queryKey: ['workspace', address.workspaceId, 'document', address.documentId, 'grants'],
    queryFn: () => answerOf(grantsOf(address).get()),
  })

/** `null` takes away what was given; the role stays. */
export const setGrant = async (
  queries: QueryClient,
  { address, userId, capability }: { readonly address: ShareAddress; readonly userId: string; readonly capability: Capability | null },
): Promise<void> => {
  const grants = grantsOf(address)
  const after = await (capability === null
    ? answerOf(grants.delete(undefined, { query: { userId } }))
    : answerOf(grants.put({ userId, capability })))
  queries.setQueryData(grantsQuery(address).queryKey, after)
}

/** The most a role may do by itself, in words. */
export const roleAllows = (role: Role): string => {
  const allowed = capabilitiesOf({ role, grants: [] })
  const most = allowed.at(-1)
  return most === undefined ? 'sees nothing' : capabilityWords[most].toLowerCase()
}

export const capabilityWords: Readonly<Record<Capability, string>> = {
  view: 'May look',
  comment: 'May comment',
  suggest: 'May suggest',
  edit: 'May edit',
  call: 'May call the show',
  manage: 'May do everything',
}
