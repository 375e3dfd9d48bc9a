import { documentNameOf } from '@fashionos/shared/protocol'

/** Somebody signed in to a product that runs. */
export interface SignedIn {
  /** `ws://` origin of its collab-server. */
  readonly collabUrl: string
  readonly token: () => Promise<string>
}

/** Signs in as the pages do. Throws a sentence when the product does not answer, or knows no such person. */
export async function signIn(to: { readonly url: string; readonly email: string; readonly password: string }): Promise<SignedIn> {
  const { url, email, password } = to
  const headers = { origin: url, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password }) }).catch(
    () => {
      throw new Error(`Nothing answers at ${url}. Start the product with npm start, or give its address with --url.`)
    },
  )
  if (!answer.ok)
    throw new Error(`${url} does not let ${email} in (${answer.status}). Give --email and --password of a member who may call.`)
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  const get = async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie: cookie.join('; ') } })).json()
  const { collabUrl } = await get('/api/config')
  return { collabUrl, token: async () => (await get('/api/auth/token')).token }
}

/** The wire name of a run of show that was never rebuilt. */
export const nameOf = (document: string): string => documentNameOf({ type: 'run-of-show', id: document, epoch: 1 })
