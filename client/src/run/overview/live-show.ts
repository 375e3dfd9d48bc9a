/** What an overview needs of a show: which runs of show it has. */
export interface LiveShow {
  readonly name: string
  readonly documents: readonly { readonly id: string; readonly title: string }[]
}

export type LiveShowAnswer =
  | { readonly kind: 'show'; readonly show: LiveShow }
  /** Asking again changes nothing. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable' }

interface Asking {
  readonly show: string
  /** Of a shared link; `null`: a member, by session. */
  readonly secret: string | null
  readonly request: (url: string, init?: RequestInit) => Promise<Response>
}

/** Asks the api for the runs of show of a show. Never rejects. */
export const askLiveShow = async ({ show, secret, request }: Asking): Promise<LiveShowAnswer> => {
  const asked = secret === null ? request(`/api/live/shows/${show}`) : request('/api/links/resolve', postOf({ secret }))
  const answer = await asked.catch(() => null)
  if (!answer || answer.status >= 500 || answer.status === 429) return { kind: 'unreachable' }
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) return { kind: 'refused', reason: reasonOf(answer.status, body) }
  const found = liveShowIn(body)
  return found
    ? { kind: 'show', show: found }
    : { kind: 'refused', reason: 'The server answered in a way this page does not know. Reload it.' }
}

const postOf = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const reasonOf = (status: number, body: unknown): string => {
  if (status === 401) return 'Sign in on this device, then open this page again.'
  return messageIn(body) ?? 'The server refused to show this show. Ask whoever sent you the address.'
}

const messageIn = (body: unknown): string | null => {
  const failure = partOf(body, 'error') ?? body
  const message = partOf(failure, 'message')
  return typeof message === 'string' ? message : null
}

/** A show as the api answers it, or as this device kept it; `null`: it is something else. */
export const liveShowIn = (body: unknown): LiveShow | null => {
  const name = partOf(partOf(body, 'show') ?? body, 'name')
  const documents = partOf(body, 'documents')
  if (typeof name !== 'string' || !Array.isArray(documents)) return null
  return { name, documents: documents.flatMap(documentIn) }
}

const documentIn = (body: unknown): LiveShow['documents'] => {
  const [id, title] = [partOf(body, 'id'), partOf(body, 'title')]
  return typeof id === 'string' && typeof title === 'string' ? [{ id, title }] : []
}

const partOf = (body: unknown, name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined)
