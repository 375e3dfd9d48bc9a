import type { runPath, runProtocolVersion } from '@fashionos/shared/run/messages'

const path = '/run' satisfies typeof runPath
const protocol = 1 satisfies typeof runProtocolVersion

/** Address of the run socket at a collab-server's origin. */
export const runSocketUrl = (collabUrl: string | null, document: string): string | null => {
  if (collabUrl === null) return null
  const url = new URL(path, collabUrl)
  url.searchParams.set('protocol', String(protocol))
  url.searchParams.set('document', document)
  return url.href
}
