import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { closeCodes } from '@fashionos/shared/protocol'
import type { Credential, Screen, You } from '@fashionos/shared/run/messages'
import type { Access, AccessStore } from '../documents/access'
import type { Identity, VerifyToken } from '../documents/tokens'
import { type Refusal, refusal } from '../refusal'
import { withRetries } from '../with-retries'
import type { FindLink, ScreenLink } from './link-store'

/** Who is at a screen, as the server knows it. */
export interface Visitor {
  readonly you: You
  /** What the document is, and may be done with it by a member. */
  readonly access: Access
  /** Null: no account. */
  readonly identity: Identity | null
  /** By which they came, and its secret, to look it up again. */
  readonly link: { readonly row: ScreenLink; readonly secret: string } | null
  /** Epoch ms; null: never. */
  readonly expiresAt: number | null
}

/** What a visitor wants to see. */
export interface Wish {
  readonly document: string
  readonly screen: Screen
  readonly department: Department | null
}

export interface Admission {
  readonly verify: VerifyToken
  readonly accessStore: AccessStore
  readonly findLink: FindLink
}

/** Who the credential speaks for, and that they may see the screen. Never rejects. */
export async function admit(admission: Admission, credential: Credential, wish: Wish): Promise<Result<Visitor, Refusal>> {
  try {
    if (credential.kind === 'link') return await byLink(admission, credential.secret, wish)
    const verified = await withRetries(() => admission.verify(credential.token))
    if (verified.kind === 'invalid') return refused(refusal(closeCodes.signInAgain, verified.reason))
    return await asMember(admission, verified.identity, wish)
  } catch {
    return refused(refusal(closeCodes.tryAgain, 'The database does not answer. Connecting again in a moment.'))
  }
}

/** The same again after access has changed. */
export async function judgeAgain(admission: Admission, { identity, link }: Visitor, wish: Wish): Promise<Result<Visitor, Refusal>> {
  if (link) return admit(admission, { kind: 'link', secret: link.secret }, wish)
  if (!identity) return refused(noSuch)
  try {
    return await asMember(admission, identity, wish)
  } catch {
    return refused(refusal(closeCodes.tryAgain, 'The database does not answer. Connecting again in a moment.'))
  }
}

/** Whoever has no access is told the same as if there were no such document. */
const noSuch = refusal(closeCodes.noAccess, 'There is no such document.')

async function asMember({ accessStore }: Admission, identity: Identity, wish: Wish): Promise<Result<Visitor, Refusal>> {
  const { person, session } = identity
  const access = await withRetries(() => accessStore.access({ documentId: wish.document, person, session }))
  if (access && !access.sessionIsValid) return refused(refusal(closeCodes.signInAgain, 'You were signed out. Sign in again.'))
  if (!isOpenTo(access) || !access.capabilities.includes('view')) return refused(noSuch)
  const you = { user: person, name: access.personName, capabilities: access.capabilities, link: null }
  return ok({ you, access, identity, link: null, expiresAt: identity.expiresAt })
}

async function byLink({ accessStore, findLink }: Admission, secret: string, wish: Wish): Promise<Result<Visitor, Refusal>> {
  const row = await withRetries(() => findLink(secret))
  if (!row) return refused(noSuch)
  const access = await withRetries(() => accessStore.access({ documentId: wish.document, person: null, session: null }))
  if (!isOpenTo(access) || !leadsTo(row, access, wish.document)) return refused(noSuch)
  // A27: an archived show is not followed until it is restored.
  if (!row.valid || access.archived) return refused(refusal(closeCodes.noAccess, 'This link is no longer valid. Ask for a new one.'))
  if (row.screen !== wish.screen || row.department !== wish.department)
    return refused(refusal(closeCodes.noAccess, 'This link opens another screen.'))
  const { id, label } = row
  const you: You = { user: `link:${id}`, name: label, capabilities: ['view'], link: { id, label } }
  return ok({ you, access, identity: null, link: { row, secret }, expiresAt: row.expires_at?.getTime() ?? null })
}

const isOpenTo = (access: Access | null): access is Access => access !== null && !access.removed && access.type === 'run-of-show'

const leadsTo = (link: ScreenLink, { workspaceId, show }: Access, document: string): boolean =>
  link.workspace_id === workspaceId && (link.document_id === null ? link.show_id === show?.id : link.document_id === document)
