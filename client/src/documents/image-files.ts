import { failureOf, RequestFailure, unreachable } from '../failure'
import { reportingFetch } from '../reach'
import type { ImageFiles } from './view-props'

/** Pictures of a workspace. 5 MB at most; the server checks what they really are. */
export const imageFilesOf = (workspaceId: string): ImageFiles => {
  const base = `/api/workspaces/${workspaceId}/files`
  return {
    addressOf: (fileId) => `${base}/${fileId}`,
    upload: async (file) => {
      const body = new FormData()
      body.set('file', file)
      const answer = await reportingFetch(base, { method: 'POST', body, credentials: 'same-origin' }).catch(() => null)
      if (!answer) throw new RequestFailure(unreachable)
      const json: unknown = await answer.json().catch(() => null)
      if (!answer.ok || !isStored(json)) throw new RequestFailure(failureOf(answer.status, json))
      return { id: json.id, name: file.name.slice(0, 200) }
    },
  }
}

const isStored = (json: unknown): json is { id: string } =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
