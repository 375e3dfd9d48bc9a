import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

export interface Workspace {
  readonly id: string
  readonly name: string
  readonly slug: string
}

export interface Show {
  readonly id: string
  readonly name: string
  readonly workspace: Workspace
}

/** Somebody with a browser of their own, signed in. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly url: string
  readonly userId: string
  readonly context: BrowserContext
  readonly page: Page
  /** Requests with this person's cookies. */
  readonly request: APIRequestContext
  goOffline(): Promise<void>
  goOnline(): Promise<void>
}

export const password = 'a password for tests'

/** Opens a browser for a person who has just signed up. */
export async function signUp({ browser, url, name }: { browser: Browser; url: string; name: string }): Promise<Person> {
  const context = await browser.newContext({ baseURL: url })
  const email = `${name
    .normalize('NFKD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()}-${uniqueDigits()}@example.com`
  const body = await post({ request: context.request, url }, '/api/auth/sign-up/email', { name, email, password })
  const page = await context.newPage()
  return {
    name,
    email,
    url,
    userId: body.user.id,
    context,
    page,
    request: context.request,
    goOffline: () => context.setOffline(true),
    goOnline: () => context.setOffline(false),
  }
}

export async function createWorkspace(owner: Person, name: string): Promise<Workspace> {
  const { id, slug } = await post(owner, '/api/auth/organization/create', { name, slug: `w-${uniqueDigits()}` })
  return { id, name, slug }
}

/** Invites the person and accepts for them. */
export async function join({
  owner,
  workspace,
  person,
  role,
}: {
  owner: Person
  workspace: Workspace
  person: Person
  role: string
}): Promise<void> {
  const invitation = await post(owner, '/api/auth/organization/invite-member', { email: person.email, role, organizationId: workspace.id })
  await post(person, '/api/auth/organization/accept-invitation', { invitationId: invitation.id })
}

export async function createShow(owner: Person, workspace: Workspace, name: string): Promise<Show> {
  const show = { name, kind: 'runway-show', date: '2027-03-06', timeZone: 'Europe/Paris', venue: 'Palais de Tokyo' }
  const { id } = await post(owner, `/api/workspaces/${workspace.id}/shows`, show)
  return { id, name, workspace }
}

/** The show's run of show, as this person sees it; `name` is its name on the wire. */
export async function runOfShowOf(person: Person, show: Show): Promise<{ id: string; name: string }> {
  const response = await person.request.get(`/api/workspaces/${show.workspace.id}/shows/${show.id}/documents`)
  expect(response.ok(), await response.text()).toBe(true)
  const body: { items: { id: string; type: string; name: string }[] } = await response.json()
  const found = body.items.find(({ type }) => type === 'run-of-show')
  if (!found) throw new Error(`${show.name} has no run of show.`)
  return found
}

/** Sends JSON as the pages do and answers with JSON. */
export async function post({ request, url }: Pick<Person, 'request' | 'url'>, path: string, data: unknown) {
  const response = await request.post(path, { data, headers: { origin: url } })
  expect(response.ok(), `POST ${path}: ${response.status()} ${await response.text()}`).toBe(true)
  return response.json()
}

const uniqueDigits = (): string => `${Date.now().toString(36)}${Math.floor(Math.random() * 46_656).toString(36)}`
