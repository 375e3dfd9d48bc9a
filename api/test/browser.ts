import type { Api } from '../src/server'

export const origin = 'http://localhost:3000'
export const password = 'a-good-password'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every route
  readonly body: any
}

interface Sent {
  readonly body?: unknown
  /** Instead of a body, as they are. */
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** What a browser is to the api: cookies, an origin, and JSON. */
export class Browser {
  readonly cookies = new Map<string, string>()
  id = ''
  email = ''
  #api: Pick<Api, 'handle'>

  constructor(api: Pick<Api, 'handle'>) {
    this.#api = api
  }

  async send(method: string, path: string, { body, bytes, headers = {} }: Sent = {}): Promise<Answer> {
    const isForm = body instanceof FormData
    const request = new Request(origin + path, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
      redirect: 'manual',
    })
    const response = await this.#api.handle(request)
    this.#keepCookies(response)
    const text = await response.text()
    const isJson = text !== '' && (response.headers.get('content-type')?.includes('json') ?? false)
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  get = (path: string, sent?: Sent) => this.send('GET', path, sent)
  post = (path: string, body?: unknown, headers?: Record<string, string>) => this.send('POST', path, { body, headers })
  patch = (path: string, body: unknown, headers?: Record<string, string>) => this.send('PATCH', path, { body, headers })
  put = (path: string, body: unknown) => this.send('PUT', path, { body })
  delete = (path: string) => this.send('DELETE', path)

  /** Signs up as a new person and stays signed in. */
  async signUp(
    name: string,
    email = `${name.toLowerCase().replace(/\W/g, '')}-${crypto.randomUUID().slice(0, 8)}@test.example`,
  ): Promise<void> {
    const { status, body } = await this.post('/api/auth/sign-up/email', { name, email, password })
    if (status !== 200) throw new Error(`Signing up answered ${status}: ${JSON.stringify(body)}`)
    this.id = body.user.id
    this.email = email
  }

  /** A new workspace of this person's; its id. */
  async workspace(name: string): Promise<string> {
    const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${crypto.randomUUID().slice(0, 8)}`
    const { status, body } = await this.post('/api/auth/organization/create', { name, slug })
    if (status !== 200) throw new Error(`Creating a workspace answered ${status}: ${JSON.stringify(body)}`)
    return body.id
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(at + 1))
    }
  }
}
